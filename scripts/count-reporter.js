// A node:test reporter that prints `{"passed": n, "failed": n, "failures": [text]}`: single tests, not the files and suites around them.

const reasonOf = ({details: {error} = {}}) => String(error?.cause?.stack ?? error?.cause ?? error?.stack ?? error);

export default async function* count(events) {
  let passed = 0;
  const failures = [];
  for await (const {type, data} of events) {
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite' || data.skip || data.todo) continue;
    if (type === 'test:pass') passed++;
    else failures.push(`${data.name}\n${reasonOf(data)}`);
  }
  yield JSON.stringify({passed, failed: failures.length, failures});
}
