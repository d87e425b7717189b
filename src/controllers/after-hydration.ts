import type {ReactiveControllerHost} from 'lit';

/**
 * A host whose shadow root came with the page (declarative shadow DOM, rendered by a server) has to draw first what
 * the server drew: without room, children and language, which a server does not see. What a controller looks up
 * waits until that is done; for every other host it happens at once.
 *
 * To be called while the host is being constructed: later each has a shadow root.
 * @returns runs its argument now, or after the first drawing if the host is still on the page
 */
export function afterHydration(host: ReactiveControllerHost & Element): (connect: () => void) => void {
  let waits = host.shadowRoot !== null;
  let newest: (() => void) | undefined;
  return (connect) => {
    if (!waits) return connect();
    newest = connect;
    void host.updateComplete.then(() => {
      waits = false;
      if (newest === connect && host.isConnected) connect();
    });
  };
}
