import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {ChatLog} from '../../src/room/chat/chat-log.js';
import {CHAT, cleanText, idOf, isReadable, parseMessage} from '../../src/room/chat/message.js';

describe('the list of what was written', () => {
  it('is the same in any order, however often each comes, and what is told of it too', () => {
    const message = fc.record({at: fc.nat(8), by: fc.constantFrom('x', 'y'), text: fc.constant('t')});
    fc.assert(
      fc.property(fc.array(message, {maxLength: 20}), fc.infiniteStream(fc.nat()), (messages, random) => {
        const whole = messages.map(({at, by, text}) => ({id: idOf(by, at), at, by, name: 'N', text, to: 'everyone', state: 'delivered' as const}));
        const [one, two] = [new ChatLog(), new ChatLog()];
        for (const each of whole) one.add(each);
        const shuffled = [...whole, ...whole].map((each) => [random.next().value, each] as const).sort(([a], [b]) => a - b);
        for (const [, each] of shuffled) two.add(each);
        assert.deepEqual(two.all, one.all);
        assert.equal(two.digest, one.digest);
      }),
    );
  });

  it('keeps the newest 10,000', () => {
    const log = new ChatLog();
    for (let at = 0; at < CHAT.kept + 5; at++) log.add({id: idOf('x', at), at, by: 'x', name: '', text: 't', to: 'everyone', state: 'delivered'});
    assert.deepEqual([log.all.length, log.all[0]!.at, log.get(idOf('x', 4))], [CHAT.kept, 5, undefined]);
  });

  it('what was cleaned once is clean, and is taken by others', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        const clean = cleanText(text);
        assert.equal(cleanText(clean), clean);
        assert.ok(!/[\p{Cs}\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u.test(clean));
        if (isReadable(clean)) assert.equal(parseMessage([1, 'x', 'N', clean], 1, 'everyone')?.text, clean);
      }),
      {numRuns: 1_000},
    );
    const started = performance.now();
    for (const text of [`${' '.repeat(7_999)}x`, `${'\n'.repeat(7_999)}x`, `x${' \n'.repeat(3_999)}x`]) cleanText(text);
    assert.ok(performance.now() - started < 200, 'at once, whatever it is');
    assert.equal(cleanText('a\r\nb\tc\u0007\ud800 '), 'a\nb\tc\ufffd');
  });
});
