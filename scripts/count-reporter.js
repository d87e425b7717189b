// A node:test reporter that prints counts as scripts/counts.js reads them: single tests, and what a suite does wrong around them.
import {relative} from 'node:path';
import {Counts} from './counts.js';

const reasonOf = ({details: {error} = {}}) => String(error?.cause?.stack ?? error?.cause ?? error?.stack ?? error);

/** Files and suites only repeat what their tests said, except where a hook or the suite itself throws. */
const repeats = ({details: {type, error}}) => type === 'suite' && (!error || error.failureType === 'subtestsFailed');

export default async function* count(events) {
  const counts = new Counts();
  for await (const {type, data} of events) {
    if ((type !== 'test:pass' && type !== 'test:fail') || repeats(data) || data.skip || data.todo) continue;
    const file = relative(process.cwd(), data.file ?? data.name).replaceAll('\\', '/');
    if (type === 'test:pass') counts.pass(file, data.name);
    else counts.fail(file, `${data.name}\n${reasonOf(data)}`);
  }
  yield counts.text;
}
