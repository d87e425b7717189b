import {expect, fixture, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import '../../src/define/all.js';
import {Room} from '../../src/room/room.js';

const ROOT = new URL('../../', import.meta.url);

/** Runs the JavaScript of docs/extending.md that contains `words`, as a module of this page. */
async function run(words: string): Promise<void> {
  const page = await (await fetch(new URL('docs/extending.md', ROOT))).text();
  const block = [...page.matchAll(/```js\n([^]*?)```/g)].map(([, code]) => code!).find((code) => code.includes(words));
  if (!block) throw new Error(`no block with ${words}`);
  const code = block
    .replace("from 'parlor'", `from '${new URL('src/index.ts', ROOT).href}'`)
    .replace("from 'lit'", `from '${new URL('test/room/lit.ts', ROOT).href}'`);
  const url = URL.createObjectURL(new Blob([code], {type: 'text/javascript'}));
  await import(url);
  URL.revokeObjectURL(url);
}

describe('docs/extending.md', () => {
  it('has a channel that works: two rooms of one page meet over it, with real links', async () => {
    await run('registerChannel');
    const [ada, bob] = ['Ada', 'Bob'].map((name) => new Room({room: 'own', name, signaling: 'page:here', resolution: 180, lowData: true}));
    try {
      await ada!.join();
      await bob!.join();
      for (const room of [ada!, bob!]) {
        await waitUntil(() => room.state.peers.length === 1 && room.state.peers[0]!.link === 'connected', 'linked', {timeout: 15_000});
      }
      expect(ada!.state.peers[0]!.name).to.equal('Bob');
      await bob!.leave();
      await waitUntil(() => ada!.state.peers.length === 0);
    } finally {
      await Promise.all([ada!.leave(), bob!.leave()]);
    }
  });

  it('has a control that works', async () => {
    await run('people-count');
    const room = await fixture<HTMLElementTagNameMap['video-room']>(html`<video-room room="own" name="Ada" signaling="mock:3" autojoin><people-count></people-count></video-room>`);
    const count = room.querySelector('people-count')!;
    await waitUntil(() => count.shadowRoot!.textContent!.trim() === '4 here', 'counted', {timeout: 10_000});
    await room.leave();
    await waitUntil(() => count.shadowRoot!.textContent!.trim() === '1 here');
  });

  it('has a script that a made-up room follows', async () => {
    const room = await fixture<HTMLElementTagNameMap['video-room']>(html`<video-room room="own" name="Ada" autojoin signaling="mock:1"></video-room>`);
    await run('mockAddress');
    await waitUntil(() => room.state?.peers.length === 5 && room.state.peers[3]!.link === 'unreachable', 'as the script has it', {timeout: 15_000});
    const numbers = (of: 'muted' | 'cameraOff' | 'screen') => room.state!.peers.filter((peer) => peer[of]).map(({id}) => id);
    expect([numbers('muted'), numbers('cameraOff'), numbers('screen')]).to.deep.equal([['mock-2', 'mock-3'], ['mock-3'], ['mock-1']]);
    await room.leave();
  });
});
