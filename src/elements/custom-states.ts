/**
 * An element's own state for CSS (`:state(speaking)`), never written as an attribute on the host.
 * @returns a function that turns one state on or off
 */
export function customStates(host: HTMLElement): (name: string, on: boolean) => void {
  // Before Safari 17.4 and in server rendering there are internals without states.
  const states = host.attachInternals().states as CustomStateSet | undefined;
  // One that is there already is not added again: the browser would compute the styles of everything inside anew.
  return (name, on) => {
    if (states && states.has(name) !== on) void (on ? states.add(name) : states.delete(name));
  };
}
