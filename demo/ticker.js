// node demo/ticker.js http://localhost:8080 ticker: sends every line of the input to the room. PARLOR_TOKEN is a token of a host.
import {createInterface} from 'node:readline';

const [, , server = 'http://localhost:8080', room = 'ticker'] = process.argv;
const headers = {authorization: `Bearer ${process.env.PARLOR_TOKEN}`, 'content-type': 'application/json'};
for await (const text of createInterface(process.stdin)) {
  const body = JSON.stringify({topic: 'news', data: {text, at: Date.now()}});
  const response = await fetch(`${server}/api/rooms/${encodeURIComponent(room)}/messages`, {method: 'POST', headers, body});
  console.log(response.status, await response.text());
}
