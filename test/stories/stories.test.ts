import {expect, fixture, nextFrame, waitUntil} from '@open-wc/testing';
import {stories} from 'all-stories';
import type {TemplateResult} from 'lit';
import type {VideoRoomElement} from '../../src/elements/video-room/video-room.js';
import {STATES} from '../../stories/states.js';
import {stopFakeMedia} from '../elements/fake-media.js';
import {settled} from '../elements/in-room.js';

interface Story {
  readonly args?: object;
  render(args: object, context: {globals: object}): TemplateResult;
}
interface Meta {
  readonly title: string;
  readonly component: string;
  readonly args?: object;
}

/** What the colours of another theme can break: of the same tree, every other rule says the same. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Only after axe was loaded, by the first check. */
const rulesBut = (kept: readonly string[]): string[] =>
  (globalThis as unknown as {axe: typeof import('axe-core')}).axe
    .getRules()
    .map(({ruleId}) => ruleId)
    .filter((id) => !kept.includes(id));

/** A made-up room takes a moment to get to its state. */
async function reached(box: HTMLElement): Promise<void> {
  const room = box.localName === 'video-room' ? (box as VideoRoomElement) : undefined;
  if (!room?.autojoin || room.signaling.includes('after=3600')) return;
  const ends = /room=(?!reconnecting|waiting)/.test(room.signaling);
  await waitUntil(() => (ends ? room.state.connection === 'disconnected' : room.state.connection !== 'connecting' && room.state.connection !== 'idle'), 'the state', {timeout: 8_000});
}

describe('Stories', () => {
  const {style} = document.documentElement;
  before(() => {
    // What fades in has no contrast yet.
    style.setProperty('--room-time', '0s');
    // What a page without a background has; axe takes it for white.
    style.background = 'Canvas';
  });
  // Or all of them are drawn to the end: the last stories were ten times slower than the first.
  afterEach(stopFakeMedia);
  after(() => ['color-scheme', 'background', '--room-time'].forEach((name) => style.removeProperty(name)));

  it('are there for every element', () => {
    const tags = stories.map(([, module]) => (module['default'] as Meta).component);
    expect(new Set(tags).size).to.be.greaterThan(7);
    for (const tag of tags) expect(customElements.get(tag), tag).to.not.equal(undefined);
  });

  it('show every state of a room', () => {
    const room = stories.find(([, {default: meta}]) => (meta as Meta).component === 'video-room')![1];
    expect(Object.keys(room)).to.include.members(Object.keys(STATES));
  });

  for (const [file, module] of stories) {
    const {default: meta, ...named} = module as {default: Meta} & Record<string, Story>;
    describe(meta?.title ?? file, () => {
      for (const [name, story] of Object.entries(named)) {
        it(`${name}: no accessibility violation, light and dark`, async () => {
          const box = await fixture<HTMLElement>(story.render({...meta.args, ...story.args}, {globals: {lang: 'en', dir: 'ltr'}}));
          await reached(box);
          await settled(box);
          // What has no theme of its own follows the page.
          style.colorScheme = 'light';
          await nextFrame();
          await expect(box, 'light').to.be.accessible();
          style.colorScheme = 'dark';
          await nextFrame();
          await expect(box, 'dark').to.be.accessible({ignoredRules: rulesBut(COLOUR_RULES)});
          box.remove();
        });
      }
    });
  }
});
