import {expect} from '@open-wc/testing';
import {fingerprintIn} from '../../src/mesh/fingerprint.js';

const BOB = 'AB:CD:EF';

describe('The fingerprint in a description', () => {
  it('is the only one there is, however often and in whatever case it is said', () => {
    expect(fingerprintIn(`v=0\r\na=fingerprint:sha-256 ${BOB}\r\nm=audio\r\na=fingerprint:SHA-256 ab:cd:ef\r\n`)).to.equal(BOB);
  });

  it('is nobody’s when there are two: a liar could show one, and prove the other', () => {
    expect(fingerprintIn(`v=0\r\na=fingerprint:sha-256 ${BOB}\r\nm=audio\r\na=fingerprint:sha-256 12:34\r\n`)).to.equal(undefined);
    expect(fingerprintIn(`v=0\na=fingerprint:sha-256 ${BOB}\na=fingerprint:sha-1 ${BOB}\n`)).to.equal(undefined);
  });

  it('is none where none is, or of another kind', () => {
    for (const sdp of ['', 'v=0\r\n', `a=fingerprint:sha-1 ${BOB}`, `s=a=fingerprint:sha-256 ${BOB}`]) expect(fingerprintIn(sdp)).to.equal(undefined);
  });
});
