// Runs in a page before its own scripts: what devices and systems do that no machine does on demand.
// Plain JavaScript in a file of its own: what tsx makes of a function does not run in a page.
(() => {
  const room = () => document.querySelector('video-room');
  const {mediaDevices} = navigator;
  // The empty page that a visitor goes to in the end.
  if (!mediaDevices) return;
  const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
  /** Name of the DOMException that `getUserMedia` answers with; undefined lets it through. */
  let refuse = () => undefined;
  mediaDevices.getUserMedia = async (constraints = {}) => {
    const name = refuse(constraints);
    if (name) throw new DOMException('made up by the test', name);
    return getUserMedia(constraints);
  };

  let permission;
  const permissions = [];
  let contextState;
  const contexts = [];

  const faults = {
    resumedDuringCall: 0,
    ours: (kind) => room().state.self.stream.getTracks().find((track) => track.kind === kind),
    liveIds: () => room().state.self.stream.getTracks().filter(({readyState}) => readyState === 'live').map(({id}) => id),
    /** As when it is unplugged, or its sharing ended in the browser's bar: `stop()` alone fires nothing. */
    end(track) {
      track.stop();
      track.dispatchEvent(new Event('ended'));
    },
    refuseAll: (name) => (refuse = () => name),
    refuseCamera: (name) => (refuse = ({video}) => (video ? name : undefined)),
    refuseCameraOnce(name) {
      let refused = false;
      refuse = ({video}) => (video && !refused ? ((refused = true), name) : undefined);
    },
    denyPermission() {
      permission = 'denied';
      refuse = () => (permission === 'denied' ? 'NotAllowedError' : undefined);
      navigator.permissions.query = async () => {
        const status = new EventTarget();
        Object.defineProperty(status, 'state', {get: () => permission});
        permissions.push(status);
        return status;
      };
    },
    grantPermission() {
      permission = 'granted';
      for (const status of permissions) status.dispatchEvent(new Event('change'));
    },
    /** A phone call on iOS makes an AudioContext `interrupted`, which no other system has. */
    watchContexts() {
      const Context = globalThis.AudioContext;
      globalThis.AudioContext = class extends Context {
        constructor(options) {
          super(options);
          contexts.push(this);
        }
        get state() {
          return contextState ?? super.state;
        }
        resume() {
          if (contextState === 'interrupted') faults.resumedDuringCall += 1;
          return super.resume();
        }
      };
    },
    contextsBecome(state) {
      contextState = state;
      for (const context of contexts) context.dispatchEvent(new Event('statechange'));
      document.dispatchEvent(new Event('visibilitychange'));
    },
  };
  globalThis.faults = faults;
})();
