import type {CheckName, CheckResult} from '../../src/room/doctor/check.js';

declare global {
  var questions: number;
  var copied: string | undefined;
}
export function countQuestions(): void;
export function findings(): Promise<Record<CheckName, CheckResult>>;
export function shown(name: string): {readonly value: string; readonly found: string; readonly fix: readonly string[]};
