import {SUBPROTOCOL} from '../../protocol/messages.js';
import {VERSION} from '../../protocol/version.js';
import type {CheckResult} from '../../room/doctor/check.js';

const figures = ({milliseconds, kilobits, detail}: CheckResult): string =>
  [milliseconds !== undefined && `${milliseconds} ms`, kilobits !== undefined && `${kilobits} kbit/s`, detail].filter(Boolean).join(', ');

function line(result: CheckResult): readonly string[] {
  const {name, state, code, fix = []} = result;
  const more = figures(result);
  return [`${name}: ${state}${code ? ` (${code})` : ''}${more ? `: ${more}` : ''}`, ...fix.map((each) => `  ${each}`)];
}

/** What helps whoever helps, in English as they may not speak the person's language: no address of the person, no id, no secret, no name of a device. */
export const report = (results: readonly CheckResult[]): string =>
  [
    `Parlor ${VERSION}, ${SUBPROTOCOL}: call check`,
    `Browser: ${navigator.userAgent}`,
    `At: ${new Date().toISOString()}`,
    `Page: ${location.protocol}//, ${globalThis.top === globalThis.self ? 'not framed' : 'in a frame'}`,
    ...results.flatMap(line),
    '',
  ].join('\n');
