import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {readPo, stale, textsOf} from '../../scripts/wordpress-translations.js';

const languages = fileURLToPath(new URL('../../integrations/wordpress/parlor/languages/', import.meta.url));
const files = readdirSync(languages).filter((name) => name.endsWith('.po'));
const placesIn = (text: string) => (text.match(/%s/g) ?? []).length;

describe('translations of the WordPress plugin', () => {
  it('are there for the languages that are promised', () => {
    assert.deepEqual(files.map((name) => /-(.+)\.po/.exec(name)![1]), ['ar', 'de', 'es', 'fr', 'ja', 'zh_CN', 'zh_TW']);
  });

  it('are what the sources of the plugin make of them, template, binaries and all', () => assert.deepEqual(stale(), []));

  for (const name of files) {
    it(`${name} says everything, with the same places for names`, () => {
      const said = readPo(languages + name);
      for (const {text, context} of textsOf()) {
        const translated = said.get(context ? `${context}\u0004${text}` : text);
        assert.ok(translated, `nothing for: ${text}`);
        assert.equal(placesIn(translated), placesIn(text), text);
      }
    });
  }
});
