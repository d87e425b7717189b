import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

/**
 * What `integrity=` of a script must say (W3C Subresource Integrity section 3.2).
 * @param folder of the built scripts
 * @returns `sha384-…`; undefined when the file was not built
 */
export function integrityOf(folder: string, file: string): string | undefined {
  try {
    return `sha384-${createHash('sha384').update(readFileSync(join(folder, file))).digest('base64')}`;
  } catch {
    return undefined;
  }
}
