import {TabsChannel} from '../../signaling/tabs-channel.js';
import type {LoadedWay} from '../ways.js';

/** `broadcast:NAME`: the tabs of one origin, with real links between them. */
export const way: LoadedWay = {channel: (url, handlers) => new TabsChannel(url, handlers)};
