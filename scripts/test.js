// `npm test`: installs, finds or installs a Chrome, builds, and runs what tells of a mistake within a quarter of an hour.
// `.ci/run` runs this and all the rest.
import {browserTests, finish, nodeTests} from './checks.js';
import {isInBrowsers} from './in-browsers.js';
import {ensureBuilt, ensureChrome, ensureInstalled} from './prepare.js';

ensureInstalled();
process.env.CHROME_PATH = ensureChrome();
ensureBuilt();

nodeTests('server', 'test/server');
nodeTests('signaling', 'test/signaling');
nodeTests('faults', 'test/faults', (file) => !isInBrowsers(file));
nodeTests('conformance', 'test/conformance');
nodeTests('contracts', 'test/contracts');
browserTests('browser');
nodeTests('end to end', 'test/e2e');
finish();
