import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {diagrams} from '../../scripts/diagrams.js';
import {readPage, ROOT} from './blocks.js';

describe('the diagrams', () => {
  const made = diagrams();

  it('are what scripts/diagrams.js draws, and nothing else is in their folder', () => {
    assert.deepEqual(readdirSync(join(ROOT, 'docs/diagrams')).sort(), Object.keys(made).sort());
    for (const [name, svg] of Object.entries(made)) assert.equal(readPage(`docs/diagrams/${name}`), svg, `${name}: run \`npm run docs\``);
  });

  it('are shown, with the words that a screen reader says for them', () => {
    const page = readPage('docs/how-it-works.md');
    for (const [name, svg] of Object.entries(made)) {
      const title = /<title>(.+)<\/title>/.exec(svg)![1]!;
      assert.ok(page.includes(`![${title}](diagrams/${name})`), `${name}: ![${title}](diagrams/${name})`);
    }
  });

  it('look right in both schemes: every colour of the light one has its other in the dark one', () => {
    for (const svg of Object.values(made)) {
      const [light, dark] = svg.split('@media (prefers-color-scheme:dark)') as [string, string];
      for (const name of ['card', 'small', 'box', 'line', 'life', 'signal', 'media', 'bad']) assert.ok(light.includes(`.${name}{`) && dark.includes(`.${name}{`), name);
    }
  });
});
