import {launchChrome} from './browsers.js';
import {checkLeft, checkRunning} from './invariants.js';
import {startServer} from './parlor-server.js';
import {startSite, type SitePage} from './site.js';
import {newContextPage, type Visitor} from './visitor.js';
import {WireLedger} from './wire-ledger.js';

/** The two lines that a user pastes, with small pictures: test machines are slow. */
export const snippet = (server: string, attributes: string): string => `
  <script type="module" src="${server}/parlor.js"></script>
  <video-room resolution="180" ${attributes}></video-room>`;

/** A server, a site of another origin and a browser: everything a call between strangers needs. */
export interface Stage {
  readonly server: string;
  /** Opens a page of the site, as a new person; `prepare` runs in it before its own scripts. */
  visit(path: string, prepare?: () => void): Promise<Visitor>;
  /** Opens any page, as a new person. */
  open(url: string, prepare?: () => void): Promise<Visitor>;
  /**
   * Checks what must hold in every room, makes everyone leave, checks that nothing is left, and closes everything.
   * @throws AssertionError when anything of it does not hold, or went wrong in any page
   */
  close(): Promise<void>;
}

/** @param pages of the site by path, made for the server's address */
export async function setStage(
  pages: (server: string) => Readonly<Record<string, SitePage>>,
  ...serverOptions: readonly string[]
): Promise<Stage> {
  const server = await startServer(...serverOptions);
  const site = await startSite(pages(server.url));
  const browser = await launchChrome();
  const visitors: Visitor[] = [];
  const ledger = new WireLedger();
  const open = async (url: string, prepare?: () => void) => {
    const visitor = await newContextPage(browser, url, prepare, ledger);
    visitors.push(visitor);
    return visitor;
  };
  return {
    server: server.url,
    open,
    visit: (path, prepare) => open(site.url + path, prepare),
    close: async () => {
      const checked = {visitors, ledger, server: server.url};
      const sound = await Promise.allSettled([checkRunning(checked).finally(() => checkLeft(checked))]);
      const closed = await Promise.allSettled(visitors.map((visitor) => visitor.close()));
      await browser.close();
      await Promise.all([site.close(), server.close()]);
      for (const result of [...closed, ...sound]) if (result.status === 'rejected') throw result.reason;
    },
  };
}
