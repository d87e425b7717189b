// Members that chat.
import {Chat} from '../../src/room/chat/chat.js';
// Loaded late by a page; in a test it must not take time of its own.
import '../../src/room/features/chatting.js';
import {LateChatting} from '../../src/room/features/late-chatting.js';
import {Member, MembersNetwork} from './members-network.js';

export class Writer extends Member {
  readonly chat = new Chat();
  readonly feature = new LateChatting(this.call, this.chat);

  /** What everyone may read. */
  get view(): string[] {
    return this.chat.messages.filter(({to}) => to === 'everyone').map(({id, name, text, replyTo = ''}) => `${id} ${name} ${text} ${replyTo}`);
  }

  get texts(): string[] {
    return this.chat.messages.map(({text}) => text);
  }
}

export class ChatNetwork extends MembersNetwork<Writer> {
  constructor() {
    super((...who) => new Writer(...who));
  }

  /** The loading of the chat too, which tsx does elsewhere. */
  override async breathe(): Promise<void> {
    await import('../../src/room/features/chatting.js');
    await super.breathe();
  }
}

/** A network with these in it. */
export function meet<const N extends readonly string[]>(...names: N): [ChatNetwork, ...{[I in keyof N]: Writer}] {
  const network = new ChatNetwork();
  return [network, ...network.joinAll(...names)];
}
