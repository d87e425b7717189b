import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Advice, Embedding} from '../../src/embedding/diagnosis/advice.js';
import {diagnose, type PageFacts} from '../../src/embedding/diagnosis/diagnose.js';
import {policyLines} from '../../src/embedding/policy-lines.js';
import {snippetOf} from '../../src/embedding/snippets.js';

const SERVER = 'https://meet.example.org';
const PAGE = 'https://www.example.org';
const advise = (facts: Partial<PageFacts>): readonly Advice[] => diagnose({headers: '', frame: '', server: SERVER, page: PAGE, ...facts});
const of = (embedding: Embedding, facts: Partial<PageFacts>): readonly Advice[] => advise(facts).filter((each) => each.embedding === embedding);
const lines = (embedding: Embedding, facts: Partial<PageFacts>): readonly string[] => [...new Set(of(embedding, facts).map(({instead}) => instead))];

describe('What is wrong with a page', () => {
  it('is nothing where nothing was sent, and where all is sent that we ask for', () => {
    assert.deepEqual(advise({}), []);
    for (const [way, embedding] of [['tag', 'script'], ['iframe', 'iframe']] as const) {
      const {csp, permissions} = policyLines(way, SERVER);
      const frame = snippetOf('iframe', {server: SERVER, room: 'standup'});
      assert.deepEqual(of(embedding, {headers: `Content-Security-Policy: ${csp}\nPermissions-Policy: ${permissions}`, frame}), [], way);
    }
  });

  it('what is advised is right: the advice on the advice is nothing', () => {
    const sent = [
      "Content-Security-Policy: default-src 'none'; trusted-types default; webrtc 'block'; sandbox allow-scripts",
      "Content-Security-Policy: script-src 'self'; connect-src https://meet.example.org; img-src *; media-src 'none'; frame-src https://other.example",
      'Permissions-Policy: camera=(), microphone=(self "https://other.example"), display-capture=(https://meet.example.org), fullscreen=*, geolocation=()',
      "Feature-Policy: camera 'none'; microphone 'self'",
    ];
    for (const headers of sent) {
      for (const embedding of ['script', 'iframe'] as const) {
        const given = lines(embedding, {headers});
        assert.equal(given.length, 1, headers);
        assert.deepEqual(of(embedding, {headers: given[0]!}), [], `${embedding}: ${given[0]}`);
      }
    }
  });

  it('an address that is none is refused', () => {
    for (const server of ['', 'meet', 'ftp://meet.example.org']) assert.throws(() => advise({server}), TypeError);
  });

  it('a page without encryption gets no camera, but on its own machine', () => {
    for (const page of ['https://a.example', 'http://localhost:8080', 'http://127.0.0.1', 'http://[::1]:3000', 'http://app.localhost']) assert.deepEqual(advise({page}), [], page);
    assert.deepEqual(of('script', {page: 'http://192.168.1.7'}).map(({severity, instead}) => [severity, instead]), [['breaks', 'https://192.168.1.7']]);
  });
});

describe('Permissions-Policy', () => {
  const policy = (value: string) => ({headers: `Permissions-Policy: ${value}`});

  it('camera=() stops both ways, and each has its own line', () => {
    assert.deepEqual(lines('script', policy('camera=()')), ['Permissions-Policy: camera=(self)']);
    assert.deepEqual(lines('iframe', policy('camera=()')), [`Permissions-Policy: camera=(self "${SERVER}")`]);
    assert.ok(advise(policy('camera=()')).every(({severity, found}) => severity === 'breaks' && found === 'camera=()'));
  });

  it('camera=(self) stops the iframe only: the header of the page wins over allow=', () => {
    assert.deepEqual(of('script', policy('camera=(self)')), []);
    assert.deepEqual(lines('iframe', policy('camera=(self)')), [`Permissions-Policy: camera=(self "${SERVER}")`]);
  });

  it('screen and sound limit a call, what is no business of ours is kept as it is', () => {
    const given = of('script', policy('geolocation=(), display-capture=(), autoplay=("https://a.example")'));
    assert.deepEqual(given.map(({severity, found}) => [severity, found]), [['limits', 'display-capture=()'], ['limits', 'autoplay=("https://a.example")']]);
    assert.equal(given[0]!.instead, 'Permissions-Policy: geolocation=(), display-capture=(self), autoplay=("https://a.example" self)');
  });

  it('an origin without quotes is nobody’s, and told so', () => {
    const [advice] = of('iframe', policy(`camera=(self ${SERVER})`));
    assert.match(advice!.problem, /https:\/\/meet\.example\.org has to be in double quotes/);
    assert.equal(advice!.instead, `Permissions-Policy: camera=(self "${SERVER}")`);
  });

  it('is read in every form that browsers read', () => {
    for (const value of ['camera=*', 'camera=self', '  camera=( self  ) ', 'camera=(self);report-to=x', 'camera=(), camera=(self)', 'microphone=*,\tcamera=self']) {
      assert.deepEqual(of('script', policy(value)), [], value);
    }
    assert.deepEqual(of('iframe', policy('camera=*')), []);
    assert.deepEqual(of('script', {headers: 'Permissions-Policy: camera=(self)\nPermissions-Policy: microphone=()'}).map(({found}) => found), ['microphone=()']);
  });

  it('what cannot be read is ignored by browsers as a whole, and told so', () => {
    for (const value of ["camera 'self'", "camera=('self')", 'camera=(self', 'camera=(self),', 'camera=(self "https://a)', 'camera=', '=()']) {
      const given = of('script', policy(value));
      assert.deepEqual(given.map(({severity}) => severity), ['note'], value);
      assert.match(given[0]!.problem, /cannot be read/);
    }
  });

  it('the older Feature-Policy counts where there is no newer one', () => {
    const older = "Feature-Policy: camera 'none'; microphone *";
    assert.deepEqual(of('script', {headers: older}).map(({found, instead}) => [found, instead]), [['camera=()', 'Permissions-Policy: camera=(self), microphone=*']]);
    assert.deepEqual(of('script', {headers: `${older}\nPermissions-Policy: camera=(self)`}), []);
  });
});

describe('Content-Security-Policy', () => {
  const csp = (value: string) => ({headers: `Content-Security-Policy: ${value}`});
  const found = (embedding: Embedding, value: string) => of(embedding, csp(value)).map(({severity, found: what}) => [severity, what]);

  it('default-src stands in for what is not named', () => {
    assert.deepEqual(found('script', "default-src 'self'"), [
      ['breaks', "default-src 'self'"], ['breaks', "default-src 'self'"], ['limits', "default-src 'self'"], ['limits', "default-src 'self'"],
    ]);
    assert.deepEqual(lines('script', csp("default-src 'self'")), [
      `Content-Security-Policy: default-src 'self'; script-src 'self' ${SERVER}; connect-src 'self' ${SERVER} wss://meet.example.org; img-src 'self' blob: data:; media-src 'self' blob:`,
    ]);
    assert.deepEqual(found('script', "style-src 'self'; form-action 'none'"), []);
  });

  it('the nearest directive counts: script-src-elem before script-src, child-src before default-src', () => {
    assert.deepEqual(found('script', `script-src 'none'; script-src-elem ${SERVER}`), []);
    assert.deepEqual(lines('script', csp(`script-src ${SERVER}; script-src-elem 'self'`)), [`Content-Security-Policy: script-src ${SERVER}; script-src-elem 'self' ${SERVER}`]);
    assert.deepEqual(found('iframe', `default-src 'none'; child-src ${SERVER}`), []);
    assert.deepEqual(found('iframe', "frame-src 'none'; child-src *"), [['breaks', "frame-src 'none'"]]);
  });

  it('an address is matched as browsers do', () => {
    for (const source of ['*', 'https:', 'https://*.example.org', 'meet.example.org', 'https://meet.example.org:443', 'HTTPS://MEET.example.org', 'https://meet.example.org/embed/', 'http://meet.example.org:*']) {
      assert.deepEqual(found('iframe', `frame-src ${source}`), [], source);
    }
    for (const source of ["'self'", 'https://*.meet.example.org', 'https://meet.example.org:8443', 'https://example.org', 'wss:', 'blob:', "'none'"]) {
      assert.equal(found('iframe', `frame-src ${source}`).length, 1, source);
    }
    // `*` lets no scheme of the browser's own through.
    assert.deepEqual(found('script', 'img-src *'), [['limits', 'img-src *']]);
    assert.deepEqual(found('script', 'connect-src https://meet.example.org'), [['breaks', 'connect-src https://meet.example.org']]);
    assert.deepEqual(advise({...csp("connect-src 'self'; script-src 'self'; frame-src 'self'"), page: SERVER}), [], 'the page of the server itself');
  });

  it('with strict-dynamic lists of hosts say nothing: the nonce does', () => {
    const [note, ...others] = of('script', csp("script-src 'nonce-r4nd0m' 'strict-dynamic' https:"));
    assert.deepEqual([note!.severity, note!.instead, others], ['note', '', []]);
    assert.match(note!.problem, /nonce/);
  });

  it('trusted types, a sandbox and webrtc each have their own line', () => {
    assert.deepEqual(lines('script', csp("require-trusted-types-for 'script'; trusted-types 'none'")), ["Content-Security-Policy: require-trusted-types-for 'script'; trusted-types lit-html"]);
    assert.deepEqual(found('script', "require-trusted-types-for 'script'"), []);
    assert.deepEqual(lines('iframe', csp('sandbox allow-scripts')), ['Content-Security-Policy: sandbox allow-scripts allow-same-origin']);
    assert.deepEqual(lines('script', csp("webrtc 'block'")), ["Content-Security-Policy: webrtc 'allow'"]);
  });

  it('each of several policies has to let a call through; one that only reports stops nothing', () => {
    assert.deepEqual(found('iframe', "frame-src *, frame-src 'none'"), [['breaks', "frame-src 'none'"]]);
    assert.deepEqual(of('iframe', {headers: "content-security-policy: frame-src 'none'\ncontent-security-policy: child-src 'none'"}).length, 2);
    assert.deepEqual(advise({headers: "Content-Security-Policy-Report-Only: default-src 'none'"}), []);
  });

  it('is read from configurations of servers, too', () => {
    for (const headers of [
      'add_header Content-Security-Policy "frame-src \'none\'" always;',
      '    Header always set Content-Security-Policy "frame-src \'none\'"',
      "< content-security-policy: frame-src 'none'\r\n< date: now",
      "HTTP/2 200\ncontent-security-policy: frame-src 'none'",
    ]) assert.deepEqual(of('iframe', {headers}).map(({found: what}) => what), ["frame-src 'none'"], headers);
    assert.deepEqual(advise({headers: 'lorem ipsum\n\n: x\n<p>'}), []);
  });
});

describe('An iframe', () => {
  const frame = (attributes: string) => ({frame: `<p><iframe title='a > b' src="${SERVER}/embed/standup" ${attributes}></iframe>`});
  const found = (attributes: string) => of('iframe', frame(attributes)).map(({severity, where}) => [severity, where]);
  const ALL = 'allow="camera; microphone; display-capture; autoplay; fullscreen; picture-in-picture; screen-wake-lock; speaker-selection; clipboard-write"';

  it('needs allow=, whole, and for the origin of the room', () => {
    assert.deepEqual(found(ALL), []);
    assert.deepEqual(lines('iframe', frame('')), [ALL]);
    assert.deepEqual(found(''), [['breaks', 'allow']]);
    assert.deepEqual(found('allow="camera; microphone"'), [['limits', 'allow']]);
    for (const camera of ["'none'", "'self'", 'https://other.example']) assert.deepEqual(found(ALL.replace('camera', `camera ${camera}`)), [['breaks', 'allow']], camera);
    for (const camera of ['*', "'src'", SERVER]) assert.deepEqual(found(ALL.replace('camera', `camera ${camera}`)), [], camera);
    assert.deepEqual(found(`ALLOW='${ALL.slice(7, -1)}'`), []);
  });

  it('in a sandbox needs its own origin; what else it lacks is told', () => {
    assert.deepEqual(found(`${ALL} sandbox`), [['breaks', 'sandbox']]);
    assert.deepEqual(found(`${ALL} sandbox="allow-scripts"`), [['breaks', 'sandbox']]);
    assert.deepEqual(found(`${ALL} sandbox="allow-scripts allow-same-origin"`), [['limits', 'sandbox']]);
    const [{instead}] = of('iframe', frame(`${ALL} sandbox="allow-scripts allow-modals"`)) as [Advice];
    assert.equal(instead, 'sandbox="allow-scripts allow-modals allow-same-origin allow-forms allow-popups allow-downloads"');
    assert.deepEqual(found(`${ALL} ${instead}`), []);
  });

  it('of another server, or without encryption on a secure page, is told', () => {
    assert.deepEqual(of('iframe', {frame: `<iframe src="https://other.example/embed/x" ${ALL}>`}).map(({severity, where}) => [severity, where]), [['note', 'src']]);
    const [plain] = of('iframe', {frame: `<iframe src="http://meet.example.org/embed/x" ${ALL}>`, server: 'http://meet.example.org'});
    assert.deepEqual([plain!.severity, plain!.instead], ['breaks', 'src="https://meet.example.org/embed/x"']);
  });

  it('X-Frame-Options of the page is a note, with where it would hurt', () => {
    assert.deepEqual(advise({headers: 'X-Frame-Options: DENY'}).map(({severity, where, instead}) => [severity, where, instead]), [['note', 'X-Frame-Options', '']]);
  });

  it('hostile text is only text', () => {
    for (const text of ['<iframe', '<iframe "', '<iframe ====', `<iframe ${'a="'.repeat(10_000)}`, '\0'.repeat(100), `camera=(${'('.repeat(10_000)}`, `Permissions-Policy: ${'a=('.repeat(5_000)}`, `Content-Security-Policy: ${'frame-src ;'.repeat(5_000)} https://[`]) {
      assert.ok(Array.isArray(advise({headers: text, frame: text})), text.slice(0, 40));
    }
  });
});
