import {after, before, describe, it} from 'node:test';
import {setStage, snippet, type Stage} from '../node-helpers/stage.js';
import {advances, type Visitor} from '../node-helpers/visitor.js';

const NAMES = ['Ada', 'Bob', 'Cleo', 'Dan'];

describe('four people who open the page at the same time', () => {
  let stage: Stage;
  let visitors: Visitor[];

  before(async () => {
    stage = await setStage((server) =>
      Object.fromEntries(NAMES.map((name) => [`/${name}`, snippet(server, `room="standup" name="${name}" autojoin`)])),
    );
    visitors = await Promise.all(NAMES.map((name) => stage.visit(`/${name}`)));
  });
  after(() => stage?.close());

  it('all meet', async () => {
    for (const [index, visitor] of visitors.entries()) await visitor.meets(...NAMES.toSpliced(index, 1));
  });

  it('see twelve pictures advance', async () => {
    for (const visitor of visitors) for (const index of [1, 2, 3]) await advances(visitor, `peer-tile:nth-of-type(${index})`);
  });
});
