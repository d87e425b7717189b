// Parlor's server as it is shipped; only its rates are lifted, since one machine plays everybody.
import {keepHeapLean} from '../../src/server/lean-heap.js';
import {reportAsChild} from './server-child.js';

const built = new URL('../../dist/server/index.js', import.meta.url).href;
const {createParlorServer} = (await import(built)) as typeof import('../../src/server/index.js');
const rate = {burst: 1e9, perSecond: 1e9};
const rates = {
  signal: rate, chatter: rate, mod: rate, control: rate, excess: rate, roomJoins: rate, roomSignals: rate, roomPushes: rate, failures: rate,
};
keepHeapLean();
const server = createParlorServer({port: 0, host: '127.0.0.1', logLevel: 'silent', maxPerAddress: 0, tuning: {rates, maxLag: 1e9}});
const {port} = await server.listen();
reportAsChild(port);
