import {expect} from '@open-wc/testing';
import {GuardedPeer} from '../../src/mesh/guarded-peer.js';
import {SimplePeer} from '../../src/vendor/simple-peer.js';

/** The chunk as it is shipped; its size is the budget of `npm run size`. */
const CHUNK = '/dist/vendor/simple-peer.js';

describe('simple-peer chunk', () => {
  it('names nothing that only Node has', async () => {
    // The test server adds a source map, in which the sources name everything; texts name what they like.
    const code = (await (await fetch(CHUNK)).text())
      .replace(/^\/\/# sourceMappingURL=.*$/m, '')
      .replaceAll(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""');
    expect(code).to.contain('RTCPeerConnection');
    // Not as a property (`.process`), nor as a key (`Buffer:`): free identifiers only.
    for (const name of ['process', 'global', 'Buffer', 'require', 'module', '__dirname', 'setImmediate']) {
      expect(code.match(new RegExp(`(?<![.\\w$"'])${name}(?![\\w$"']|\\s*:)`))?.[0], name).to.equal(undefined);
    }
    expect(code, 'imports nothing').not.to.match(/\bimport\b/);
  });

  it('knows no public STUN server', async () => {
    expect(SimplePeer.config).to.deep.equal({iceServers: []});
    expect(new GuardedPeer(true, {}, null as never).connection!.getConfiguration().iceServers).to.deep.equal([]);
  });

  it('has every private method that Parlor overrides', () => {
    const theirs = Object.getOwnPropertyNames(SimplePeer.prototype);
    const ours = Object.getOwnPropertyNames(GuardedPeer.prototype).filter((name) => name.startsWith('_'));
    expect(ours).to.have.length(11);
    expect(theirs).to.include.members(ours);
    expect(theirs).to.include.members(['signal', 'negotiate', 'destroy', '_destroy']);
  });
});
