import type {Call} from '../feature.js';
import type {SharedState} from '../shared/shared-state.js';
import type {Gesturing} from './gesturing.js';
import {LateFeature} from './late-feature.js';

export const REACTION_TOPIC = 'parlor:reaction';

export const lateGesturing = (call: Call, shared: SharedState): LateFeature<Gesturing> =>
  new LateFeature(call, shared, ['hand', 'recording'], async () => {
    const {Gesturing} = await import('./gesturing.js');
    return () => new Gesturing(call, shared);
  });
