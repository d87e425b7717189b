import {expect} from '@open-wc/testing';
import {deviceError, environmentError} from '../../src/media/device-error.js';
import {permissionIs, replace, restoreAll} from './replaced.js';

const refused = (name: string, message = '') => new DOMException(message, name);

/** Pretends that the page's policy forbids the given features. */
const forbid = (...features: string[]) =>
  replace(document, 'featurePolicy', {allowsFeature: (feature: string) => !features.includes(feature)});

describe('environmentError', () => {
  afterEach(restoreAll);

  it('finds nothing wrong here', () => {
    for (const source of ['mic', 'camera', 'screen'] as const) expect(environmentError(source)).to.be.undefined;
  });

  it('says INSECURE_CONTEXT where the page is not https', () => {
    replace(globalThis, 'isSecureContext', false);
    expect(environmentError('mic')?.code).to.equal('INSECURE_CONTEXT');
    expect(environmentError('mic')?.message).to.contain('https');
  });

  it('says UNSUPPORTED_BROWSER where there are no devices, or no screen sharing', () => {
    replace(navigator.mediaDevices, 'getDisplayMedia', undefined);
    expect(environmentError('screen')?.code).to.equal('UNSUPPORTED_BROWSER');
    expect(environmentError('camera')).to.be.undefined;
    replace(navigator, 'mediaDevices', undefined);
    expect(environmentError('camera')?.code).to.equal('UNSUPPORTED_BROWSER');
  });
});

describe('deviceError', () => {
  afterEach(restoreAll);

  it('keeps the cause, and lets the call go on', async () => {
    const cause = refused('NotFoundError');
    const error = await deviceError('mic', cause);
    expect(error.cause).to.equal(cause);
    expect(error.recoverable).to.be.true;
  });

  it('tells a no from a closed question', async () => {
    permissionIs('denied');
    expect((await deviceError('camera', refused('NotAllowedError'))).code).to.equal('PERMISSION_DENIED');
    permissionIs('prompt');
    expect((await deviceError('camera', refused('NotAllowedError'))).code).to.equal('PERMISSION_DISMISSED');
  });

  it('takes a refusal for a no where permissions cannot be asked for', async () => {
    permissionIs(null);
    expect((await deviceError('mic', refused('NotAllowedError'))).code).to.equal('PERMISSION_DENIED');
  });

  it('says so when the operating system refuses', async () => {
    permissionIs('granted');
    const {code, message} = await deviceError('mic', refused('NotAllowedError', 'Permission denied by system'));
    expect(code).to.equal('PERMISSION_DENIED');
    expect(message).to.contain('operating system');
  });

  it('names the iframe attribute when the policy of the page forbids the device', async () => {
    permissionIs('denied');
    forbid('camera', 'microphone');
    const {code, message} = await deviceError('camera', refused('NotAllowedError', 'Permission denied'));
    expect(code).to.equal('POLICY_BLOCKED');
    expect(message).to.contain('allow="camera; microphone"');
  });

  it('names the iframe attribute of screen sharing', async () => {
    forbid('display-capture');
    const {code, message} = await deviceError('screen', refused('NotAllowedError'));
    expect(code).to.equal('POLICY_BLOCKED');
    expect(message).to.contain('allow="display-capture"');
  });

  it('says what a sandbox without an origin needs', async () => {
    replace(globalThis, 'origin', 'null');
    const {code, message} = await deviceError('mic', refused('SecurityError', 'Invalid security origin'));
    expect(code).to.equal('POLICY_BLOCKED');
    expect(message).to.contain('allow-same-origin');
  });

  it('takes a closed screen picker for a closed question', async () => {
    expect((await deviceError('screen', refused('NotAllowedError', 'Permission denied'))).code).to.equal('PERMISSION_DISMISSED');
  });

  it('says that a screen needs a click', async () => {
    const {code, message} = await deviceError('screen', refused('InvalidStateError'));
    expect(code).to.equal('PERMISSION_DENIED');
    expect(message).to.contain('click');
  });

  for (const [name, code] of [
    ['NotFoundError', 'DEVICE_NOT_FOUND'],
    ['OverconstrainedError', 'DEVICE_NOT_FOUND'],
    ['NotReadableError', 'DEVICE_IN_USE'],
    ['AbortError', 'DEVICE_IN_USE'],
    ['NotSupportedError', 'UNSUPPORTED_BROWSER'],
  ] as const) {
    it(`makes ${name} ${code}`, async () => {
      expect((await deviceError('camera', refused(name))).code).to.equal(code);
    });
  }

  it('copes with anything that is thrown', async () => {
    expect((await deviceError('mic', undefined)).code).to.equal('DEVICE_IN_USE');
    expect((await deviceError('mic', new TypeError('no'))).code).to.equal('UNSUPPORTED_BROWSER');
  });
});

describe('deviceError, from a real iframe', () => {
  /** Runs getUserMedia in a frame and returns the refusal it met, as `deviceError` in that frame would see it. */
  const refusalIn = async (setup: (frame: HTMLIFrameElement) => void): Promise<string> => {
    const frame = document.createElement('iframe');
    setup(frame);
    const module = new URL('../../src/media/device-error.ts', import.meta.url).href;
    frame.srcdoc = `<script type="module">
      const say = (text) => parent.postMessage({refusal: text}, '*');
      try {
        const {deviceError} = await import('${module}');
        await navigator.mediaDevices.getUserMedia({video: true}).then(
          () => say('none'),
          async (error) => say((await deviceError('camera', error)).code));
      } catch (error) { say(String(error)); }
    </script>`;
    const answer = new Promise<string>((resolve) => {
      addEventListener('message', function listen({source, data}) {
        if (source !== frame.contentWindow) return;
        removeEventListener('message', listen);
        resolve((data as {refusal: string}).refusal);
      });
    });
    document.body.append(frame);
    const refusal = await answer;
    frame.remove();
    return refusal;
  };

  it('is POLICY_BLOCKED where the frame may not use the camera', async () => {
    expect(await refusalIn((frame) => (frame.allow = "camera 'none'"))).to.equal('POLICY_BLOCKED');
  });

  it('is no error where it may', async () => {
    expect(await refusalIn((frame) => (frame.allow = 'camera; microphone'))).to.equal('none');
  });
});
