import type {Call} from '../feature.js';
import type {SharedState} from '../shared/shared-state.js';
import type {Captioning} from './captioning.js';
import {LateFeature} from './late-feature.js';

export const CAPTION_TOPIC = 'parlor:caption';

/** Loaded when somebody, perhaps we, wants captions. */
export function lateCaptioning(call: Call, shared: SharedState): LateFeature<Captioning> {
  const {store, signal} = call;
  const late = new LateFeature(call, shared, ['captions'], async () => {
    const {Captioning} = await import('./captioning.js');
    return () => new Captioning(call, shared);
  });
  store.subscribe(() => store.state.preferences.captions && late.wake(), {signal});
  return late;
}
