import type {Browser} from 'puppeteer-core';
import {launchChrome} from './browsers.js';
import {checkLeft, checkRunning} from './invariants.js';
import {type RunningServer, startServer} from './parlor-server.js';
import {startSite, type SitePage} from './site.js';
import {newContextPage, type Visitor} from './visitor.js';
import {WireLedger} from './wire-ledger.js';

/** The two lines that a user pastes, with small pictures: test machines are slow. */
export const snippet = (server: string, attributes: string): string => `
  <script type="module" src="${server}/parlor.js"></script>
  <video-room resolution="180" ${attributes}></video-room>`;

export type Pages = (server: string) => Readonly<Record<string, SitePage>>;

/** A server, a site of another origin and a browser: everything a call between strangers needs. */
export interface Stage {
  readonly server: string;
  /** To be killed, held and started again. */
  readonly running: RunningServer;
  readonly ledger: WireLedger;
  /** Opens a page of the site, as a new person; `prepare` runs in it before its own scripts. */
  visit(path: string, prepare?: () => void): Promise<Visitor>;
  /** Opens any page, as a new person. */
  open(url: string, prepare?: () => void): Promise<Visitor>;
  /**
   * Checks what must hold in every room once it is quiet.
   * @throws AssertionError naming all that does not hold after `patience` milliseconds
   */
  check(when?: string, patience?: number): Promise<void>;
  /**
   * Checks what must hold in every room, makes everyone leave, checks that nothing is left, and closes everything.
   * @throws AssertionError when anything of it does not hold, or went wrong in any page
   */
  close(): Promise<void>;
}

/** @param pages of the site by path, made for the server's address */
export async function setStage(pages: Pages, ...serverOptions: readonly string[]): Promise<Stage> {
  const browser = await launchChrome();
  const stage = await setStageIn(browser, pages, ...serverOptions);
  return {...stage, close: () => stage.close().finally(() => browser.close())};
}

/** {@link setStage} in a browser that others use as well, and that stays open. */
export async function setStageIn(browser: Browser, pages: Pages, ...serverOptions: readonly string[]): Promise<Stage> {
  const running = await startServer(...serverOptions);
  const site = await startSite(pages(running.url));
  const visitors: Visitor[] = [];
  const ledger = new WireLedger();
  const open = async (url: string, prepare?: () => void) => {
    const visitor = await newContextPage(browser, url, prepare, ledger);
    visitors.push(visitor);
    return visitor;
  };
  const checked = () => ({visitors, ledger, server: running.url, counted: running.starts === 1});
  const check = (when?: string, patience?: number) => checkRunning(checked(), when, patience);
  return {
    server: running.url,
    running,
    ledger,
    open,
    visit: (path, prepare) => open(site.url + path, prepare),
    check,
    close: async () => {
      // A test that failed may have left it stopped.
      running.resume();
      const sound = await Promise.allSettled([check().finally(() => checkLeft(checked()))]);
      const closed = await Promise.allSettled(visitors.map((visitor) => visitor.close()));
      await Promise.all([site.close(), running.close()]);
      for (const result of [...closed, ...sound]) if (result.status === 'rejected') throw result.reason;
    },
  };
}
