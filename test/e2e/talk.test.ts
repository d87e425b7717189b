import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {ElementHandle} from 'puppeteer-core';
import type {VideoRoomElement} from '../../dist/index.js';
import {setStage, snippet, type Stage} from '../node-helpers/stage.js';
import {strictPolicy} from '../node-helpers/strict-policy.js';
import type {Visitor} from '../node-helpers/visitor.js';

const CROWD = ['Alan', 'Annie', 'Barbara', 'Radia', 'Zoë'] as const;
/** One red pixel. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC', 'base64');

/** What is shown, without the marks that isolate names. */
const seen = (visitor: Visitor, selector: string): Promise<string[]> =>
  visitor.page.evaluate((wanted) => globalThis.probes.all(wanted).map((each) => (each.textContent ?? '').replace(/[\u2066-\u2069]/g, '').replace(/[ \n]+/g, ' ').trim()), selector);
const sees = (visitor: Visitor, selector: string, words: string) =>
  visitor.until((wanted: string, text: string) => globalThis.probes.all(wanted).some((each) => (each.textContent ?? '').replace(/[\u2066-\u2069]/g, '').includes(text)), selector, words);
const unread = (visitor: Visitor, count: string) => visitor.until((wanted: string) => globalThis.probes.all('room-chat-button')[0]!.shadowRoot!.querySelector('.count')!.textContent === wanted, count);
const find = async (visitor: Visitor, selector: string): Promise<ElementHandle<HTMLElement>> =>
  (await visitor.page.waitForFunction((wanted) => globalThis.probes.all(wanted)[0], {polling: 50}, selector)) as ElementHandle<HTMLElement>;
const idOf = (visitor: Visitor) => visitor.page.evaluate(() => document.querySelector<VideoRoomElement>('video-room')!.state.self.id!);
const hands = (visitor: Visitor) => visitor.page.evaluate(() => {
  const {state} = document.querySelector<VideoRoomElement>('video-room')!;
  return state.hands.map((id) => [state.self, ...state.peers].find((each) => each.id === id)!.name).join();
});

describe('what people do beside seeing and hearing each other, over real links, under a strict policy', () => {
  let stage: Stage;
  let ada: Visitor;
  let bob: Visitor;
  let cleo: Visitor;
  let folder: string;

  const write = async (visitor: Visitor, ...lines: readonly string[]) => {
    const field = await find(visitor, 'textarea');
    await field.focus();
    for (const [index, line] of lines.entries()) {
      if (index > 0) {
        await visitor.page.keyboard.down('Shift');
        await visitor.page.keyboard.press('Enter');
        await visitor.page.keyboard.up('Shift');
      }
      await visitor.page.keyboard.type(line);
    }
    await visitor.page.keyboard.press('Enter');
  };

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'parlor-talk-'));
    stage = await setStage((server) => {
      const page = (body: string) => ({body, headers: {'content-security-policy': strictPolicy(server)}});
      const crowd = CROWD.map((name) => `<video-room room="talk" name="${name}" no-mic no-camera autojoin></video-room>`).join('');
      return {
        '/ada': page(snippet(server, 'room="talk" name="Ada" autojoin')),
        '/bob': page(snippet(server, 'room="talk" name="Bob &lt;b&gt;" autojoin')),
        '/cleo': page(snippet(server, 'room="talk" name="Cleo" no-mic no-camera autojoin')),
        '/crowd': page(`<script type="module" src="${server}/parlor.js"></script>${crowd}`),
      };
    });
    ada = await stage.visit('/ada');
    await ada.until(() => document.querySelector<VideoRoomElement>('video-room')!.state.connection === 'connected');
    bob = await stage.visit('/bob');
    await ada.meets('Bob <b>');
    for (const {page} of [ada, bob]) await page.setViewport({width: 1280, height: 800});
  });
  after(async () => {
    await stage?.close();
    rmSync(folder, {recursive: true});
  });

  it('lines, links, marks of direction and markup arrive as what they are; unread is counted', async () => {
    await ada.press('room-chat-button');
    await write(ada, 'one', 'two');
    await unread(bob, '1');
    await write(ada, '<img src=x onerror=alert(1)> javascript:alert(1) https://ok.example/a \u202Egnp.exe');
    await unread(bob, '2');
    await bob.press('room-chat-button');
    await sees(bob, '.text', 'onerror');
    const got = await bob.page.evaluate(() => globalThis.probes.all('.text').map((each) => [each.textContent, getComputedStyle(each).unicodeBidi, each.querySelectorAll('*').length]));
    assert.deepEqual(got, [['one\ntwo', 'isolate', 0], ['<img src=x onerror=alert(1)> javascript:alert(1) https://ok.example/a \u202Egnp.exe', 'isolate', 1]]);
    assert.equal(await bob.page.evaluate(() => globalThis.probes.all('.text a').map((link) => `${link.getAttribute('href')} ${link.getAttribute('rel')}`).join()), 'https://ok.example/a noopener noreferrer');
    await sees(ada, '.state', 'Delivered');
  });

  it('an input method writes until it has done; its Enter sends nothing', async () => {
    const field = await find(bob, 'textarea');
    await field.focus();
    const keys = await bob.page.createCDPSession();
    await keys.send('Input.imeSetComposition', {text: 'にほん', selectionStart: 3, selectionEnd: 3});
    await keys.send('Input.dispatchKeyEvent', {type: 'rawKeyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229});
    await keys.send('Input.insertText', {text: '日本'});
    assert.equal(await field.evaluate((each) => (each as HTMLTextAreaElement).value), '日本');
    await bob.page.keyboard.press('Enter');
    await sees(ada, '.text', '日本');
    assert.equal((await seen(ada, '.text')).length, 3);
  });

  it('an answer quotes; what is private is for one; who comes later has the history, and nothing private', async () => {
    await bob.page.evaluate(() => globalThis.probes.all('.reply')[0]!.click());
    await write(bob, 'an answer');
    await sees(ada, '.quote', 'one two'.replace(' ', '\n'));
    await (await find(ada, '.to select')).evaluate((select, id) => {
      (select as HTMLSelectElement).value = id;
      select.dispatchEvent(new Event('change', {bubbles: true}));
    }, await idOf(bob));
    await write(ada, 'only you');
    await sees(bob, '.secret', 'Only for you');
    cleo = await stage.visit('/cleo');
    await cleo.page.setViewport({width: 1280, height: 800});
    await cleo.meets('Ada', 'Bob <b>');
    await cleo.press('room-chat-button');
    await sees(cleo, '.text', 'an answer');
    assert.deepEqual(await seen(cleo, '.text'), (await seen(bob, '.text')).filter((text) => text !== 'only you'));
    await (await find(ada, '.to select')).evaluate((select) => {
      (select as HTMLSelectElement).value = '';
      select.dispatchEvent(new Event('change', {bubbles: true}));
    });
  });

  it('files go by button, drop and paste, under safe names; a picture is shown when its bytes are one', async () => {
    const put = (name: string, content: string | Buffer) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    await ((await find(ada, '.chooser')) as unknown as ElementHandle<HTMLInputElement>).uploadFile(put('dot.png', PNG), put('markup.png', '<svg onload="alert(1)">'), put('a\u202Egnp.exe', 'text'));
    await sees(bob, '.file-name', 'agnp.exe');
    await bob.until(() => (globalThis.probes.all('img.preview')[0] as HTMLImageElement | undefined)?.naturalWidth === 1);
    const {x, y} = (await (await find(ada, 'textarea')).boundingBox())!;
    const drag = await ada.page.createCDPSession();
    const data = {items: [], files: [put('dropped.txt', 'dropped')], dragOperationsMask: 1};
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await drag.send('Input.dispatchDragEvent', {type, x: x + 9, y: y + 9, data});
    await sees(bob, '.file-name', 'dropped.txt');
    await (await find(ada, 'textarea')).evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File(['pasted'], 'pasted.txt'));
      field.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true, composed: true}));
    });
    await sees(bob, '.file-name', 'pasted.txt');
    // Bytes that are no picture have come by themselves, and are not shown.
    await bob.until(() => [...document.querySelector<VideoRoomElement>('video-room')!.call.files.transfers.values()].filter(({state}) => state === 'done').length === 2);
    assert.equal(await bob.page.evaluate(() => globalThis.probes.all('img.preview').length), 1);
    const texts = await bob.page.evaluate(async () => {
      const {chat, files} = document.querySelector<VideoRoomElement>('video-room')!.call;
      return Promise.all(chat.messages.filter(({file, text}) => file && text.endsWith('.txt')).map(async ({id}) => (await files.fetch(id)).text()));
    });
    assert.deepEqual(texts, ['dropped', 'pasted']);
  });

  it('hands are one queue for all, which a host lowers; many people can be searched', async () => {
    await stage.visit('/crowd');
    await ada.meets('Bob <b>', 'Cleo', ...CROWD);
    for (const [visitor, order] of [[bob, 'Bob <b>'], [cleo, 'Bob <b>,Cleo'], [ada, 'Bob <b>,Cleo,Ada']] as const) {
      await visitor.press('room-hand-button');
      for (const each of [ada, bob, cleo]) while ((await hands(each)) !== order) await new Promise((later) => setTimeout(later, 50));
    }
    await ada.press('room-people-button');
    await sees(ada, '.person .name', 'Zoë');
    assert.deepEqual((await seen(ada, '.person .name')).slice(0, 3), ['Bob <b>', 'Cleo', 'Ada (you)']);
    await (await find(ada, '[part=search]')).type('zoe');
    await ada.until(() => globalThis.probes.all('.person').length === 1);
    assert.deepEqual(await seen(ada, '.person .name'), ['Zoë']);
    await (await find(ada, '[part=search]')).evaluate((field) => {
      (field as HTMLInputElement).value = '';
      field.dispatchEvent(new Event('input', {bubbles: true}));
    });
    await ada.page.evaluate((id) => globalThis.probes.all(`[data-id="${id}"] .more`)[0]!.click(), await idOf(bob));
    await (await ada.page.locator('::-p-aria([name="Lower hand"][role="button"])').waitHandle()).click();
    for (const each of [ada, bob, cleo]) while ((await hands(each)) !== 'Cleo,Ada') await new Promise((later) => setTimeout(later, 50));
    await sees(bob, '.notice .words', 'Ada lowered your hand');
  });

  it('shared state is seen alike, has 64 KiB, and keys that are not ours are refused', async () => {
    const adasKey = `@${await idOf(ada)}/note`;
    const tries: string[] = [];
    for (const [key, value] of [['topic', 'plans'], ['large', 'x'.repeat(66_000)], [adasKey, 'mine'], ['!rule', 'mine']] as const) {
      tries.push(await bob.page.evaluate((each, text) => {
        try {
          document.querySelector<VideoRoomElement>('video-room')!.call.shared.set(each, text);
          return 'taken';
        } catch (error) {
          return (error as Error).name;
        }
      }, key, value));
    }
    assert.deepEqual(tries, ['taken', 'RangeError', 'NotAllowedError', 'NotAllowedError']);
    for (const each of [ada, cleo]) await each.until(() => document.querySelector<VideoRoomElement>('video-room')!.call.shared.get('topic') === 'plans');
  });

  it('what one likes is remembered: the size of captions, and sounds by kind', async () => {
    await cleo.press('room-settings-button');
    for (const name of ['captionsLarge', 'captionsSolid', 'soundMessage', 'noticeJoin']) await (await find(cleo, `[name=${name}]`)).evaluate((row) => row.click());
    await cleo.page.reload();
    await cleo.until(() => document.querySelector<VideoRoomElement>('video-room')!.state.connection === 'connected');
    const {captionsLarge, captionsSolid, soundMessage, noticeJoin, soundJoin} = await cleo.page.evaluate(() => document.querySelector<VideoRoomElement>('video-room')!.state.preferences);
    assert.deepEqual({captionsLarge, captionsSolid, soundMessage, noticeJoin, soundJoin}, {captionsLarge: true, captionsSolid: true, soundMessage: false, noticeJoin: false, soundJoin: true});
    await cleo.meets('Ada', 'Bob <b>', ...CROWD);
  });
});
