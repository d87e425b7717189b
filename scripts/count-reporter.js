// A node:test reporter that prints `{"passed": n, "failed": n}`: single tests, not the files and suites around them.
export default async function* count(events) {
  let passed = 0;
  let failed = 0;
  for await (const {type, data} of events) {
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite' || data.skip || data.todo) continue;
    if (type === 'test:pass') passed++;
    else failed++;
  }
  yield JSON.stringify({passed, failed});
}
