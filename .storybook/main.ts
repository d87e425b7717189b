import type {StorybookConfig} from '@storybook/web-components-vite';

export default {
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs'],
  framework: '@storybook/web-components-vite',
  core: {disableTelemetry: true},
} satisfies StorybookConfig;
