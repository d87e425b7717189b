import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {RoomController} from '../../controllers/room-controller.js';
import type {CaptionStrings} from '../../locales/caption-strings.js';
import {enCaptions} from '../../locales/en-captions.js';
import type {Caption} from '../../room/captions/caption.js';
import {RoomElement} from '../room-element.js';
import {captionsStyles} from './room-captions.styles.js';
import {Transcript} from './transcript.js';

/** Within so many px of the end the newest words are followed. */
const NEAR = 24;

/**
 * @summary Captions: who says what, the newest at the end; scroll back for what was said before. Nothing while they are off.
 * Not a live region: a screen reader would speak over the voices.
 * @tag room-captions
 * @csspart captions - All of it; it scrolls.
 * @csspart caption - Each utterance.
 * @csspart name - Who said it.
 * @csspart words - What was said.
 * @csspart empty - What is there before the first word.
 * @cssstate open - Captions are on.
 * @cssstate large - The person likes them large.
 * @cssstate solid - The person likes them white on black.
 * @example
 * <room-captions for="standup"></room-captions>
 */
export class RoomCaptionsElement extends RoomElement<CaptionStrings> {
  static override styles: CSSResultGroup = [RoomElement.styles, captionsStyles];

  readonly #room = new RoomController(this, ({self, connection, preferences}) => ({
    id: self.id,
    open: preferences.captions && (connection === 'connected' || connection === 'reconnecting'),
    large: preferences.captionsLarge,
    solid: preferences.captionsSolid,
  }));
  #transcript: Transcript | undefined;
  #hearing: AbortController | undefined;
  #follows = true;

  constructor() {
    super(enCaptions);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hear(undefined);
  }

  protected override willUpdate(): void {
    const {room} = this.#room;
    this.#hear(room && this.isConnected ? Transcript.of(room) : undefined);
    const box = this.#box;
    this.#follows = !box || box.scrollHeight - box.clientHeight - box.scrollTop <= NEAR;
  }

  protected override updated(): void {
    const {open = false, large = false, solid = false} = this.#room.value ?? {};
    this.toggleState('open', open);
    this.toggleState('large', large);
    this.toggleState('solid', solid);
    const box = this.#box;
    if (box && this.#follows) box.scrollTop = box.scrollHeight;
  }

  get #box(): HTMLElement | null {
    return this.hasUpdated ? this.renderRoot.querySelector<HTMLElement>('.captions') : null;
  }

  #hear(transcript: Transcript | undefined): void {
    if (transcript === this.#transcript) return;
    this.#transcript = transcript;
    this.#hearing?.abort();
    if (!transcript) return;
    this.#hearing = new AbortController();
    transcript.addEventListener('change', () => this.requestUpdate(), {signal: this.#hearing.signal});
  }

  #caption({by, name, text, lang}: Caption): TemplateResult {
    const shown = name || this.text.guest;
    return html`<p class="caption" part="caption">
      <bdi class="name" part="name">${by === this.#room.value?.id ? this.text.you(shown) : shown}</bdi>
      <span class="words" part="words" dir="auto" lang=${lang || nothing}>${text}</span>
    </p>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.#room.value?.open) return nothing;
    const captions = this.#transcript?.captions ?? [];
    return html`<div class="captions" part="captions" role="log" aria-live="off" aria-label=${this.text.captions} tabindex="0">
      ${captions.length > 0
        ? repeat(captions, ({id}) => id, (caption) => this.#caption(caption))
        : html`<p class="empty" part="empty">${this.text.noCaptionsYet}</p>`}
    </div>`;
  }
}
