/** Faults that are played in real browsers: minutes of waiting, which `.ci/run` takes and `npm test` does not. */
export const isInBrowsers = (file) => /^(chaos|devices|mallory|pages|signaling)\.test\.ts$/.test(file);
