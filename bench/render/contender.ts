/** What each page does when it is told to. */
export interface Stage {
  /** One person begins to speak, or ends. */
  speak(isSpeaking: boolean): void;
  /** One more comes. */
  join(): void;
  /** The last one who came goes again. */
  leave(): void;
}

/** Main-thread time of a change until the page could be painted, in ms. */
export interface Cost {
  readonly scripts: number;
  /** Styles and layout. */
  readonly layout: number;
}

declare global {
  interface Window {
    /** Resolves once `others` people are drawn. */
    prepare(others: number): Promise<void>;
    /** For `speak`: one begins, and ends; the mean of both. */
    costOf(change: 'speak' | 'join' | 'leave'): Promise<Cost>;
    /** Main-thread time of pictures and voices that are made up, in ms since the page was loaded. */
    madeUp(): number;
  }
}

/** Only microtasks, of which a drawing is made: no other task comes between. */
async function drawn(): Promise<void> {
  for (let turn = 0; turn < 200; turn++) await undefined;
}
const layOut = () => void document.body.getBoundingClientRect();

async function time(act: () => void): Promise<Cost> {
  await new Promise((frame) => requestAnimationFrame(() => setTimeout(frame)));
  await drawn();
  layOut();
  const start = performance.now();
  act();
  await drawn();
  const written = performance.now();
  layOut();
  return {scripts: written - start, layout: performance.now() - written};
}

/** Makes the page a contender. @param make resolves once everyone is drawn */
export function contender(make: (others: number) => Promise<Stage>, madeUp: () => number = () => 0): void {
  let stage: Stage;
  window.prepare = async (others) => {
    stage = await make(others);
  };
  window.costOf = async (change) => {
    if (change !== 'speak') return time(() => stage[change]());
    const [began, ended] = [await time(() => stage.speak(true)), await time(() => stage.speak(false))];
    return {scripts: (began.scripts + ended.scripts) / 2, layout: (began.layout + ended.layout) / 2};
  };
  window.madeUp = madeUp;
}
