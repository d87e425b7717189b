import {expect, fixture, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import '../../src/define/all.js';
import {english as en} from './english.js';
import {registerStrings} from '../../src/locales/catalogues.js';
import {zhCN} from '../../src/locales/zh-CN.js';
import {FakeRoom} from './fake-room.js';
import {buttonOf, inRoom, settled} from './in-room.js';

const wordsOf = (button: Element) => button.shadowRoot!.querySelector('[role=tooltip]')!.textContent!.trim();

describe('Texts', () => {
  it('are the same set in every language, none empty', () => {
    const keys = (value: object): string[] =>
      Object.entries(value).flatMap(([key, entry]) => (typeof entry === 'object' ? keys(entry).map((inner) => `${key}.${inner}`) : [key]));
    expect(keys(zhCN).sort()).to.deep.equal(keys(en).sort());
    for (const code of Object.keys(en.deviceTrouble) as (keyof typeof en.deviceTrouble)[]) {
      for (const strings of [en, zhCN]) {
        for (const devices of ['mic', 'camera', 'both'] as const) {
          expect(strings.deviceTrouble[code](devices).length * strings.deviceHelp[code].length).to.be.greaterThan(0);
        }
      }
    }
  });

  it('follow the nearest lang, also when it changes, and two rooms can speak two languages', async () => {
    const page = await fixture(html`
      <div>
        <div lang="zh-Hans-SG"><room-leave-button></room-leave-button></div>
        <div lang="en-GB"><room-leave-button></room-leave-button></div>
      </div>
    `);
    const chinese = page.querySelector('[lang^=zh] room-leave-button')!;
    const english = page.querySelector('[lang^=en] room-leave-button')!;
    await waitUntil(() => wordsOf(chinese) === '离开', 'the catalogue is fetched when it is needed');
    expect(wordsOf(english)).to.equal('Leave');
    english.parentElement!.lang = 'zh';
    await waitUntil(() => wordsOf(english) === '离开');
  });

  it('are English for a language that nobody brought, until somebody does', async () => {
    const page = await fixture(html`<div lang="tlh"><room-leave-button></room-leave-button></div>`);
    const button = page.querySelector('room-leave-button')!;
    expect(wordsOf(button)).to.equal('Leave');
    registerStrings({...en, lang: 'tlh', leave: 'mej'});
    await waitUntil(() => wordsOf(button) === 'mej');
  });

  it('run from right to left in a room whose own language does, unless the page says which way', async () => {
    const room = await fixture<HTMLElement & {updateComplete: Promise<unknown>}>(html`<video-room room="rtl" lang="ar" no-mic no-camera></video-room>`);
    const runs = async () => {
      await room.updateComplete;
      return getComputedStyle(room.shadowRoot!.querySelector('.room')!).direction;
    };
    expect(await runs()).to.equal('rtl');
    room.lang = 'de';
    expect(await runs()).to.equal('ltr');
    room.lang = 'he';
    room.dir = 'ltr';
    expect(await runs()).to.equal('ltr');
  });

  it('survive a lang that is no language', async () => {
    const page = await fixture(html`<div lang="not a language!"><room-leave-button></room-leave-button></div>`);
    expect(wordsOf(page.querySelector('room-leave-button')!)).to.equal('Leave');
  });

  it('can be overridden for one room, partly', async () => {
    const room = await inRoom(html`<room-leave-button></room-leave-button>`, new FakeRoom({connection: 'connected'}));
    room.strings = {leave: 'Go home'};
    await settled(room);
    const button = room.querySelector('room-leave-button')!;
    expect(wordsOf(button)).to.equal('Go home');
    expect(buttonOf(button).getAttribute('aria-disabled')).to.equal(null);
  });
});
