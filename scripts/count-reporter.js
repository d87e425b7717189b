// A node:test reporter that prints counts as scripts/counts.js reads them: single tests, not the files and suites around them.
import {relative} from 'node:path';
import {Counts} from './counts.js';

const reasonOf = ({details: {error} = {}}) => String(error?.cause?.stack ?? error?.cause ?? error?.stack ?? error);

export default async function* count(events) {
  const counts = new Counts();
  for await (const {type, data} of events) {
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite' || data.skip || data.todo) continue;
    const file = relative(process.cwd(), data.file ?? data.name).replaceAll('\\', '/');
    if (type === 'test:pass') counts.pass(file);
    else counts.fail(file, `${data.name}\n${reasonOf(data)}`);
  }
  yield counts.text;
}
