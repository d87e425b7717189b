/** The ways to put a room on a page: see `docs/embedding.md`. */
export const WAYS = ['tag', 'iife', 'placeholder', 'link', 'iframe', 'wordpress'] as const;
export type Way = (typeof WAYS)[number];

export const isWay = (value: unknown): value is Way => (WAYS as readonly unknown[]).includes(value);
