import base from './web-test-runner.config.js';
import {writeFileSync} from 'node:fs';
const dur = (s) => [...(s?.tests ?? [])].reduce((n, t) => n + (t.duration ?? 0), 0) + (s?.suites ?? []).reduce((n, x) => n + dur(x), 0);
export default {...base, reporters: [...base.reporters, {stop({sessions}) { writeFileSync('/tmp/durations.txt', sessions.map((s) => `${Math.round(dur(s.testResults) / 1000)} ${s.testFile.replace(process.cwd() + '/', '')}`).sort((a, b) => Number.parseInt(b) - Number.parseInt(a)).join('\n')); }}]};
