import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {diagnose} from '../../src/embedding/diagnosis/diagnose.js';
import {inEnglish} from '../../src/embedding/diagnosis/say.js';
import {zhCN} from '../../src/pages/zh-CN.js';
import {zhTW} from '../../src/pages/zh-TW.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const scripts = [...readdirSync(new URL('../../src/embedding/diagnosis', import.meta.url)).map((name) => `src/embedding/diagnosis/${name}`), 'src/pages/check.ts', 'src/pages/playground.ts', 'src/pages/copy-button.ts'].map(read).join('\n');
const pages = ['check', 'playground'].map((name) => read(`demo/tools/${name}.html`)).join('\n');
const places = (text: string) => [...new Set(text.match(/%\d/g))].sort();

describe('the texts of /check and /playground', () => {
  for (const [lang, texts] of Object.entries({zhCN, zhTW})) {
    it(`${lang} has as many as the other, each of something that is said, with the same places for values`, () => {
      assert.deepEqual(Object.keys(texts).sort(), Object.keys(zhCN).sort());
      for (const [english, said] of Object.entries(texts)) {
        const written = [english, english.replaceAll("'", "\\'"), english.replaceAll('"', '\\"')];
        assert.ok(written.some((text) => pages.includes(text) || scripts.includes(text)), `nobody says: ${english}`);
        assert.deepEqual(places(said), places(english), english);
      }
    });
  }

  it('have every sentence of the advice, whatever is wrong', () => {
    const missing = new Set<string>();
    const say: typeof inEnglish = (sentence, ...values) => {
      if (!(sentence in zhCN)) missing.add(sentence);
      return inEnglish(sentence, ...values);
    };
    const said = new Set<string>();
    const noted: typeof inEnglish = (sentence, ...values) => (said.add(sentence), say(sentence, ...values));
    const policies = ["default-src 'none'; trusted-types a; webrtc 'block'; sandbox", "script-src 'strict-dynamic'; frame-src 'none'"].map((csp) => `Content-Security-Policy: ${csp}`);
    const permissions = ['Permissions-Policy: camera=(https://a.example), microphone=(), display-capture=(), autoplay=(), fullscreen=(), picture-in-picture=(), screen-wake-lock=(), speaker-selection=(), clipboard-write=()', 'Permissions-Policy: camera=(', "Feature-Policy: camera 'none'", 'X-Frame-Options: DENY'];
    const frames = ['<iframe src="http://other.example/">', '<iframe src="https://meet.example.org/embed/x" sandbox="">', '<iframe src="https://meet.example.org/embed/x" sandbox="allow-scripts">', '<iframe src="https://meet.example.org/embed/x" sandbox="allow-scripts allow-same-origin">'];
    for (const headers of [...policies, ...permissions]) for (const frame of ['', ...frames]) for (const page of ['', 'http://www.example.org', 'https://www.example.org']) diagnose({headers, frame, page, server: 'https://meet.example.org'}, noted);
    assert.throws(() => diagnose({headers: '', frame: '', page: '', server: 'nothing'}, noted), TypeError);
    assert.deepEqual([...missing], []);
    const written = [...scripts.matchAll(/\bsay\('((?:[^'\\]|\\.)*)'/g)].map(([, text]) => text!.replaceAll("\\'", "'"));
    assert.deepEqual(written.filter((sentence) => !said.has(sentence) && !(sentence in zhCN)), []);
    // What is in no table of ours would have been missed above.
    assert.ok(said.size > 30, `${said.size}`);
  });
});
