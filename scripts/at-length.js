// What `.ci/run` takes and `npm test` does not, so that this ends within a quarter of an hour.

/** Faults that are played in real browsers: minutes of waiting. */
export const isInBrowsers = (file) => /^(chaos|devices|mallory|pages|signaling)\.test\.ts$/.test(file);

/** End to end: what takes many people, or many rounds. */
export const isLongCall = (file) => /^(chunks|demos|demos-(?:data|media)|embed-origins|four|invariants|leaks|loader-(?:escalation|in-editors)|loading|names|recording-memory|small-window|two-versions|without-server)\.test\.ts$/.test(file);

const browser = 'test/{protocol,mesh,media,room,elements,define}/**/*.test.ts';
/** Every story in both themes, what is done with each element many times over, and what waits long. */
const atLength = [
  'test/stories/**/*.test.ts',
  'test/mesh/{leaks,mesh-faults}.test.ts',
  'test/room/{files,mock-room}.test.ts',
  'test/elements/{any-order,contrast,leaks,life-cycle,linked-by-for,not-set,reduced-motion,room-notices}.test.ts',
];

export const BROWSER = [browser, ...atLength.map((glob) => `!${glob}`)];
export const BROWSER_AT_LENGTH = atLength;
