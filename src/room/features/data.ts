import {RoomDataEvent} from '../../events/notifications.js';
import type {Json} from '../../protocol/json.js';
import {isObject, isText} from '../../protocol/shape.js';
import * as LIMITS from '../../protocol/limits.js';
import type {Call, Feature} from '../feature.js';

const isTopic = isText(LIMITS.topic, 1);

/** Topics that members use among themselves; no page sends or hears them. */
export const isReserved = (topic: unknown): boolean => typeof topic === 'string' && topic.startsWith('parlor:');

/** Application data: from peers over the links, and from the server's API over the channel. */
export class Data implements Feature {
  readonly #call: Call;

  constructor(call: Call) {
    this.#call = call;
  }

  readonly messages: NonNullable<Feature['messages']> = {
    cast: ({from, d}) => {
      if (from !== null || !isObject(d) || !isTopic(d['topic'])) return;
      this.#call.emit(new RoomDataEvent(null, d['topic'], (d['data'] ?? null) as Json));
    },
  };

  received(from: string, topic: string, data: Json | ArrayBuffer): void {
    const sender = this.#call.store.state.peers.find(({id}) => id === from);
    if (sender?.can.includes('data') && !isReserved(topic)) this.#call.emit(new RoomDataEvent(from, topic, data));
  }
}
