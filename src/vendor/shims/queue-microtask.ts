/** The platform's own. Wrapped, since it must be called without a receiver (`Illegal invocation` otherwise). */
export default (task: () => void): void => queueMicrotask(task);
