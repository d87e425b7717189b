import {bare} from './bare.js';

bare(true);
