import test from 'node:test';
import {chaos} from './chaos.js';

test('chaos: 45 s of one seed; more with `npm run chaos`', () => chaos(1, 0.75));
