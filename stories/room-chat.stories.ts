import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {ChatMessage} from '../src/room/chat/message.js';
import type {FileTransfer} from '../src/room/files/files.js';
import type {FakeRoom} from '../test/elements/fake-room.js';
import {call, inside, others, story, withArgs} from './rooms.js';

/** What people write: to everyone, to one, in answer to something. */
const meta: Meta = {title: 'room-chat', component: 'room-chat'};
export default meta;

const START = Date.now() - 900_000;
const TEXTS = ['Good morning! Can everyone hear me?', '大家好，会议记录在这里：https://example.org/notes', 'Loud and clear 👍', 'أوافق، لنكمل غدًا', 'Let’s take five minutes, then go on with the second part.'];

/** A chat in which what is sent is delivered at once. */
function chatOf(count: number): FakeRoom {
  const fake = call({peers: others(3)});
  const ids = [fake.self.id ?? 'self', ...fake.state.peers.map(({id}) => id)];
  const add = (...messages: readonly ChatMessage[]) => fake.chat.show([...fake.chat.messages, ...messages], 0);
  const write = (by: string, at: number, text: string, more: Partial<ChatMessage> = {}): ChatMessage =>
    ({id: `${by}/${at}`, by, name: fake.peers.get(by)?.name ?? fake.self.name, at, text, to: 'everyone', state: 'delivered', ...more});
  fake.chat.attach({
    send: async (text, {to, replyTo}) => {
      const message = write(ids[0]!, Date.now(), text, {...(to && {to}), ...(replyTo && {replyTo})});
      add(message);
      return message.id;
    },
    resend: async () => {},
  });
  add(...Array.from({length: count}, (_, i) => write(ids[(i * 7 + 1) % ids.length]!, START + i * 25_000, TEXTS[i % TEXTS.length]!)));
  if (count > 0) {
    const first = fake.chat.messages[0]!;
    add(write(ids[1]!, START + count * 25_000, 'Only you can read this', {to: ids[0]!}), write(ids[0]!, START + count * 25_000 + 9_000, 'Yes', {replyTo: first.id}),
      write(ids[0]!, START + count * 25_000 + 15_000, 'This one got lost', {state: 'failed'}));
  }
  return fake;
}

/** Files in every state: offered, on their way, here, gone, and one of our own that somebody fetches. */
function filesOf(): FakeRoom {
  const fake = chatOf(1);
  const self = fake.self.id ?? 'self';
  const [peer] = fake.state.peers;
  const at = START + 400_000;
  const offer = (by: string, number: number, text: string, size: number): ChatMessage =>
    ({id: `${by}/file${number}`, by, name: fake.peers.get(by)?.name ?? '', at: at + number * 70_000, text, to: 'everyone', state: 'delivered', file: {size, type: ''}});
  const [notes, film, plan, old, own] = [
    offer(peer!.id, 0, '会议记录 2026.pdf', 482_000), offer(peer!.id, 1, 'the whole of the talk, as it was recorded on Monday.mkv', 231_000_000),
    offer(peer!.id, 2, 'plan.txt', 1_200), offer('gone', 3, 'old.zip', 12_000_000), offer(self, 4, 'slides.pptx', 8_400_000),
  ] as const;
  fake.chat.show([...fake.chat.messages, notes, film, plan, old, own], 0);
  fake.files.attach({most: 268_435_456, offer: async () => own.id, fetch: async () => new Blob(['plan']), cancel: () => {}});
  const common = {readers: 0, taken: 0, error: null, blob: null};
  const transfers: readonly FileTransfer[] = [
    {...common, id: film.id, state: 'moving', bytes: 97_000_000, size: film.file!.size},
    {...common, id: plan.id, state: 'done', bytes: 1_200, size: 1_200, blob: new Blob(['plan'])},
    {...common, id: own.id, state: 'offered', bytes: 5_200_000, size: 8_400_000, readers: 1, blob: new Blob(['slides'])},
  ];
  fake.files.show(new Map(transfers.map((each) => [each.id, each])));
  return fake;
}

const height = {docs: {story: {inline: false, height: '520px'}}};
const tall = html`<room-chat style="block-size: 480px; max-inline-size: 360px"></room-chat>`;

export const Talk = {...story(() => chatOf(6), tall), parameters: height};
export const Files = {...story(filesOf, tall), parameters: height};
export const Empty = {...story(() => chatOf(0), tall), parameters: height};
export const FiveHundred = {...story(() => chatOf(500), tall), parameters: height};

export const Playground = {
  render: (args: Readonly<Record<string, unknown>>, {globals}: {globals: Readonly<Record<string, unknown>>}) => {
    const chat = withArgs('room-chat', args);
    chat.style.blockSize = '480px';
    return inside(chatOf(8), html`${chat}`, globals['theme']);
  },
  parameters: height,
};
