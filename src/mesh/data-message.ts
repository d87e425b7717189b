import type {DataMessage} from '../protocol/data-frames.js';
import type {Json} from '../protocol/json.js';
import * as LIMITS from '../protocol/limits.js';

/**
 * Checks what a page wants to send, and takes a copy of it.
 * @throws TypeError when the topic is too long, or the data is no JSON
 * @throws RangeError when the data is too large
 */
export function dataMessage(topic: string, data: Json | ArrayBuffer): DataMessage {
  if (typeof topic !== 'string' || topic.length > LIMITS.topic) {
    throw new TypeError(`A topic is a text of at most ${LIMITS.topic} characters.`);
  }
  const json = !(data instanceof ArrayBuffer);
  const text = json ? JSON.stringify(data) : '';
  // `JSON.stringify` gives undefined for undefined, functions and symbols, whatever its type says.
  if (typeof text !== 'string') throw new TypeError('The data is neither JSON nor an ArrayBuffer.');
  const payload = json ? new TextEncoder().encode(text) : new Uint8Array(data.slice(0));
  if (payload.length > LIMITS.data) {
    throw new RangeError(`The data is ${payload.length} bytes long; at most ${LIMITS.data} can be sent at once.`);
  }
  return {topic, json, payload};
}
