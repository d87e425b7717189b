import type {Measure} from '../budget.js';

/** What one can react with. Others draw nothing else, whatever is sent. */
export const REACTIONS = ['👍', '❤️', '👏', '😂', '😮', '😢', '🎉', '🤔'] as const;
export type Reaction = (typeof REACTIONS)[number];

export const isReaction = (value: unknown): value is Reaction => (REACTIONS as readonly unknown[]).includes(value);

/** How many one member may send; what is beyond is refused here, and drawn by nobody there. */
export const REACTING: Measure = {most: 6, refill: 500};
