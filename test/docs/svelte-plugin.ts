import {readFile} from 'node:fs/promises';
import type {Plugin} from 'esbuild';
import {compile} from 'svelte/compiler';

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
