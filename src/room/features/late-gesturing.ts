import type {Call} from '../feature.js';
import {HAND} from '../gestures/hands.js';
import type {SharedState} from '../shared/shared-state.js';
import type {Gesturing} from './gesturing.js';
import {LateFeature} from './late-feature.js';

export const REACTION_TOPIC = 'parlor:reaction';

export const lateGesturing = (call: Call, shared: SharedState): LateFeature<Gesturing> =>
  new LateFeature(call, shared, HAND, async () => {
    const {Gesturing} = await import('./gesturing.js');
    return () => new Gesturing(call, shared);
  });
