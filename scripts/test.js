// `npm test`: installs, finds or installs a Chrome, builds, and runs every test.
import {browserTests, finish, nodeTests} from './checks.js';
import {ensureBuilt, ensureChrome, ensureInstalled} from './prepare.js';

ensureInstalled();
process.env.CHROME_PATH = ensureChrome();
ensureBuilt();

nodeTests('server', 'test/server');
nodeTests('signaling', 'test/signaling');
nodeTests('faults', 'test/faults');
nodeTests('conformance', 'test/conformance');
nodeTests('contracts', 'test/contracts');
browserTests('browser');
nodeTests('end to end', 'test/e2e');
nodeTests('documentation', 'test/docs');
finish();
