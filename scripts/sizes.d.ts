/** Brotli 11. */
export function brotli(text: string | Uint8Array): number;
/** See `sizes.js`. All in bytes. */
export function elementSizes(): Promise<{core: number; sizes: Record<string, {alone: number; own: number; later: number}>}>;
export function scriptSizes(): {script: number; lobby: number; chunks: Record<string, number>};
export function chunkName(path: string): string | undefined;
