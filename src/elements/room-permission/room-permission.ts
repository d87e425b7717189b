import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {RoomController} from '../../controllers/room-controller.js';
import {RoomCameraRequestEvent, RoomMicRequestEvent} from '../../events/requests.js';
import {enPermission} from '../../locales/en-permission.js';
import type {Devices, PermissionStrings, Words} from '../../locales/strings.js';
import type {DeviceErrorCode} from '../../protocol/room-error.js';
import type {Capture, Problem} from '../../room/room-state.js';
import {buttonStyles} from '../button.styles.js';
import {detailStyles} from '../detail.styles.js';
import {deviceTrouble} from '../device-trouble.js';
import {warningIcon} from '../icons.js';
import {RoomElement} from '../room-element.js';
import {permissionStyles} from './room-permission.styles.js';
import {whereAllowed} from './where-allowed.js';

/** A device that is allowed already starts sooner than this, in ms, and nobody was asked. */
const ASKING_AFTER = 700;

/** The browser's own permission element (WICG PEPC, Chromium 151 and newer): it can take back a refusal. */
type UserMediaElement = HTMLElement & {readonly stream: MediaStream | null};
const hasPermissionElement = (): boolean => 'HTMLUserMediaElement' in globalThis;

/** What no second try can change: the page has to be served, framed or opened another way. */
const FINAL: ReadonlySet<string> = new Set<DeviceErrorCode>(['POLICY_BLOCKED', 'INSECURE_CONTEXT', 'UNSUPPORTED_BROWSER']);

/**
 * @summary What to do when the browser, the system or the page's policy refuses a device; nothing while all is well.
 * @tag room-permission
 * @event {RoomMicRequestEvent} room-mic-request - Try again was pressed; cancelable.
 * @event {RoomCameraRequestEvent} room-camera-request - Try again was pressed; cancelable.
 * @csspart trouble - Each box: what is wrong, what to do, and the way out.
 * @csspart retry - The button that tries again.
 * @csspart icon - Each icon.
 * @cssstate needed - There is something to do.
 * @example
 * <room-permission for="standup"></room-permission>
 */
export class RoomPermissionElement extends RoomElement<PermissionStrings> {
  static override styles: CSSResultGroup = [RoomElement.styles, buttonStyles, detailStyles, permissionStyles];

  @state() private asking = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #devices = new RoomController(this, ({self, connection}) => ({
    mic: self.mic,
    camera: self.camera,
    joined: connection === 'connected' || connection === 'reconnecting',
  }));

  constructor() {
    super(enPermission);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#wait(false);
  }

  protected override willUpdate(): void {
    this.#wait(this.#starting !== undefined);
  }

  protected override updated(): void {
    this.toggleState('needed', this.#troubles.length > 0 || (this.asking && this.#starting !== undefined));
  }

  /** The devices for which somebody is being asked, perhaps. */
  get #starting(): Devices | undefined {
    const {mic, camera} = this.#devices.value ?? {};
    const starts = (capture?: Capture) => capture?.status === 'starting';
    return starts(mic) && starts(camera) ? 'both' : starts(mic) ? 'mic' : starts(camera) ? 'camera' : undefined;
  }

  get #troubles(): readonly (readonly [Devices, Problem])[] {
    const {mic, camera} = this.#devices.value ?? {};
    const [one, other] = [mic?.problem, camera?.problem];
    if (one && other && one.code === other.code) return [['both', one]];
    return [...(one ? [['mic', one] as const] : []), ...(other ? [['camera', other] as const] : [])];
  }

  #wait(starting: boolean): void {
    if (starting) {
      this.#timer ??= setTimeout(() => (this.asking = true), ASKING_AFTER);
    } else {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.asking = false;
    }
  }

  #retry(devices: Devices): void {
    if (devices !== 'camera') this.#devices.request(new RoomMicRequestEvent(true));
    if (devices !== 'mic') this.#devices.request(new RoomCameraRequestEvent(true));
  }

  /** The browser gave its own element a stream; ours is opened with our own constraints. */
  #granted(devices: Devices, {currentTarget}: Event): void {
    for (const track of (currentTarget as UserMediaElement).stream?.getTracks() ?? []) track.stop();
    this.#retry(devices);
  }

  #wayOut(devices: Devices, code: string, where: string | undefined): TemplateResult | typeof nothing {
    if (FINAL.has(code)) return nothing;
    // Chromium's asks for both, whatever its constraints: never for a camera that nobody wanted.
    if (code.startsWith('PERMISSION_') && devices === 'both' && where !== 'system' && hasPermissionElement()) {
      return html`<div class="own"><div><usermedia part="retry" @stream=${(event: Event) => this.#granted(devices, event)}></usermedia></div></div>`;
    }
    return html`<button class="button retry" part="retry" type="button" @click=${() => this.#retry(devices)}>${this.text.tryAgain}</button>`;
  }

  #box({title, text}: Words, detail: string, wayOut: TemplateResult | typeof nothing): TemplateResult {
    return html`<div class="trouble" part="trouble">
      ${warningIcon}<strong>${title}</strong>
      <p>${text}</p>
      ${detail ? html`<p class="detail">${detail}</p>` : nothing}${wayOut}
    </div>`;
  }

  protected override render(): TemplateResult {
    const {text} = this;
    const starting = this.#starting;
    const joined = this.#devices.value?.joined;
    const {title, text: how} = text.asking(starting ?? 'both');
    return html`<div role="status">
      ${this.#troubles.map(([devices, problem]) => {
        const {code, message} = problem;
        const where = code === 'PERMISSION_DENIED' ? whereAllowed(message, navigator) : undefined;
        const help = (where && text.deniedIn[where]) ?? text.deviceHelp[code as DeviceErrorCode] ?? '';
        const words = {title: deviceTrouble(text, problem, devices) ?? message, text: joined ? help : text.orJoinWithout(help)};
        return this.#box(words, code === 'POLICY_BLOCKED' ? message : '', this.#wayOut(devices, code, where));
      })}
      ${this.asking && starting ? this.#box({title, text: joined ? how : text.notSeenYet(how)}, '', nothing) : nothing}
    </div>`;
  }
}
