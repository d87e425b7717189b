import type {LitElement} from 'lit';

/** For `ref`: presses a control as soon as it knows its room, so that a story shows what it opens. */
export async function pressed(control: Element | undefined): Promise<void> {
  if (!control) return;
  // A control without a room is disabled. It is drawn before it is in the page, and finds its room after that.
  for (let frame = 0; frame < 60; frame++) {
    await (control as LitElement).updateComplete;
    const button = control.shadowRoot?.querySelector('button');
    if (control.isConnected && button && !button.hasAttribute('aria-disabled')) return button.click();
    await new Promise(requestAnimationFrame);
  }
}
