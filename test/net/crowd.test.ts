import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {noNetworks} from '../../scripts/network-tools.js';
import {within} from './deadline.js';
import {Lan} from './lan.js';
import {eventsOf, leave, madeOf, visit} from './stage.js';

const skip = noNetworks();
if (skip) console.log(skip);

describe('many at once', {skip}, () => {
  let lan: Lan;
  let browsers: Browser[];

  before(async () => {
    lan = new Lan();
    const hosts = [lan.host(11), lan.host(12)];
    await lan.serve();
    browsers = await Promise.all(hosts.map((host) => lan.launch(host)));
  });
  after(() => lan?.close());

  it('45: 8 people come at the same moment: 28 links, each made once', async () => {
    const names = ['Ada', 'Bob', 'Cleo', 'Dan', 'Eve', 'Fay', 'Gus', 'Hal'];
    // Nobody sends: 56 encoders are no test of links.
    const all = await Promise.all(names.map((name, at) => visit(browsers[at % 2]!, '45', name, 'no-mic no-camera').then((visitor) => ({name, visitor}))));
    for (const {name, visitor} of all) await visitor.meets(...names.filter((other) => other !== name));
    const facts = await Promise.all(all.map(({visitor}) => eventsOf(visitor)));
    const joined = Math.max(...facts.flatMap((list) => list.filter(({type, state}) => type === 'room-connection' && state === 'connected').map(({at}) => at)));
    const linked = Math.max(...facts.flatMap((list) => list.filter(({state}) => state === 'connected').map(({at}) => at)));
    within('45: all linked, after the last had joined', linked - joined, 10_000);
    for (const {visitor} of all) assert.equal(await madeOf(visitor), 7, 'one connection for each of the others');
    await leave(...all.map(({visitor}) => visitor));
  });
});
