export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * One JSON line for each event. Callers pass shortened addresses and hashed room names, and never a
 * token, a description, a candidate or a text.
 */
export class Logger {
  readonly #from: number;
  readonly #write: (line: string) => void;

  constructor(level: LogLevel, write: (line: string) => void) {
    this.#from = LOG_LEVELS.indexOf(level);
    this.#write = write;
  }

  debug(event: string, fields?: LogFields): void {
    this.#log('debug', event, fields);
  }
  info(event: string, fields?: LogFields): void {
    this.#log('info', event, fields);
  }
  warn(event: string, fields?: LogFields): void {
    this.#log('warn', event, fields);
  }
  error(event: string, fields?: LogFields): void {
    this.#log('error', event, fields);
  }

  #log(level: LogLevel, event: string, fields: LogFields | undefined): void {
    if (LOG_LEVELS.indexOf(level) < this.#from) return;
    this.#write(JSON.stringify({time: new Date().toISOString(), level, event, ...fields}));
  }
}

/** What is logged of an exception: where it came from, not what was in the message that caused it. */
export const errorFields = (error: unknown): LogFields =>
  error instanceof Error
    ? {error: error.name, message: error.message, stack: error.stack?.split('\n').slice(1, 5).join(' ')}
    : {error: typeof error};
