import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {SerializedAXNode} from 'puppeteer-core';
import {setStage, type Stage} from '../node-helpers/stage.js';
import type {Visitor} from '../node-helpers/visitor.js';

/** Roles that a person can act on. */
const ACTING = new Set(['button', 'textbox', 'combobox', 'checkbox', 'switch', 'slider', 'link', 'menuitem', 'option']);

const flat = (node: SerializedAXNode): readonly SerializedAXNode[] => [node, ...(node.children ?? []).flatMap(flat)];
// All of it: groups and bars are not "interesting" to puppeteer.
const heard = async ({page}: Visitor): Promise<readonly SerializedAXNode[]> => flat((await page.accessibility.snapshot({interestingOnly: false}))!);
const named = (nodes: readonly SerializedAXNode[], role: string): readonly string[] => nodes.filter((node) => node.role === role).map(({name}) => name ?? '');

const WORDS = {
  en: {
    lobby: ['Your name', 'Join', 'Mute microphone', 'Turn camera off'],
    bar: ['Mute microphone', 'Turn camera off', 'Share screen', 'Chat', 'People: 4', 'Raise hand', 'React', 'Turn captions on', 'Change layout', 'Open in a small window', 'Full screen', 'Record the call', 'Settings', 'Leave'],
    toolbar: 'Call controls', people: 'People in the room', mute: 'Mute microphone', muted: 'Unmute microphone',
  },
  'zh-CN': {
    lobby: ['你的名字', '加入', '静音', '关闭摄像头'],
    bar: ['静音', '关闭摄像头', '共享屏幕', '聊天', '成员：4', '举手', '表情回应', '打开字幕', '更改布局', '在小窗口中打开', '全屏', '录制通话', '设置', '离开'],
    toolbar: '通话控制', people: '房间里的人', mute: '静音', muted: '取消静音',
  },
} as const;

describe('what a screen reader is given', () => {
  let stage: Stage;
  const page = (lang: string, attributes: string, server: string) =>
    `<div lang="${lang}"><video-room room="standup" name="Ada" signaling="mock:3?muted=2" style="height:600px" ${attributes}></video-room></div><script type="module" src="${server}/parlor.js"></script>`;

  before(async () => {
    stage = await setStage((server) => Object.fromEntries(
      Object.keys(WORDS).flatMap((lang) => [[`/${lang}/lobby`, page(lang, '', server)], [`/${lang}/call`, page(lang, 'autojoin', server)]]),
    ));
  });
  after(() => stage?.close());

  for (const [lang, words] of Object.entries(WORDS)) {
    it(`${lang}: the lobby has a name for everything one can act on, and the right one`, async () => {
      const visitor = await stage.visit(`/${lang}/lobby`);
      await visitor.until((text) => globalThis.probes.all('room-lobby')[0]?.shadowRoot?.textContent?.includes(text), words.lobby[1]);
      await visitor.until(() => (globalThis.probes.all('room-lobby [part=preview] local-video, local-video')[0] as HTMLElement | undefined)?.matches(':not(:state(no-video))'));
      const nodes = await heard(visitor);
      assert.deepEqual(nodes.filter(({role, name}) => ACTING.has(role) && !name?.trim()), [], 'nameless');
      const names = nodes.map(({name}) => name);
      for (const name of words.lobby) assert.ok(names.includes(name), `${name} of ${names.join(' | ')}`);
    });

    it(`${lang}: the call is a named group, with everyone by name and a bar of named controls`, async () => {
      const visitor = await stage.visit(`/${lang}/call`);
      await visitor.until((text) => globalThis.probes.all('room-leave-button')[0]?.shadowRoot?.textContent?.includes(text), words.bar.at(-1)!);
      await visitor.meets('Ada Lovelace', 'Grace Hopper', '王小明');
      const nodes = await heard(visitor);
      assert.deepEqual(nodes.filter(({role, name}) => ACTING.has(role) && !name?.trim()), [], 'nameless');
      const buttons = named(nodes, 'button');
      const bar = flat(nodes.find(({role}) => role === 'toolbar')!);
      assert.equal(bar[0]!.name, words.toolbar);
      assert.deepEqual(named(bar, 'button'), words.bar);
      const groups = named(nodes, 'group');
      for (const name of ['standup', words.people]) assert.ok(groups.includes(name), `${name} of ${groups.join(' | ')}`);
      for (const name of ['Ada Lovelace', 'Grace Hopper', '王小明']) assert.ok(groups.some((group) => group.includes(name)), `${name} of ${groups.join(' | ')}`);
      assert.ok(buttons.length >= words.bar.length);
    });

    it(`${lang}: a control is told by what a press does now`, async () => {
      const visitor = await stage.visit(`/${lang}/call`);
      await visitor.until((text) => globalThis.probes.all('room-mic-button')[0]?.shadowRoot?.textContent?.includes(text), words.mute);
      await visitor.press('room-mic-button');
      await visitor.until((text) => globalThis.probes.all('room-mic-button')[0]?.shadowRoot?.textContent?.includes(text), words.muted);
      assert.ok(named(await heard(visitor), 'button').includes(words.muted));
    });
  }
});
