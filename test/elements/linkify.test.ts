import {expect} from '@open-wc/testing';
import {linkify} from '../../src/elements/room-chat/linkify.js';

describe('links in what is written', () => {
  const linksOf = (text: string) => linkify(text).flatMap((part) => (typeof part === 'string' ? [] : [part.values[1]]));

  it('end where the address ends', () => {
    expect(linksOf('see https://a.example/b.')).to.deep.equal(['https://a.example/b']);
    expect(linksOf('(https://en.example/Lit_(x)).')).to.deep.equal(['https://en.example/Lit_(x)']);
    expect(linksOf('在这里：https://a.example/b。')).to.deep.equal(['https://a.example/b']);
    expect(linksOf('https://a.example/\u202eexe.b')).to.deep.equal(['https://a.example/']);
    expect(linksOf('HTTPS://A.example')).to.deep.equal(['HTTPS://A.example']);
    expect(linksOf('看https://a.example/b，然后再看（https://c.example/d）“https://e.example”')).to.deep.equal(['https://a.example/b', 'https://c.example/d', 'https://e.example']);
    expect(linksOf('https://bank.example@evil.example https://u:p@evil.example/ https://a\u2066.evil.example')).to.deep.equal(['https://a']);
    expect(linksOf('https:// mailto: xhttps://a.example javascript:https://')).to.deep.equal([]);
  });

  it('are found at once, whatever it is', () => {
    const started = performance.now();
    for (const text of [`https://${'.'.repeat(2_000)}a${')'.repeat(1_900)}`, `https://${').'.repeat(1_990)}`, 'https://'.repeat(500), 'https://a '.repeat(400)]) linkify(text);
    expect(performance.now() - started).to.be.below(500);
  });

  it('lose nothing of the text', () => {
    const text = 'a https://a.example, (https://b.example/) mailto:c@d.example! end';
    expect(linkify(text).map((part) => (typeof part === 'string' ? part : part.values[1])).join('')).to.equal(text);
  });
});
