import {setCustomElementsManifest} from '@storybook/web-components-vite';
import type {Preview} from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json' with {type: 'json'};

setCustomElementsManifest(manifest);

const toolbar = (title: string, items: string[]) => ({toolbar: {title, items, dynamicTitle: true}});

/** Every story in light and dark, in two languages, and from right to left. */
export default {
  tags: ['autodocs'],
  globalTypes: {
    theme: toolbar('Theme', ['auto', 'light', 'dark']),
    lang: toolbar('Language', ['en', 'zh-CN']),
    dir: toolbar('Direction', ['ltr', 'rtl']),
  },
  initialGlobals: {theme: 'auto', lang: 'en', dir: 'ltr'},
  decorators: [
    (story, {globals}) => {
      const {theme, lang, dir} = globals as Record<'theme' | 'lang' | 'dir', string>;
      document.documentElement.lang = lang;
      document.documentElement.dir = dir;
      document.documentElement.style.colorScheme = theme === 'auto' ? 'light dark' : theme;
      return story();
    },
  ],
} satisfies Preview;
