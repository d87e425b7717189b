// What `.ci/run` takes and `npm test` does not, so that this ends within a quarter of an hour.

/** Faults that are played in real browsers: minutes of waiting. */
export const isInBrowsers = (file) => /^(chaos|devices|mallory|pages|signaling)\.test\.ts$/.test(file);

/** End to end: what takes many people, or many rounds. */
export const isLongCall = (file) => /^(demos|four|invariants|leaks)\.test\.ts$/.test(file);

const browser = 'test/{protocol,mesh,media,room,elements,define}/**/*.test.ts';
/** Every story in both themes, and what is done with each element many times over. */
const atLength = ['test/stories/**/*.test.ts', 'test/mesh/leaks.test.ts', 'test/elements/{any-order,leaks,life-cycle,not-set}.test.ts'];

export const BROWSER = [browser, ...atLength.map((glob) => `!${glob}`)];
export const BROWSER_AT_LENGTH = atLength;
