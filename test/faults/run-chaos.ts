// `npm run chaos -- --seed N --minutes 3`: without a seed, one that was never tried.
import {parseArgs} from 'node:util';
import {chaos} from './chaos.js';

const {values} = parseArgs({options: {seed: {type: 'string'}, minutes: {type: 'string', default: '3'}}});
await chaos(Number(values.seed ?? Date.now() % 1_000_000), Number(values.minutes));
