import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, relative} from 'node:path';
import {Counts} from './counts.js';

const testsIn = (suite) => [
  ...(suite?.tests ?? []),
  ...(suite?.suites ?? []).flatMap((inner) => testsIn(inner)),
];

const textOf = ({name, message, stack}) => [name, message, stack].filter(Boolean).join('\n');

/** A web-test-runner reporter that writes counts to a file, as scripts/counts.js reads them. */
export const countReporter = (path) => ({
  stop({sessions}) {
    const counts = new Counts();
    for (const {passed, testFile, testResults, errors} of sessions) {
      const file = relative(process.cwd(), testFile).replaceAll('\\', '/');
      // What mocha's `grep` left out has neither passed nor an error.
      const tests = testsIn(testResults).filter(({skipped, passed: did, error}) => !skipped && (did || error));
      for (const test of tests) {
        if (test.passed) counts.pass(file, test.name);
        else counts.fail(file, `${test.name}\n${test.error ? textOf(test.error) : ''}`);
      }
      // A file that did not load has no tests, yet it failed.
      if (!passed && tests.every((test) => test.passed)) counts.fail(file, [testFile, ...errors.map(textOf)].join('\n'));
    }
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, counts.text);
  },
});
