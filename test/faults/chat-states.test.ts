// What a page is told of what is written.
import assert from 'node:assert/strict';
import {describe, it, mock} from 'node:test';
import {CHAT} from '../../src/room/chat/message.js';
import {meet} from './chat-network.js';
import {START, useClock} from './members-network.js';

describe('a page that chats', () => {
  useClock();

  it('is news when it is said to us, though the clock of who says it is a little behind the door’s', async () => {
    const [network, ada] = meet('ada', 'bob');
    network.forge('bob', 'ada', {t: 'say', m: [[START - 80, 'bob', 'Bob', 'welcome']]});
    network.forge('bob', 'ada', {t: 'past', m: [[START - 90, 'bob', 'Bob', 'before']]});
    await network.quiet();
    assert.deepEqual([ada.texts, ada.told, ada.chat.unread], [['before', 'welcome'], ['welcome'], 1]);
    network.end();
  });

  it('we write no more than others take', async () => {
    const [network, ada, bob] = meet('ada', 'bob');
    for (let i = 0; i < CHAT.burst; i++) await ada.chat.send(`${i}`);
    await assert.rejects(ada.chat.send('too much'), RangeError);
    mock.timers.tick(CHAT.pace);
    await ada.chat.send('later');
    await network.quiet();
    assert.equal(bob.texts.length, CHAT.burst + 1);
    network.end();
  });

  it('says what it does not take, and loses nothing by it', async () => {
    const [network, ada, bob] = meet('ada', 'bob');
    await assert.rejects(ada.chat.send(''), TypeError);
    await assert.rejects(ada.chat.send(' \n\u0000 '), TypeError);
    await assert.rejects(ada.chat.send('\u200b\u3164 \u2800'), TypeError, 'nothing that is seen');
    await assert.rejects(ada.chat.send(7 as never), TypeError);
    await assert.rejects(ada.chat.send('x'.repeat(CHAT.text + 1)), RangeError);
    await assert.rejects(ada.chat.send('x', {to: 'nobody'}), {name: 'NotFoundError'});
    await assert.rejects(ada.chat.send('x', {to: 'ada'}), {name: 'NotFoundError'});
    await assert.rejects(ada.chat.send('x', {replyTo: 'nothing'}), TypeError);
    await ada.chat.send('😀'.repeat(CHAT.text));
    const secret = await ada.chat.send('secret', {to: 'bob'});
    await network.quiet();
    await assert.rejects(bob.chat.send('to all', {to: 'everyone', replyTo: secret}), TypeError);
    await bob.chat.send('to her', {replyTo: secret});
    assert.equal(bob.chat.messages.at(-1)!.to, 'ada', 'a private message is answered privately');
    assert.ok(Object.isFrozen(ada.chat.messages) && Object.isFrozen(ada.chat.messages[0]));
    network.leave('ada');
    assert.deepEqual(ada.chat.messages, [], 'what was written stays in the room');
    await assert.rejects(ada.chat.send('a'), {name: 'InvalidStateError'});
    network.end();
  });

  it('tells how far it is: on its way, sent, delivered, failed, and again', async () => {
    const [network, ada] = meet('ada', 'bob', 'cleo');
    const state = () => ada.chat.messages.map((message) => message.state).join();
    network.cut('ada', 'bob');
    network.cut('ada', 'cleo');
    const id = await ada.chat.send('one');
    assert.equal(state(), 'sending');
    await network.pass(26);
    assert.equal(state(), 'failed');
    await ada.chat.resend(id);
    assert.equal(state(), 'sending');
    network.heal('ada', 'bob');
    await network.breathe();
    assert.equal(state(), 'sent');
    await network.pass(2);
    assert.equal(state(), 'delivered', 'by all who can be reached');
    network.heal();
    await network.pass(1);
    assert.equal(state(), 'delivered');
    assert.deepEqual(network.members.get('cleo')!.texts, ['one'], 'and nothing comes twice');
    await ada.chat.send('private', {to: 'bob'});
    network.leave('bob');
    await network.breathe();
    assert.equal(state(), 'delivered,failed', 'the one it was for is gone');
    await assert.rejects(ada.chat.resend(id), {name: 'NotFoundError'});
    network.end();
  });

  it('counts what was not read, and tells of it once', async () => {
    const [network, ada, bob] = meet('ada', 'bob');
    let changes = 0;
    const stop = new AbortController();
    bob.chat.subscribe(() => changes++, {signal: stop.signal});
    await ada.chat.send('one');
    await ada.chat.send('two', {to: 'bob'});
    await network.quiet();
    assert.deepEqual([bob.chat.unread, ada.chat.unread, bob.told, ada.told], [2, 0, ['one', 'two'], []]);
    bob.chat.read();
    assert.equal(bob.chat.unread, 0);
    await network.breathe();
    stop.abort();
    const heard = changes;
    await ada.chat.send('three');
    await network.quiet();
    assert.deepEqual([bob.chat.unread, changes], [1, heard]);
    network.end();
  });

  it('does not fall apart where clocks differ: an answer comes after what it answers', async () => {
    const [network, ada, bob] = meet('ada', 'bob');
    network.forge('ada', 'bob', {t: 'say', m: [[START + 700, 'ada', 'ADA', 'question']]});
    await network.quiet();
    await bob.chat.send('answer');
    assert.deepEqual(bob.texts, ['question', 'answer']);
    // Nobody draws the others far ahead.
    network.forge('ada', 'bob', {t: 'say', m: [[START + 50_000, 'ada', 'ADA', 'from the future']]});
    await network.quiet();
    await bob.chat.send('now');
    assert.ok(bob.chat.messages.find(({text}) => text === 'now')!.at <= START + 1_000);
    ada.end();
    network.end();
  });
});
