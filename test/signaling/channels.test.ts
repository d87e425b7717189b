import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {RoomError} from '../../src/protocol/room-error.js';
import {createChannel, registerChannel, resolveSignaling} from '../../src/signaling/channels.js';
import {WebSocketChannel} from '../../src/signaling/websocket-channel.js';
import {Recorder} from './recorder.js';

const HTTPS = 'https://page.example.com/calls/today.html';
const HTTP = 'http://localhost:3000/';
const resolve = (value: string | undefined, page = HTTPS, script?: string) => resolveSignaling(value, script, page).href;

function assertRefused(act: () => unknown, words: RegExp): void {
  assert.throws(act, (error) => error instanceof RoomError && error.code === 'BAD_ATTRIBUTE' && words.test(error.message));
}

describe('resolveSignaling', () => {
  const cases: [value: string, page: string, expected: string][] = [
    ['wss://meet.example.org/signal', HTTPS, 'wss://meet.example.org/signal'],
    ['wss://meet.example.org', HTTPS, 'wss://meet.example.org/signal'],
    ['wss://meet.example.org/', HTTP, 'wss://meet.example.org/signal'],
    ['wss://meet.example.org/rooms/ws?v=2#x', HTTPS, 'wss://meet.example.org/rooms/ws?v=2'],
    ['https://meet.example.org', HTTPS, 'wss://meet.example.org/signal'],
    ['  https://meet.example.org/meet/signal ', HTTPS, 'wss://meet.example.org/meet/signal'],
    ['HTTPS://Meet.Example.org', HTTPS, 'wss://meet.example.org/signal'],
    ['http://localhost:8080', HTTP, 'ws://localhost:8080/signal'],
    ['http://192.168.1.5:8080', HTTP, 'ws://192.168.1.5:8080/signal'],
    ['//meet.example.org', HTTPS, 'wss://meet.example.org/signal'],
    ['//localhost:8080', HTTP, 'ws://localhost:8080/signal'],
    ['meet.example.org', HTTPS, 'wss://meet.example.org/signal'],
    ['meet.example.org', HTTP, 'wss://meet.example.org/signal'],
    ['meet.example.org:8443', HTTPS, 'wss://meet.example.org:8443/signal'],
    ['meet.example.org/ws', HTTPS, 'wss://meet.example.org/ws'],
    ['localhost:8080', HTTP, 'ws://localhost:8080/signal'],
    ['localhost:8080/ws?x=1', HTTP, 'ws://localhost:8080/ws?x=1'],
    ['127.0.0.1:8080', HTTP, 'ws://127.0.0.1:8080/signal'],
    ['[::1]:8080', HTTP, 'ws://[::1]:8080/signal'],
    ['localhost:8080', HTTPS, 'wss://localhost:8080/signal'],
    ['10.0.0.7:8080', 'http://10.0.0.7/', 'ws://10.0.0.7:8080/signal'],
    ['/signal', HTTPS, 'wss://page.example.com/signal'],
    ['meet.example.org', 'file:///home/ada/call.html', 'wss://meet.example.org/signal'],
    ['ws://localhost:8080', HTTPS, 'ws://localhost:8080/signal'],
    ['ws://127.0.0.1:8080', HTTPS, 'ws://127.0.0.1:8080/signal'],
  ];
  for (const [value, page, expected] of cases) {
    it(`reads "${value}" on ${page} as ${expected}`, () => assert.equal(resolve(value, page), expected));
  }

  it('takes the server of the script when nothing is given', () => {
    assert.equal(resolve(undefined, HTTPS, 'https://meet.example.org/parlor.js'), 'wss://meet.example.org/signal');
    assert.equal(resolve('', HTTP, 'http://localhost:8080/parlor.js?v=1'), 'ws://localhost:8080/signal');
    assert.equal(resolve(' ', HTTPS, 'https://example.org/meet/parlor.js'), 'wss://example.org/meet/signal');
    assert.equal(resolve('', HTTPS, 'https://example.org/v/1.2.3/parlor.js'), 'wss://example.org/signal');
    assert.equal(resolve('', HTTPS, 'https://example.org/meet/v/1.2.3/parlor.js'), 'wss://example.org/meet/signal');
  });

  it('prefers the attribute to the script', () => {
    assert.equal(resolve('other.example.org', HTTPS, 'https://meet.example.org/parlor.js'), 'wss://other.example.org/signal');
  });

  it('demands the attribute when no server served the script', () => {
    assertRefused(() => resolve(undefined), /signaling is missing/);
    assertRefused(() => resolve(undefined, HTTPS, 'file:///home/ada/parlor.js'), /signaling is missing/);
  });

  it('refuses an unencrypted socket on a secure page, and says why', () => {
    assertRefused(() => resolve('ws://meet.example.org'), /mixed content/);
    assertRefused(() => resolve('http://meet.example.org'), /use wss:/);
    assertRefused(() => resolve(undefined, HTTPS, 'http://meet.example.org/parlor.js'), /mixed content/);
  });

  it('refuses a name and password in the address', () => {
    assertRefused(() => resolve('wss://ada:secret@meet.example.org'), /password/);
  });

  for (const value of ['not a host', 'wss://', '[object Object]', 'https://', '//', 'meet.example.org:99999']) {
    it(`refuses "${value}"`, () => assertRefused(() => resolve(value), /it is no address/));
  }

  for (const value of ['mock:3', 'broadcast:lobby', 'ftp://meet.example.org', 'javascript:alert(1)']) {
    it(`refuses "${value}" while nothing is registered for it`, () => assertRefused(() => resolve(value), /knows how to meet/));
  }

  it('lets a registered scheme through as it is', () => {
    registerChannel('tin-can:', () => new Recorder().channel(new URL('ws://localhost/')));
    assert.equal(resolve('tin-can:string'), 'tin-can:string');
    assert.equal(resolve('tin-can:3'), 'tin-can:3');
  });
});

describe('createChannel', () => {
  it('makes a WebSocket channel for ws: and wss:, without dialling', () => {
    for (const url of ['ws://localhost/signal', 'wss://localhost/signal']) {
      const channel = createChannel(new URL(url), new Recorder());
      assert.ok(channel instanceof WebSocketChannel);
      assert.equal(channel.state, 'idle');
    }
  });

  it('asks the factory that is registered for the scheme', () => {
    const handlers = new Recorder();
    const made = handlers.channel(new URL('ws://localhost/'));
    registerChannel('Pigeon:', (url, given) => {
      assert.equal(url.href, 'pigeon:loft');
      assert.equal(given, handlers);
      return made;
    });
    assert.equal(createChannel(new URL('pigeon:loft'), handlers), made);
  });

  it('refuses a scheme that nobody registered', () => {
    assertRefused(() => createChannel(new URL('smoke:signal'), new Recorder()), /"smoke:"/);
  });
});
