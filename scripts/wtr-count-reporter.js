import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';

const countIn = (suite) => [
  ...(suite?.tests ?? []),
  ...(suite?.suites ?? []).flatMap((inner) => countIn(inner)),
];

/** A web-test-runner reporter that writes `{"passed": n, "failed": n}` to a file. */
export const countReporter = (path) => ({
  stop({sessions}) {
    const tests = [...sessions].flatMap(({testResults}) => countIn(testResults));
    // A file that did not load has no tests, yet it failed.
    const broken = [...sessions].filter(({passed, testResults}) => !passed && !countIn(testResults).some((test) => !test.passed)).length;
    const failed = tests.filter(({passed, skipped}) => !passed && !skipped).length + broken;
    const passed = tests.filter((test) => test.passed && !test.skipped).length;
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, JSON.stringify({passed, failed}));
  },
});
