import {addressed} from '../docs/blocks.js';
import {setStage, snippet, type Stage} from '../node-helpers/stage.js';
import type {Cleaned} from './matrix.js';
import type {Engine} from './engines.js';
import {expected, makesCall, type Outcome, remainsIn} from './survival.js';
import {ROOM, type WayIn, WAYS_IN} from './ways-in.js';

export type Matrix = ReadonlyMap<Engine, Readonly<Record<WayIn, Outcome>>>;

/** A site with the one line in its theme that turns placeholders and links into rooms. */
const themed = (server: string, html: string): string => `${html}<script src="${server}/loader.js" data-load="now" data-links="room" async></script>`;

/**
 * Puts what each engine left onto a page of its own, and makes the call there.
 * @throws when what looks like a call is none
 */
export async function play(cleaned: Cleaned): Promise<Matrix> {
  const texts = [...new Set([...cleaned.values()].flatMap((row) => Object.values(row)))];
  const stage = await setStage((server) => ({
    '/bob': snippet(server, `room="${ROOM}" name="Bob" autojoin`),
    ...Object.fromEntries(texts.flatMap((text, at) => [[`/${at}`, addressed(text, server)], [`/${at}-themed`, themed(server, addressed(text, server))]])),
  }));
  try {
    const bob = await stage.visit('/bob');
    await bob.until(() => document.querySelector('video-room')!.matches(':state(joined)'));
    const outcomes: Outcome[] = [];
    for (const [at, text] of texts.entries()) outcomes.push(await playOne(stage, at, text));
    return new Map([...cleaned].map(([engine, row]) => [engine, Object.fromEntries(WAYS_IN.map((way) => [way, outcomes[texts.indexOf(row[way])]!])) as Record<WayIn, Outcome>]));
  } finally {
    await stage.close();
  }
}

async function playOne(stage: Stage, at: number, text: string): Promise<Outcome> {
  const plain = await stage.visit(`/${at}`);
  // Frames that may run nothing, and scripts that a browser does not know, complain.
  plain.expected = /sandbox/i;
  const remains = await remainsIn(plain);
  const outcome = expected(remains);
  try {
    if (outcome === 'alone') await makesCall(plain, remains);
    await plain.page.goto('about:blank');
    if (outcome !== 'site') return outcome;
    const themedPage = await stage.visit(`/${at}-themed`);
    await makesCall(themedPage, remains);
    await themedPage.page.goto('about:blank');
    return outcome;
  } catch (error) {
    throw new Error(`${outcome} was expected of\n${text}`, {cause: error});
  }
}
