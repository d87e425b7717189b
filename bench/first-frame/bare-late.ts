import {bare} from './bare.js';

bare(false);
