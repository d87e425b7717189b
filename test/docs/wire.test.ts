import assert from 'node:assert/strict';
import {connect} from 'node:net';
import {describe, it} from 'node:test';
import {startServer} from '../node-helpers/parlor-server.js';
import {parseClientMessage} from '../../src/protocol/parse-client.js';
import {runnable, whereOf} from './blocks.js';

/** Sends bytes as they are, and reads what comes until the head of the answer is whole. */
async function exchange(port: number, request: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  try {
    await new Promise<void>((resolve, reject) => {
      socket.setTimeout(10_000, () => reject(new Error(`no answer: ${answer}`)));
      socket.on('error', reject);
      socket.on('data', (data) => {
        answer += data.toString('latin1');
        if (answer.includes('\r\n\r\n')) resolve();
      });
      socket.write(`${request.replaceAll('\n', '\r\n')}\r\n\r\n`);
    });
  } finally {
    socket.destroy();
  }
  return answer;
}

describe('the wire in the documentation', () => {
  for (const block of runnable('http')) {
    it(`${whereOf(block)} is what the server answers to exactly this request`, async () => {
      const [request, expected] = block.code.split('\n\n') as [string, string];
      const server = await startServer();
      try {
        const head = (await exchange(Number(new URL(server.url).port), request)).split('\r\n\r\n')[0]!.split('\r\n');
        assert.deepEqual(head.sort(), expected.split('\n').sort());
      } finally {
        await server.close();
      }
    });
  }

  for (const block of runnable('json')) {
    it(`${whereOf(block)} is a message that the server takes`, () => {
      const message = parseClientMessage(block.code);
      assert.ok('t' in message, JSON.stringify(message));
    });
  }

  it('is there', () => assert.ok(runnable('http').length && runnable('json').length));
});
