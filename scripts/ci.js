// `.ci/run`: what `npm test` runs, and everything around it.
import {BROWSER_AT_LENGTH, isInBrowsers, isLongCall} from './at-length.js';
import {browserTests, check, finish, nodeTests, suite} from './checks.js';
import {findFirefox} from './find-browser.js';
import {noNetworks} from './network-tools.js';
import {ensureBuilt, ensureChrome, ensureFirefox, ensureInstalled} from './prepare.js';
import {noWordPress} from './wordpress-tools.js';

ensureInstalled();
process.env.CHROME_PATH = ensureChrome();
ensureBuilt();
const npm = (name, ...args) => check(name, 'npm', ['run', '--silent', name, ...(args.length ? ['--', ...args] : [])]);

npm('lint');
npm('build:types');
npm('build:manifest');
npm('check:docs');
npm('check:types');
npm('size');
npm('check:package');
npm('build:storybook');
for (const bench of ['bench:size', 'bench:relay', 'bench:server', 'bench:render', 'bench:data', 'bench:first-frame']) npm(bench, '--smoke');

suite('tests', 'test', '--silent');
browserTests('browser at length', BROWSER_AT_LENGTH);
nodeTests('end to end at length', 'test/e2e', isLongCall);
nodeTests('faults in browsers', 'test/faults', isInBrowsers);
nodeTests('documentation', 'test/docs');
nodeTests('embedding', 'test/embedding');
nodeTests('package', 'test/package');
if (ensureFirefox(findFirefox)) nodeTests('interop', 'test/interop');
else check('interop needs a Firefox, and none could be installed', process.execPath, ['-e', 'process.exit(1)']);
const noSite = noWordPress();
if (noSite) console.log(`\n── WordPress: ${noSite}`);
else nodeTests('WordPress', 'test/wordpress');
const skipped = noNetworks();
if (skipped) console.log(`\n── network: ${skipped}`);
else nodeTests('network', 'test/net');
finish();
