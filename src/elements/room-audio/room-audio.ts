import {css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {repeat} from 'lit/directives/repeat.js';
import {RoomController} from '../../controllers/room-controller.js';
import type {Room} from '../../room/room.js';
import {booleanAttribute} from '../boolean-attribute.js';
import {buttonStyles} from '../button.styles.js';
import {speakerOffIcon} from '../icons.js';
import {playable} from '../playable.js';
import {property} from '../property.js';
import {RoomElement} from '../room-element.js';

const styles = css`
  :host {
    display: block;
  }
`;

/** Every `room-audio` of a room; one of them plays, so that nothing is heard twice. */
const players = new WeakMap<Room, Set<RoomAudioElement>>();

/**
 * @summary Plays everyone's sound in one place, and offers the click that unlocks blocked sound.
 * @tag room-audio
 * @csspart button - Turns the sound on; only there while the browser holds it back.
 * @csspart icon - The button's icon.
 * @cssstate blocked - The browser plays no sound before a click.
 */
export class RoomAudioElement extends RoomElement {
  static override styles: CSSResultGroup = [RoomElement.styles, buttonStyles, styles];

  /** Plays only while the room has no other `room-audio`; `video-room` has one such of its own. */
  @property({converter: booleanAttribute}) standby = false;

  readonly #sound = new RoomController(this, ({self, audioBlocked}) => ({
    speakerId: self.speakerId,
    audioBlocked,
    capturing: self.mic.status === 'on' || self.camera.status === 'on',
  }));
  readonly #streams = new RoomController(this, ({peers}) =>
    peers.flatMap(({stream, screen}) => (screen ? [stream, screen] : [stream])),
  );
  /** In the order of the streams. */
  readonly #volumes = new RoomController(this, ({peers, volumes}) =>
    peers.flatMap(({id, screen}) => (screen ? [volumes[id] ?? 1, volumes[id] ?? 1] : [volumes[id] ?? 1])),
  );
  /** In the order of the streams. Who sends no sound has a track all the same: what is refused there is nothing to be asked a click for. */
  readonly #audible = new RoomController(this, ({peers}) => peers.flatMap(({muted, screen}) => (screen ? [!muted, true] : [!muted])));
  readonly #again = (): void => this.requestUpdate();
  #registered: Room | undefined;
  #captured = false;
  #unlock: AbortController | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#register(undefined);
    this.#unlock?.abort();
  }

  protected override willUpdate(): void {
    this.#register(this.#sound.room);
  }

  protected override update(changed: PropertyValues): void {
    const before = this.#audios;
    super.update(changed);
    // Chromium never collects a media element whose stream has sent nothing yet (HTMLMediaElement::HasPendingActivity).
    for (const audio of before) if (!audio.parentNode) audio.srcObject = null;
  }

  protected override updated(): void {
    const {speakerId, audioBlocked = false, capturing = false} = this.#sound.value ?? {};
    const sinkId = speakerId ?? '';
    // One that keeps quiet has nothing to unlock.
    const heldBack = audioBlocked && this.#plays;
    this.toggleState('blocked', audioBlocked);
    for (const [index, audio] of this.#audios.entries()) {
      // iOS leaves it at 1: there the volume is the person's own.
      audio.volume = this.#volumes.value?.[index] ?? 1;
      if ('setSinkId' in audio && audio.sinkId !== sinkId) {
        // A speaker that was unplugged meanwhile: the browser goes on with the default one.
        audio.setSinkId(sinkId).catch(() => {});
      }
      if (audio.paused && audio.srcObject && !audioBlocked && this.#audible.value?.[index]) void this.#play(audio);
    }
    this.#waitForGesture(heldBack);
    // Browsers let a page that captures play as well (Chromium and Safari autoplay policy).
    if (heldBack && capturing && !this.#captured) void this.#playAll();
    this.#captured = capturing;
  }

  get #audios(): HTMLAudioElement[] {
    return [...this.renderRoot.querySelectorAll('audio')];
  }

  get #plays(): boolean {
    const all = [...(players.get(this.#sound.room!) ?? [])];
    return (all.find(({standby}) => !standby) ?? all[0]) === this;
  }

  #register(room: Room | undefined): void {
    if (room === this.#registered) return;
    for (const known of [this.#registered, room]) {
      if (!known) continue;
      const all = players.get(known) ?? new Set();
      players.set(known, all);
      if (known === room) all.add(this);
      else all.delete(this);
      for (const player of all) player.requestUpdate();
    }
    this.#registered = room;
  }

  async #play(audio: HTMLAudioElement): Promise<boolean> {
    try {
      await audio.play();
      return true;
    } catch (error) {
      // AbortError: the element went away while it was starting.
      if ((error as DOMException).name === 'NotAllowedError') this.#sound.room?.audioBlocked(true);
      return false;
    }
  }

  /** Any click or key on the page is the permission that browsers wait for. */
  #waitForGesture(blocked: boolean): void {
    if (!blocked) this.#unlock?.abort();
    if (!blocked || this.#unlock?.signal.aborted === false) return;
    this.#unlock = new AbortController();
    const options = {signal: this.#unlock.signal, capture: true};
    for (const type of ['click', 'keydown']) this.ownerDocument.addEventListener(type, () => void this.#playAll(), options);
  }

  async #playAll(): Promise<void> {
    const {room} = this.#sound;
    // A stream without sound would keep us waiting until it has some, if ever.
    const sounding = this.#audios.flatMap((audio, index) => {
      if (!(audio.srcObject as MediaStream | null)?.getAudioTracks().length) return [];
      // Of those who are muted too, while the click counts; but nobody waits for them.
      const playing = this.#play(audio);
      return this.#audible.value?.[index] ? [playing] : [];
    });
    const played = await Promise.all(sounding);
    if (played.every(Boolean)) room?.audioBlocked(false);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.#plays) return nothing;
    return html`
      ${repeat(
        this.#streams.value ?? [],
        (stream) => stream,
        (stream) => html`<audio autoplay .srcObject=${live(playable(stream, 'audio', this.#again))}></audio>`,
      )}
      ${this.#sound.value?.audioBlocked
        ? html`<button class="button primary" part="button" type="button" title=${this.text.soundBlocked} @click=${this.#playAll}>
            ${speakerOffIcon}${this.text.soundOn}
          </button>`
        : nothing}
    `;
  }
}
