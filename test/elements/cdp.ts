import {executeServerCommand} from '@web/test-runner-commands';

/** Sends a command of the DevTools protocol to the page of the test. */
export const cdp = <Result = unknown>(method: string, params: Readonly<Record<string, unknown>> = {}): Promise<Result> =>
  executeServerCommand<Result, {method: string; params: Readonly<Record<string, unknown>>}>('cdp', {method, params});

/** The page is looked at as by someone with these preferences; `{}` ends it. */
export const prefer = (features: Readonly<Record<string, string>>): Promise<unknown> =>
  cdp('Emulation.setEmulatedMedia', {features: Object.entries(features).map(([name, value]) => ({name, value}))});
