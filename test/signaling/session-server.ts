import type {SequencedClientMessage} from '../../src/protocol/client-messages.js';
import {type Connection, type ScriptedServer, WELCOME} from './scripted-server.js';

/** The server's half of one session, by the letter of the protocol and as strict as it may be. */
export class SessionServer {
  /** `d` of every cast, in the order in which they counted. */
  readonly heard: unknown[] = [];
  readonly faults: string[] = [];
  resumes = 0;
  #connection: Connection | undefined;
  #received = 0;
  #said = 0;
  #unacknowledged: {readonly s: number}[] = [];
  /** The old key is good until the first frame on the new socket. */
  #keys: string[] = [];
  #issued = 0;

  constructor(server: ScriptedServer) {
    server.script = (connection) => this.#connected(connection);
  }

  say(d: number): void {
    const message = {t: 'cast', s: ++this.#said, from: 'someone', d};
    this.#unacknowledged.push(message);
    if (this.#connection?.socket.readyState === 1) this.#connection.say({...message, a: this.#received});
  }

  acknowledge(): void {
    if (this.#connection?.socket.readyState === 1) this.#connection.say({t: 'ack', a: this.#received});
  }

  get unacknowledged(): number {
    return this.#unacknowledged.length;
  }

  get connection(): Connection | undefined {
    return this.#connection;
  }

  async #connected(connection: Connection): Promise<void> {
    const {resume, prev} = await connection.hello();
    const isFirst = this.#keys.length === 0;
    if (!isFirst && (!resume || !prev)) this.faults.push('a hello without resume or prev');
    if (resume && !this.#keys.includes(resume.key)) this.faults.push(`key ${resume.key} is not among ${this.#keys.join()}`);
    this.#connection?.socket.close(4412);
    this.#connection = connection;
    const key = `key.${++this.#issued}`;
    this.#keys.push(key);
    if (resume) {
      this.resumes += 1;
      this.#drop(resume.a);
    }
    connection.say({...WELCOME, key, resumed: !isFirst, a: this.#received, hb: {every: 50, dead: 250}});
    for (const message of this.#unacknowledged) connection.say(message);
    let isFirstFrame = true;
    connection.socket.on('message', () => {
      if (connection !== this.#connection) return;
      if (isFirstFrame) this.#keys = [key];
      isFirstFrame = false;
      const message = connection.received.at(-1);
      if (message && 'a' in message && message.a !== undefined) this.#drop(message.a);
      if (message && 'n' in message) this.#count(message);
    });
  }

  #count(message: SequencedClientMessage): void {
    if (message.n <= this.#received) return;
    if (message.n > this.#received + 1) this.faults.push(`${message.n} came after ${this.#received}`);
    this.#received = message.n;
    this.heard.push('d' in message && message.d);
  }

  #drop(a: number): void {
    if (a > this.#said) this.faults.push(`acknowledges ${a} of ${this.#said}`);
    this.#unacknowledged = this.#unacknowledged.filter(({s}) => s > a);
  }
}
