import {expect, waitUntil} from '@open-wc/testing';

const POLICY = [
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

describe('The strictest page', () => {
  it('shows every screen without breaking its Content-Security-Policy or its Trusted Types', async () => {
    const frame = document.createElement('iframe');
    const script = new URL('./csp-page.ts', import.meta.url).href;
    frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}"><body><script type="module" src="${script}"></script>`;
    const violations: string[] = [];
    document.body.append(frame);
    // The document of the frame is replaced when its content arrives; until then there is nothing to listen to.
    await waitUntil(() => frame.contentDocument?.querySelector('meta'), 'the frame loads', {timeout: 10_000});
    frame.contentDocument!.addEventListener('securitypolicyviolation', ({violatedDirective, sourceFile, sample}) =>
      violations.push(`${violatedDirective} ${sourceFile} ${sample}`),
    );
    await waitUntil(() => frame.contentDocument!.body.dataset['shown']?.includes('This room is full'), 'all screens were shown', {timeout: 15_000});
    expect(violations).to.deep.equal([]);
    frame.remove();
  });
});
