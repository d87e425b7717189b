import {expect, fixture} from '@open-wc/testing';
import {stories} from 'all-stories';
import type {TemplateResult} from 'lit';
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

const THEMES = ['light', 'dark'] as const;

describe('Stories', () => {
  const {style} = document.documentElement;
  before(() => {
    // What fades in has no contrast yet.
    style.setProperty('--room-time', '0s');
    // What a page without a background has; axe takes it for white.
    style.background = 'Canvas';
  });
  after(() => ['color-scheme', 'background', '--room-time'].forEach((name) => style.removeProperty(name)));

  it('are there for every element', () => {
    const tags = stories.map(([, module]) => (module['default'] as Meta).component);
    expect(new Set(tags).size).to.be.greaterThan(7);
    for (const tag of tags) expect(customElements.get(tag), tag).to.not.equal(undefined);
  });

  for (const [file, module] of stories) {
    const {default: meta, ...named} = module as {default: Meta} & Record<string, Story>;
    describe(meta?.title ?? file, () => {
      for (const [name, story] of Object.entries(named)) {
        it(`${name}: no accessibility violation, light and dark`, async () => {
          for (const theme of THEMES) {
            style.colorScheme = theme;
            const content = story.render({...meta.args, ...story.args}, {globals: {theme, lang: 'en', dir: 'ltr'}});
            const box = await fixture<HTMLElement>(content);
            await settled(box);
            await expect(box, theme).to.be.accessible();
            box.remove();
          }
        });
      }
    });
  }
});
