// `npm test`: installs, finds or installs a Chrome, builds, and runs what tells of a mistake within a quarter of an hour.
// `.ci/run` runs this and all the rest.
import {BROWSER, isInBrowsers, isLongCall} from './at-length.js';
import {browserTests, finish, nodeTests} from './checks.js';
import {ensureBuilt, ensureChrome, ensureInstalled} from './prepare.js';

ensureInstalled();
process.env.CHROME_PATH = ensureChrome();
ensureBuilt();

nodeTests('server', 'test/server');
nodeTests('signaling', 'test/signaling');
nodeTests('faults', 'test/faults', (file) => !isInBrowsers(file));
nodeTests('conformance', 'test/conformance');
nodeTests('contracts', 'test/contracts');
browserTests('browser', BROWSER);
nodeTests('end to end', 'test/e2e', (file) => !isLongCall(file));
finish();
