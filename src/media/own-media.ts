import type {LocalMedia} from './local-media.js';

/** What a room does with its own devices, whatever stands behind them. */
export type OwnMedia = {readonly [Member in keyof LocalMedia]: LocalMedia[Member]};
