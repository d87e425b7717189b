const undo: (() => void)[] = [];

/** Replaces a property until {@link restoreAll}: for what the test machine cannot be made to do. */
export function replace(object: object, key: PropertyKey, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(object, key);
  Object.defineProperty(object, key, {configurable: true, writable: true, value});
  undo.push(() => {
    if (own) Object.defineProperty(object, key, own);
    else Reflect.deleteProperty(object, key);
  });
}

export function restoreAll(): void {
  while (undo.length) undo.pop()?.();
}

/** @returns every AudioContext that is made until {@link restoreAll}, as it is made */
export function watchContexts(): readonly AudioContext[] {
  const contexts: AudioContext[] = [];
  replace(
    globalThis,
    'AudioContext',
    class extends AudioContext {
      constructor() {
        super();
        contexts.push(this);
      }
    },
  );
  return contexts;
}

/** Lets `getUserMedia` refuse with the errors in turn, then work; returns the constraints of every call. */
export function refuseDevices(...errors: readonly unknown[]): MediaStreamConstraints[] {
  const calls: MediaStreamConstraints[] = [];
  const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  const left = [...errors];
  replace(navigator.mediaDevices, 'getUserMedia', async (constraints: MediaStreamConstraints) => {
    calls.push(constraints);
    if (left.length) throw left.shift();
    return real(constraints);
  });
  return calls;
}

/** Like {@link refuseDevices}, but for ever, and only what `which` says. */
export function refuseAlways(error: unknown, which: (constraints: MediaStreamConstraints) => boolean = () => true): MediaStreamConstraints[] {
  const calls: MediaStreamConstraints[] = [];
  const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  replace(navigator.mediaDevices, 'getUserMedia', async (constraints: MediaStreamConstraints) => {
    calls.push(constraints);
    if (which(constraints)) throw error;
    return real(constraints);
  });
  return calls;
}

/** @param state what `permissions.query` answers for every device; null: there is no such API */
export function permissionIs(state: PermissionState | null): EventTarget & {state: PermissionState} {
  const status = Object.assign(new EventTarget(), {state: state ?? 'prompt'});
  replace(navigator, 'permissions', state === null ? undefined : {query: async () => status});
  return status;
}
