import {readFile} from 'node:fs/promises';
import type {Plugin} from 'esbuild';
import {compile} from 'svelte/compiler';
import {compileScript, parse} from 'vue/compiler-sfc';

/** The one option that Vue needs, as the recipe writes it. */
const isCustomElement = (tag: string): boolean => tag.includes('-');

/** Compiles `.vue` files with Vue's own compiler, without the type checker that Vue's build tools do not have either. */
export const vue: Plugin = {
  name: 'vue',
  setup({onLoad}) {
    onLoad({filter: /\.vue$/}, async ({path}) => {
      const {descriptor, errors} = parse(await readFile(path, 'utf8'), {filename: path});
      if (errors.length > 0) throw errors[0]!;
      const {content} = compileScript(descriptor, {id: 'app', inlineTemplate: true, templateOptions: {compilerOptions: {isCustomElement}}});
      return {contents: content, loader: 'ts'};
    });
  },
};

/** Compiles `.svelte` files with Svelte's own compiler; its warnings are failures. */
export const svelte: Plugin = {
  name: 'svelte',
  setup({onLoad}) {
    onLoad({filter: /\.svelte$/}, async ({path}) => {
      const {js, warnings} = compile(await readFile(path, 'utf8'), {filename: path, generate: 'client'});
      if (warnings.length > 0) throw new Error(warnings.map(({message}) => message).join('\n'));
      return {contents: js.code, loader: 'js'};
    });
  },
};
