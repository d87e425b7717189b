import type {Page} from 'puppeteer-core';

/** Collects what a page writes to its console, but for what the snippet itself may log. */
export function inConsole(page: Page): readonly string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'log') said.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => said.push(`uncaught: ${String(error)}`));
  return said;
}
