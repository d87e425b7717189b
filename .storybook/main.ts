import {fileURLToPath} from 'node:url';
import type {StorybookConfig} from '@storybook/web-components-vite';

const built = fileURLToPath(new URL('../dist/vendor/simple-peer.js', import.meta.url));

export default {
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs'],
  framework: '@storybook/web-components-vite',
  core: {disableTelemetry: true},
  viteFinal: (config) => ({
    ...config,
    resolve: {...config.resolve, dedupe: ['lit']},
    plugins: [
      ...(config.plugins ?? []),
      // The chunk that is shipped: the package itself needs Node's modules.
      {name: 'built-simple-peer', enforce: 'pre', resolveId: (id: string) => (/\/vendor\/simple-peer\.js$/.test(id) ? built : undefined)},
    ],
  }),
} satisfies StorybookConfig;
