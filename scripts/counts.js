/** What one run of a test runner came to, file by file: `{file: {passed: [name], failures: [text]}}` as JSON. A text begins with the test's name. */
export class Counts {
  #files = {};

  pass(file, name) {
    this.#of(file).passed.push(name);
  }

  fail(file, text) {
    this.#of(file).failures.push(text);
  }

  get text() {
    return JSON.stringify(this.#files);
  }

  #of(file) {
    return (this.#files[file] ??= {passed: [], failures: []});
  }
}

/** @returns {{passed: number, failed: number, failures: string[]}} all files of a run together */
export function sum(files) {
  const failures = Object.values(files).flatMap((file) => file.failures);
  return {passed: Object.values(files).reduce((total, {passed}) => total + passed.length, 0), failed: failures.length, failures};
}

export const failedFiles = (files) => Object.keys(files).filter((file) => files[file].failures.length > 0);
