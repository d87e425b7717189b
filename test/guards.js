// What holds each fault of the catalogue. Each list stands beside the tests of its rows.
import {GUARDS as FAULTS} from './faults/guards.js';
import {GUARDS as MESH} from './mesh/guards.js';
import {GUARDS as NET} from './net/guards.js';
import {GUARDS as SIGNALING} from './signaling/guards.js';

const from = (first, last) => Array.from({length: last - first + 1}, (_, index) => first + index);

/** The rows of the catalogue. What is missing is of what there is none of here: encrypted signals (74, 75) and clusters. */
export const ROWS = [...from(1, 73), ...from(76, 79)];

/**
 * `test` is FOLDER/NAME of the file with the row's tests, whose names begin with its number. `from` stands once in `file`,
 * and with `to` in its place the row is not held; `also` are more layers, where one covers for the other.
 */
export const GUARDS = Object.entries({faults: FAULTS, mesh: MESH, net: NET, signaling: SIGNALING})
  .flatMap(([folder, guards]) => guards.map((guard) => ({...guard, test: `${folder}/${guard.test}`})))
  .toSorted((a, b) => a.row - b.row);
