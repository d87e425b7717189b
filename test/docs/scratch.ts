import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {ROOT} from './blocks.js';

/**
 * A folder inside the checkout, empty at first: what is in it finds the checkout's packages, and `parlor` itself.
 * @param name one for each test file
 */
export function scratch(name: string): {readonly folder: string; write(file: string, text: string): string} {
  const folder = join(ROOT, '.cache', 'docs', name);
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  return {
    folder,
    write(file, text) {
      const path = join(folder, file);
      mkdirSync(dirname(path), {recursive: true});
      writeFileSync(path, text);
      return path;
    },
  };
}
