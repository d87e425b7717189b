import {expect, fixture, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import {define, ELEMENTS} from '../../src/elements/define.js';
import {VideoRoomElement} from '../../src/elements/video-room/video-room.js';

const deep = (root: ParentNode, selector: string): Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...(element.shadowRoot ? deep(element.shadowRoot, selector) : []),
  ]);
/** Names of all custom elements below, through shadow roots; but for those that are no tags for pages. */
const namesIn = (root: ParentNode): string[] => [...new Set(deep(root, '*').map(({localName}) => localName).filter((name) => name.includes('-') && !name.startsWith('parlor-')))].sort();
/** Opens what does not fit into the bar. @returns the controls there */
async function moreOf(room: VideoRoomElement): Promise<string[]> {
  room.style.inlineSize = '360px';
  await waitUntil(() => deep(room.shadowRoot!, 'parlor-more-controls')[0]?.getClientRects().length, 'the button', {timeout: 10_000});
  const more = deep(room.shadowRoot!, 'parlor-more-controls')[0]!;
  more.shadowRoot!.querySelector('button')!.click();
  await waitUntil(() => namesIn(more.shadowRoot!).length > 3, 'the controls', {timeout: 10_000});
  return namesIn(more.shadowRoot!);
}

async function joined(room: VideoRoomElement): Promise<void> {
  await waitUntil(() => room.state?.peers.filter(({link}) => link === 'connected').length === 2, 'joined', {timeout: 10_000});
  await waitUntil(() => deep(room.shadowRoot!, 'video').length > 2);
}

describe('define()', () => {
  it('gives every tag a prefix, inside as well, and two prefixes live on one page', async () => {
    define({prefix: 'acme'});
    define({prefix: 'other-one-'});
    for (const prefix of ['acme', 'other-one']) for (const tag of Object.keys(ELEMENTS)) expect(customElements.get(`${prefix}-${tag}`), tag).to.not.equal(undefined);
    const box = await fixture<HTMLElement>(html`
      <div>
        <acme-video-room room="prefix" name="Ada" signaling="mock:2" autojoin></acme-video-room>
        <other-one-video-room room="prefix" name="Bob" signaling="mock:2"></other-one-video-room>
      </div>
    `);
    const [acme, other] = [...box.children] as [VideoRoomElement, VideoRoomElement];
    await joined(acme);
    await waitUntil(() => deep(other.shadowRoot!, 'input').length === 1);
    expect(namesIn(acme.shadowRoot!).filter((name) => !name.startsWith('acme-'))).to.deep.equal([]);
    expect(namesIn(acme.shadowRoot!)).to.include.members(['acme-peer-tile', 'acme-local-video', 'acme-room-grid', 'acme-room-leave-button', 'acme-room-status']);
    expect(namesIn(other.shadowRoot!)).to.include.members(['other-one-room-lobby', 'other-one-room-devices', 'other-one-local-video']);
    expect(deep(acme.shadowRoot!, ':not(:defined)')).to.have.length(0);
    expect(customElements.get('video-room') === customElements.get('acme-video-room')).to.equal(false);
    expect((await moreOf(acme)).filter((name) => !name.startsWith('acme-'))).to.deep.equal([]);
    expect(deep(acme.shadowRoot!, ':not(:defined)')).to.have.length(0);
    await acme.leave();
  });

  it('keeps the looks: rules that name a tag name the new one', async () => {
    define({prefix: 'acme'});
    const room = await fixture<VideoRoomElement>(html`<acme-video-room room="looks" name="Ada" signaling="mock:2" autojoin></acme-video-room>`);
    await joined(room);
    const [grid] = deep(room.shadowRoot!, 'acme-room-grid');
    expect(getComputedStyle(grid!).gridRowStart).to.equal('2');
    await room.leave();
  });

  it('composes: prefixed children find their prefixed room', async () => {
    define({prefix: 'acme'});
    const room = await fixture<VideoRoomElement>(html`
      <acme-video-room room="composed" name="Ada" signaling="mock:2" autojoin><acme-room-grid></acme-room-grid><acme-room-mic-button></acme-room-mic-button></acme-video-room>
    `);
    await waitUntil(() => deep(room, 'acme-peer-tile').length === 2, 'tiles', {timeout: 10_000});
    expect(room.matches(':state(composed)')).to.equal(true);
    await room.leave();
  });

  it('registers in a scoped registry, and nowhere else', async function () {
    const registry = new CustomElementRegistry();
    define({registry, prefix: 'scoped'});
    expect(customElements.get('scoped-video-room')).to.equal(undefined);
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({mode: 'open', customElementRegistry: registry} as ShadowRootInit);
    root.innerHTML = '<scoped-video-room room="scoped" name="Ada" signaling="mock:2" autojoin></scoped-video-room>';
    const room = root.firstElementChild as VideoRoomElement;
    await joined(room);
    expect(deep(room.shadowRoot!, 'scoped-peer-tile')).to.have.length(2);
    expect(deep(room.shadowRoot!, ':not(:defined)')).to.have.length(0);
    expect((await moreOf(room)).filter((name) => !name.startsWith('scoped-'))).to.deep.equal([]);
    expect(deep(room.shadowRoot!, ':not(:defined)')).to.have.length(0);
    await room.leave();
  });

  it('is harmless twice, and leaves what is there', () => {
    define({prefix: 'acme'});
    const before = customElements.get('acme-room-grid');
    define({prefix: 'acme'});
    expect(customElements.get('acme-room-grid') === before).to.equal(true);
  });

  for (const prefix of ['Acme', '1a', 'a--b', 'a_b', '-a', 'a--', '-', 'ä', '<b>']) {
    it(`refuses ${JSON.stringify(prefix)}, and says what a prefix looks like`, () => {
      expect(() => define({prefix})).to.throw(TypeError, 'such as "acme"');
    });
  }
});
