// PeerServer, the signaling server of PeerJS.
import type {AddressInfo} from 'node:net';
import {PeerServer} from 'peer';
import {reportAsChild} from './server-child.js';

PeerServer({port: 0, host: '127.0.0.1', path: '/', concurrent_limit: 100_000}, (server) => {
  reportAsChild((server.address() as AddressInfo).port);
});
