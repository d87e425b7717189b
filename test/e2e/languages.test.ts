import assert from 'node:assert/strict';
import {mkdirSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {ar} from '../../src/locales/ar.js';
import type {Strings} from '../../src/locales/strings.js';
import {zhCN} from '../../src/locales/zh-CN.js';
import {setStage, type Stage} from '../node-helpers/stage.js';
import type {Visitor} from '../node-helpers/visitor.js';

/** A folder for pictures of each step, to be looked at. */
const PICTURES = process.env['PICTURES'];

/** Someone who knows the interface by what is written on it, in their language. */
class Reader {
  readonly name: string;
  readonly text: Strings;
  readonly visitor: Visitor;
  #steps = 0;

  constructor(name: string, text: Strings, visitor: Visitor) {
    this.name = name;
    this.text = text;
    this.visitor = visitor;
  }

  /** Presses the button with this accessible name, by a real click. */
  async press(name: string): Promise<void> {
    await this.#named('button', name).click();
  }

  async type(name: string, words: string): Promise<void> {
    const field = await this.#named('textbox', name).waitHandle();
    await field.click({clickCount: 3});
    await field.type(words);
  }

  /** Waits until it stands somewhere in the room. */
  async reads(words: string): Promise<void> {
    await this.visitor.until((wanted: string) => globalThis.probes.text().includes(wanted), words.replaceAll(/[\u2066-\u2069]/g, ''));
  }

  async picture(): Promise<void> {
    if (!PICTURES) return;
    mkdirSync(PICTURES, {recursive: true});
    await this.visitor.page.screenshot({path: `${PICTURES}/${this.text.lang}-${(this.#steps += 1)}.png`});
  }

  #named(role: string, name: string) {
    return this.visitor.page.locator(`::-p-aria([name="${name.replaceAll('"', '\\"')}"][role="${role}"])`).setTimeout(60_000);
  }
}

describe('a whole call, in Chinese at one end and in Arabic at the other', () => {
  let stage: Stage;
  let mei: Reader;
  let layla: Reader;
  before(async () => {
    const page = (server: string, lang: string, dir: string) => `
      <script type="module" src="${server}/parlor.js"></script>
      <script>Object.assign(document.documentElement, {lang: '${lang}', dir: '${dir}'})</script>
      <video-room resolution="180" room="languages" style="block-size: 600px"></video-room>`;
    stage = await setStage((server) => ({'/zh': page(server, 'zh-CN', 'ltr'), '/ar': page(server, 'ar', 'rtl')}));
    mei = new Reader('小美', zhCN, await stage.visit('/zh'));
    layla = new Reader('ليلى', ar, await stage.visit('/ar'));
  });
  after(() => stage?.close());

  it('they join by their lobbies', async () => {
    for (const reader of [mei, layla]) {
      await reader.type(reader.text.name, reader.name);
      await reader.picture();
      await reader.press(reader.text.join);
    }
    await mei.visitor.meets(layla.name);
    await layla.visitor.meets(mei.name);
    assert.equal(await layla.visitor.page.evaluate(() => getComputedStyle(globalThis.probes.all('room-toolbar')[0]!).direction), 'rtl');
  });

  it('they mute and unmute, and each sees it of the other', async () => {
    for (const [one, other] of [[mei, layla], [layla, mei]] as const) {
      await one.press(one.text.mute);
      await other.visitor.until(() => globalThis.probes.all('peer-tile')[0]!.matches(':state(muted)'));
      await one.press(one.text.unmute);
      await other.visitor.until(() => !globalThis.probes.all('peer-tile')[0]!.matches(':state(muted)'));
    }
  });

  it('they write to each other', async () => {
    await mei.press(mei.text.chat);
    await mei.type(mei.text.writeMessage, '你好！');
    await mei.press(mei.text.send);
    await layla.reads(`${layla.text.says(mei.name)}你好！`);
    await layla.picture();
    await layla.press(layla.text.chatUnread(1));
    await layla.type(layla.text.writeMessage, 'أهلاً!');
    await layla.press(layla.text.send);
    await mei.reads('أهلاً!');
    await mei.picture();
    await layla.picture();
    for (const reader of [mei, layla]) await reader.press(reader.text.closeChat);
  });

  it('they raise a hand, react, and look who is here', async () => {
    await layla.press(layla.text.raiseHand);
    await mei.reads(mei.text.handsRaised([layla.name]));
    await layla.press(layla.text.lowerHand(1));
    await mei.press(mei.text.react);
    await mei.press(mei.text.reactions['👏']);
    await layla.reads(layla.text.reacted([mei.name], layla.text.reactions['👏']));
    await mei.press(mei.text.peopleHere(2, 0, 0));
    await mei.reads(mei.text.peopleTitle);
    await mei.picture();
  });

  it('they change what they like, and turn captions on', async () => {
    await layla.press(layla.text.settings);
    await layla.reads(layla.text.settingsOf.picture);
    await layla.picture();
    await layla.press(layla.text.close);
    await mei.press(mei.text.turnCaptionsOn);
    await mei.reads(mei.text.noCaptionsYet);
    await layla.reads(layla.text.captionsAsked([mei.name]));
    await layla.reads(layla.text.captionsPlace('browser'));
    await layla.picture();
    await mei.press(mei.text.turnCaptionsOff);
  });

  it('they leave, and may come back', async () => {
    for (const reader of [mei, layla]) {
      await reader.press(reader.text.leave);
      await reader.reads(reader.text.left.title);
      await reader.reads(reader.text.rejoin);
      await reader.picture();
    }
  });
});
