import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import test from 'node:test';
import {snippetOf, type SnippetOptions} from '../../src/embedding/snippets.js';
import {policyLines} from '../../src/embedding/policy-lines.js';
import {WAYS} from '../../src/embedding/way.js';
import {VERSION} from '../../src/protocol/version.js';
import {parlor} from './cli-process.js';

const PARLOR = fileURLToPath(new URL('../../dist/cdn/parlor.js', import.meta.url));
const PLAIN: SnippetOptions = {server: 'https://meet.example.org', room: 'standup'};

test('each way has its code', () => {
  assert.equal(snippetOf('tag', PLAIN), '<script type="module" src="https://meet.example.org/parlor.js"></script>\n<video-room room="standup"></video-room>');
  assert.equal(snippetOf('iife', PLAIN), '<script src="https://meet.example.org/parlor.iife.js" async></script>\n<video-room room="standup"></video-room>');
  assert.equal(
    snippetOf('placeholder', {...PLAIN, autojoin: true, attributes: {name: 'Ada', 'no-camera': ''}}),
    '<script src="https://meet.example.org/loader.js" data-allow="autojoin" async></script>\n' +
      '<div class="video-room" data-room="standup" data-name="Ada" data-no-camera><a href="https://meet.example.org/r/standup">standup</a></div>',
  );
  assert.equal(snippetOf('link', PLAIN), '<script src="https://meet.example.org/loader.js" async></script>\n<a href="https://meet.example.org/r/standup">standup</a>');
  assert.match(snippetOf('iframe', {...PLAIN, autojoin: true, attributes: {theme: 'dark'}}), /^<iframe src="https:\/\/meet\.example\.org\/embed\/standup\?theme=dark&amp;autojoin" .*allow="camera; microphone; [^"]+" .*><\/iframe>$/);
  assert.equal(snippetOf('wordpress', {...PLAIN, attributes: {'no-mic': ''}}), '[video_room room="standup" no_mic="1"]');
});

test('whatever a room is called stays in its place', () => {
  const room = '"]><script>\'&[/video_room] 会议';
  for (const way of WAYS) {
    const code = snippetOf(way, {server: 'https://meet.example.org/parlor/', room, attributes: {name: room}});
    assert.ok((code.match(/<script/g)?.length ?? 0) <= 1, code);
    assert.doesNotMatch(code, /parlor\/\/|\[\/video_room\]<|undefined/);
    if (way === 'wordpress') assert.equal(code.match(/[[\]]/g)!.join(''), '[]');
  }
});

test('a page with a policy is told what to let through', () => {
  assert.deepEqual(policyLines('iframe', 'https://meet.example.org/base'), {
    csp: 'frame-src https://meet.example.org',
    permissions: ['camera', 'microphone', 'display-capture', 'autoplay', 'fullscreen', 'picture-in-picture', 'screen-wake-lock', 'speaker-selection', 'clipboard-write']
      .map((name) => `${name}=(self "https://meet.example.org")`).join(', '),
  });
  const {csp, permissions} = policyLines('tag', 'http://localhost:8080');
  assert.ok(csp.includes("connect-src 'self' http://localhost:8080 ws://localhost:8080;"), csp);
  assert.match(permissions, /^camera=\(self\), /);
});

test('the command prints code, hash and header lines', async (t) => {
  const run = parlor(t, ['snippet', '--room', 'standup', '--server', 'https://meet.example.org', '--name', 'Ada', '--no-camera', '--autojoin']);
  assert.equal(await run.ended, 0, run.stderr);
  assert.ok(run.stdout.startsWith('<script type="module" src="https://meet.example.org/parlor.js"></script>\n<video-room room="standup" name="Ada" no-camera autojoin></video-room>\n'), run.stdout);
  assert.match(run.stdout, /^Content-Security-Policy: script-src /m);
  assert.match(run.stdout, /^Permissions-Policy: camera=\(self\)/m);
});

test('pinned, the script is that of this version, and its hash is that of the file', async (t) => {
  assert.ok(existsSync(PARLOR), 'npm run build:js first');
  const run = parlor(t, ['snippet', '--room', 'standup', '--pin']);
  assert.equal(await run.ended, 0, run.stderr);
  const hash = `sha384-${createHash('sha384').update(readFileSync(PARLOR)).digest('base64')}`;
  assert.ok(run.stdout.startsWith(`<script type="module" src="http://localhost:8080/v/${VERSION}/parlor.js" integrity="${hash}" crossorigin="anonymous"></script>`), run.stdout);
});

test('what is wrong is said in one line, and is exit 2', async (t) => {
  const cases: [string[], RegExp][] = [
    [[], /^parlor: room must be a name/],
    [['--room', ' '], /^parlor: --room must be a name/],
    [['--room', 'x', '--way', 'fax'], /^parlor: --way must be one of tag, iife, placeholder, link, iframe, wordpress/],
    [['--room', 'x', '--server', 'meet.example.org'], /^parlor: --server must be an address/],
    [['--room', 'x', '--server', 'javascript:alert(1)'], /^parlor: --server/],
    [['--room', 'x', '--token', 'y'], /^parlor: there is no option --token/],
  ];
  for (const [args, message] of cases) {
    const run = parlor(t, ['snippet', ...args]);
    assert.equal(await run.ended, 2, args.join(' '));
    assert.match(run.stderr, message);
    assert.equal(run.stderr.trimEnd().split('\n').length, 1);
  }
});
