import {expect} from '@open-wc/testing';
import {ActiveSpeaker} from '../../src/elements/room-grid/active-speaker.js';

const ALL = ['ada', 'grace', 'linus'];

/** Lets people speak over time: `[from, to]` in ms for each. @returns who has the floor, every 100 ms */
function listen(talk: Readonly<Record<string, readonly (readonly [number, number])[]>>, until: number): (string | undefined)[] {
  const floor = new ActiveSpeaker();
  return Array.from({length: until / 100 + 1}, (_, step) => {
    const now = step * 100;
    floor.update(Object.keys(talk).filter((id) => talk[id]!.some(([from, to]) => now >= from && now < to)), ALL, now);
    return floor.id;
  });
}
const at = (floor: readonly (string | undefined)[], ms: number) => floor[ms / 100];

describe('ActiveSpeaker', () => {
  it('gives the floor to the first who speaks, at once, and leaves it there in silence', () => {
    const floor = listen({ada: [[500, 800]]}, 20_000);
    expect(at(floor, 400)).to.equal(undefined);
    expect(at(floor, 500)).to.equal('ada');
    expect(at(floor, 20_000)).to.equal('ada');
  });

  it('does not give it to a cough', () => {
    expect(new Set(listen({ada: [[0, 5_000]], grace: [[9_000, 9_800]]}, 15_000))).to.deep.equal(new Set(['ada']));
  });

  it('gives it to the next after a moment of speech', () => {
    const floor = listen({ada: [[0, 5_000]], grace: [[9_000, 15_000]]}, 15_000);
    expect(at(floor, 9_800)).to.equal('ada');
    expect(at(floor, 9_900)).to.equal('grace');
  });

  it('lets everyone keep it for a while', () => {
    const floor = listen({ada: [[0, 300]], grace: [[400, 4_000]]}, 4_000);
    expect(at(floor, 2_400)).to.equal('ada');
    expect(at(floor, 2_500)).to.equal('grace');
  });

  it('does not take it from one who speaks for a "yes", but for a turn', () => {
    const yes = listen({ada: [[0, 20_000]], grace: [[5_000, 6_500]]}, 20_000);
    expect(new Set(yes)).to.deep.equal(new Set(['ada']));
    const turn = listen({ada: [[0, 20_000]], grace: [[5_000, 20_000]]}, 20_000);
    expect(at(turn, 7_400)).to.equal('ada');
    expect(at(turn, 7_500)).to.equal('grace');
    expect(at(turn, 20_000), 'noise that never ends does not take it back').to.equal('grace');
  });

  it('never changes faster than a picture can be looked at, whatever people do', () => {
    let seed = 7;
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    const talk = Object.fromEntries(ALL.map((id) => [id, Array.from({length: 60}, () => [random() * 60_000, 0] as const).map(([from]) => [from, from + random() * 3_000] as const)]));
    const floor = listen(talk, 60_000);
    const changes = floor.flatMap((id, step) => (step > 0 && id !== floor[step - 1] ? [step * 100] : []));
    expect(changes.length).to.be.greaterThan(3);
    for (const [index, ms] of changes.entries()) if (index > 1) expect(ms - changes[index - 1]!).to.be.at.least(2_500);
  });

  it('says when to ask again, and only if something is to come', () => {
    const floor = new ActiveSpeaker();
    expect(floor.update([], ALL, 0)).to.equal(undefined);
    expect(floor.update(['ada'], ALL, 0), 'ada has it').to.equal(undefined);
    expect(floor.update(['grace'], ALL, 5_000)).to.equal(900);
    expect(floor.update(['grace'], ALL, 5_500)).to.equal(400);
    expect(floor.update(['grace'], ALL, 5_900)).to.equal(undefined);
    expect(floor.id).to.equal('grace');
  });

  it('takes it from someone who left', () => {
    const floor = new ActiveSpeaker();
    floor.update(['ada'], ALL, 0);
    floor.update([], ['grace', 'linus'], 100);
    expect(floor.id).to.equal(undefined);
    floor.update(['grace'], ['grace', 'linus'], 200);
    expect(floor.id).to.equal('grace');
  });
});
