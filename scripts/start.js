// `npm start [-- options]`: installs, builds and serves, on a machine with nothing but Node.
import {ensureBuilt, ensureInstalled} from './prepare.js';

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Parlor needs Node 20 or newer; this is ${process.version}.`);
  process.exit(1);
}
ensureInstalled();
ensureBuilt();
const {main} = await import('../dist/server/cli.js');
await main(['serve', ...process.argv.slice(2)]);
