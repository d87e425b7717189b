import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';

const testsIn = (suite) => [
  ...(suite?.tests ?? []),
  ...(suite?.suites ?? []).flatMap((inner) => testsIn(inner)),
];

const textOf = ({name, message, stack}) => [name, message, stack].filter(Boolean).join('\n');

/** A web-test-runner reporter that writes `{"passed": n, "failed": n, "failures": [text]}` to a file. */
export const countReporter = (path) => ({
  stop({sessions}) {
    const tests = [...sessions].flatMap(({testResults}) => testsIn(testResults));
    const failures = [...sessions].flatMap(({passed, testFile, testResults, errors}) => {
      const failed = testsIn(testResults).filter((test) => !test.passed && !test.skipped);
      // A file that did not load has no tests, yet it failed.
      if (!passed && !failed.length) return [[testFile, ...errors.map(textOf)].join('\n')];
      return failed.map(({name, error}) => `${name}\n${error ? textOf(error) : ''}`);
    });
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, JSON.stringify({passed: tests.filter((test) => test.passed && !test.skipped).length, failed: failures.length, failures}));
  },
});
