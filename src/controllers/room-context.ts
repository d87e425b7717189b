import {createContext} from '@lit/context';
import type {Room} from '../room/room.js';

/** Versioned by hand: two copies of the library on one page still meet while the shape is the same. */
export const roomContext = createContext<Room, symbol>(Symbol.for('parlor/room/1'));
