// The conformance kit of parlor.v1: docs/conformance.md. Exit code 0: everything holds; 1: something does not; 2: wrong options.
import {parseArgs} from 'node:util';
import {playClient, playServer, transcriptsOf} from './kit.js';

const USAGE = `One of
  npx tsx test/conformance/run.ts --server ws://HOST/signal    checks a server
  npx tsx test/conformance/run.ts --client 'COMMAND {url}'     checks a client: COMMAND joins the room "conformance" at {url}
  --only TEXT                                                  only transcripts with this in their name`;

function fail(message: string): never {
  console.error(`${message}\n${USAGE}`);
  process.exit(2);
}

function readOptions() {
  try {
    return parseArgs({options: {server: {type: 'string'}, client: {type: 'string'}, only: {type: 'string', default: ''}}}).values;
  } catch (error) {
    return fail((error as Error).message);
  }
}

const {server, client, only} = readOptions();
if ((server === undefined) === (client === undefined)) fail('Which side?');
if (server !== undefined && !/^wss?:\/\//.test(server)) fail('A server is an address such as ws://127.0.0.1:8080/signal.');
if (client !== undefined && !client.includes('{url}')) fail('The command needs {url}.');

const side = server === undefined ? 'client' : 'server';
let failed = 0;
const chosen = transcriptsOf(side).filter(({name}) => name.includes(only));
for (const transcript of chosen) {
  try {
    await (server === undefined ? playClient(client!, transcript) : playServer(server, transcript));
    console.log(`ok      ${transcript.name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${transcript.name} (section ${transcript.section})\n        ${(error as Error).message}`);
  }
}
console.log(`\n${chosen.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 || chosen.length === 0 ? 1 : 0);
