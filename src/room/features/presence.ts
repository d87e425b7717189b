import * as LIMITS from '../../protocol/limits.js';
import type {JsonObject} from '../../protocol/json.js';
import type {Call, Feature} from '../feature.js';

/** What we tell everyone about ourselves through the server: name, and which devices are on. */
export class Presence implements Feature {
  readonly #call: Call;
  #sent = '';
  #welcomed = false;

  constructor(call: Call) {
    this.#call = call;
    call.store.subscribe(() => this.#send(), {signal: call.signal});
  }

  get state(): JsonObject {
    const {self} = this.#call.store.state;
    return {name: self.name, mic: !self.muted && !self.mic.silenced, cam: !self.cameraOff && !self.camera.silenced, screen: self.screen !== null};
  }

  /** What goes into `hello`: the server keeps it, so it need not be sent again. */
  introduce(): JsonObject {
    const state = this.state;
    this.#sent = JSON.stringify(state);
    return state;
  }

  welcome(): void {
    this.#welcomed = true;
    this.#send();
  }

  #send(): void {
    if (!this.#welcomed) return;
    const state = this.state;
    const text = JSON.stringify(state);
    if (text === this.#sent || new TextEncoder().encode(text).length > LIMITS.state) return;
    this.#sent = text;
    this.#call.channel.send({t: 'state', d: state});
  }
}
