// Makes docs/screenshots/studio.png anew: the walk-through of the README, with three people in it.
// node --import tsx test/docs/studio-picture.ts
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {setStage} from '../node-helpers/stage.js';
import {addressed, ROOT, runnable} from './blocks.js';

const page = runnable('html').find(({code}) => code.includes('The studio'))!;
const camera = `<script>${readFileSync(new URL('pretend-camera.js', import.meta.url), 'utf8')}</script>`;

const stage = await setStage((server) => ({'/': camera + addressed(page.code, server)}));
const people = [];
for (const [name, hue] of [['Ada', 190], ['Bob', 20], ['Mei', 280]] as const) {
  const person = await stage.visit('/');
  await person.page.setViewport({width: 1120, height: 660, deviceScaleFactor: 1});
  await person.page.goto(`${person.page.url()}?hue=${hue}`);
  await person.type('room-lobby', 'input[name=name]', name);
  await person.press('room-lobby', 'button[type=submit]');
  people.push(person);
}
await people[0]!.meets('Bob', 'Mei');
// Long enough for the first pictures at full size.
await new Promise((resolve) => setTimeout(resolve, 4_000));
await people[0]!.page.mouse.move(5, 600);
await people[0]!.page.screenshot({path: join(ROOT, 'docs/screenshots/studio.png')});
await stage.close();
