import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {RoomCheckedEvent} from '../../events/room-checked.js';
import {enPermission} from '../../locales/en-permission.js';
import {enStats} from '../../locales/en-stats.js';
import type {DoctorStrings} from '../../locales/doctor-strings.js';
import type {StatsStrings} from '../../locales/stats-strings.js';
import type {PermissionStrings} from '../../locales/strings.js';
import type {DeviceErrorCode} from '../../protocol/room-error.js';
import {CHECKS, type CheckName, type CheckResult} from '../../room/doctor/check.js';
import {Checkup, type CheckupView, isChecked} from '../../room/doctor/checkup.js';
import {buttonStyles} from '../button.styles.js';
import {copyText} from '../copy-text.js';
import {warningIcon} from '../icons.js';
import {property} from '../property.js';
import {RoomElement} from '../room-element.js';
import {reportStyles} from '../report.styles.js';
import {spinnerStyles} from '../spinner.styles.js';
import {goodIcon, impossibleIcon, waitingIcon} from './doctor-icons.js';
import {doctorWords} from './doctor-words.js';
import {report} from './report.js';
import {doctorStyles} from './room-doctor.styles.js';

const GROUPS = [
  ['page', CHECKS.slice(0, 5)],
  ['network', CHECKS.slice(5, 11)],
  ['devices', CHECKS.slice(11)],
] as const;

/** Codes that say in the words of the call why there is no device. */
const isDeviceCode = (code: string): code is DeviceErrorCode => code === code.toUpperCase();

/**
 * @summary Tells what keeps calls from working on this page, in this browser and this network, and the exact line that helps. It checks by itself when it is shown; camera and microphone only after a click.
 * @tag room-doctor
 * @event {RoomCheckedEvent} room-checked - The page and the network are checked, or the devices: `results`.
 * @csspart summary - What came out of it, in one line.
 * @csspart check - Each check: its name, how it went, and what to do.
 * @csspart name - The name of a check.
 * @csspart found - What is wrong and what to do, in words.
 * @csspart fix - A line to write, whole.
 * @csspart button - Each button.
 * @csspart report - The report as a text to select, where it cannot be copied.
 * @csspart icon - Each icon.
 * @cssstate checking - Something is being checked.
 * @cssstate problem - Something is wrong.
 * @example
 * <room-doctor signaling="https://meet.example.org"></room-doctor>
 */
export class RoomDoctorElement extends RoomElement<StatsStrings & PermissionStrings> {
  static override styles: CSSResultGroup = [RoomElement.styles, buttonStyles, spinnerStyles, reportStyles, doctorStyles];
  /** Where the script came from: its server is the default for `signaling`. */
  static scriptUrl: string | undefined;

  /** The server to check, as `signaling` of `video-room`. Default: the server that served the script. */
  @property() signaling = '';
  /** The room that a token is for; without it one that nobody is in. */
  @property() room = '';
  /** Signed admission token, where the server wants one; never reflected. */
  @property() token = '';

  @state() private copied: 'no' | 'yes' | 'by-hand' = 'no';
  #checkup: CheckupView | undefined;
  #abort: AbortController | undefined;

  constructor() {
    super({...enStats, ...enPermission});
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What frameworks set after they put the element in is counted in.
    void this.updateComplete.then(() => {
      if (this.isConnected && !this.#checkup) void this.check();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#letGo();
  }

  /** What was found so far, one for each check; empty before the first. */
  get results(): readonly CheckResult[] {
    return this.#checkup?.results ?? [];
  }

  /** Checks the page and the network anew. Resolves when all is known; never rejects. */
  check(): Promise<void> {
    const {signaling, room, token} = this;
    return this.show(new Checkup({signaling, room, token, scriptUrl: RoomDoctorElement.scriptUrl}));
  }

  /** Opens camera and microphone and lets go of them: the browser asks the person. Never rejects. */
  async checkDevices(): Promise<void> {
    const checkup = this.#checkup;
    if (!checkup) return;
    await checkup.checkDevices();
    this.#tell(checkup);
  }

  /**
   * Shows a check-up, and starts it.
   * @internal
   */
  async show(checkup: CheckupView): Promise<void> {
    this.#letGo();
    this.#checkup = checkup;
    this.#abort = new AbortController();
    checkup.addEventListener('change', () => this.requestUpdate(), {signal: this.#abort.signal});
    this.copied = 'no';
    await checkup.start();
    this.#tell(checkup);
  }

  protected override updated(): void {
    this.toggleState('checking', this.#isRunning);
    this.toggleState('problem', this.#problems > 0);
  }

  get #words(): DoctorStrings {
    return doctorWords(this.text.lang, () => this.requestUpdate());
  }

  get #isRunning(): boolean {
    return this.results.some(({state: each}) => each === 'running');
  }

  get #problems(): number {
    return this.results.filter(({state: each}) => each === 'problem').length;
  }

  #letGo(): void {
    this.#abort?.abort();
    this.#checkup?.stop();
    this.#checkup = undefined;
  }

  /** Not what was let go of meanwhile. */
  #tell(checkup: CheckupView): void {
    if (checkup === this.#checkup) this.dispatchEvent(new RoomCheckedEvent(checkup.results));
  }

  async #copy(): Promise<void> {
    const text = report(this.results);
    this.copied = (await copyText(this, text)) ? 'yes' : 'by-hand';
    if (this.copied === 'yes') return;
    await this.updateComplete;
    const field = this.renderRoot.querySelector('textarea')!;
    field.value = text;
    field.select();
  }

  #icon({state: how}: CheckResult): TemplateResult {
    if (how === 'running') return html`<span class="spinner"></span>`;
    return {waiting: waitingIcon, good: goodIcon, problem: warningIcon, impossible: impossibleIcon}[how];
  }

  /** In the line of the check: figures where there are some, else how it went. */
  #value({state: how, milliseconds, kilobits, detail, name}: CheckResult, words: DoctorStrings): string {
    if (name === 'mic' && how === 'running') return words.saySomething;
    if (how !== 'good') return words.checkStates[how];
    const {text} = this;
    const figures = [
      milliseconds === undefined ? undefined : text.milliseconds(milliseconds),
      kilobits === undefined ? undefined : text.kilobits(kilobits),
      name === 'camera' ? detail : undefined,
    ].filter((each) => each !== undefined);
    return figures.length > 0 ? figures.join(', ') : words.checkStates.good;
  }

  #found({code, name}: CheckResult, words: DoctorStrings): readonly string[] {
    if (code === undefined) return [];
    if (!isDeviceCode(code)) return [words.checkFound[code]];
    const devices = name === 'mic' ? 'mic' : 'camera';
    return [this.text.deviceTrouble[code](devices), this.text.deviceHelp[code]];
  }

  #check(result: CheckResult, words: DoctorStrings): TemplateResult {
    const {name, state: how, fix = [], detail, code} = result;
    // A technical word helps where something is wrong; elsewhere, and where the words of the call say it all, it is in the report.
    const isTold = how === 'problem' && code && (code === 'POLICY_BLOCKED' || !isDeviceCode(code));
    return html`<li class="check ${how}" part="check" data-check=${name}>
      <span class="mark">${this.#icon(result)}</span>
      <span class="name" part="name">${words.checks[name]}</span>
      <span class="value">${this.#value(result, words)}</span>
      ${name === 'mic' && how === 'running' ? html`<meter class="level" min="0" max="1" .value=${this.#checkup!.level} aria-label=${words.checks.mic}></meter>` : nothing}
      ${isTold && detail ? html`<p class="found detail" dir="ltr">${detail}</p>` : nothing}
      ${this.#found(result, words).map((text) => html`<p class="found" part="found">${text}</p>`)}
      ${fix.map((line) => html`<code class="fix" part="fix" dir="ltr">${line}</code>`)}
    </li>`;
  }

  #group(group: keyof DoctorStrings['checkGroups'], names: readonly CheckName[], words: DoctorStrings): TemplateResult {
    const results = this.results.filter(({name}) => names.includes(name));
    return html`<section aria-labelledby=${group}>
      <h3 id=${group}>${words.checkGroups[group]}</h3>
      <ul>${results.map((result) => this.#check(result, words))}</ul>
      ${group === 'devices' ? this.#devices(words) : nothing}
    </section>`;
  }

  #devices(words: DoctorStrings): TemplateResult {
    return html`<div class="ask">
      <button class="button" part="button" type="button" ?disabled=${this.results.some(({name, state: how}) => GROUPS[2][1].includes(name) && how === 'running')} @click=${() => void this.checkDevices()}>
        ${words.checkDevices}
      </button>
      <p class="hint">${words.checkDevicesHint}</p>
    </div>`;
  }

  #summary(words: DoctorStrings): string {
    if (!isChecked(this.results)) return words.checking;
    return this.#problems > 0 ? words.problemsFound(this.#problems) : words.allWell;
  }

  protected override render(): TemplateResult {
    const {text, copied} = this;
    const words = this.#words;
    const done = this.results.length > 0 && isChecked(this.results);
    return html`<div class="all" role="group" aria-label=${words.checkTitle}>
      <h2 class="summary" part="summary"><span role="status">${this.#summary(words)}</span></h2>
      ${this.results.length > 0 ? GROUPS.map(([group, names]) => this.#group(group, names, words)) : nothing}
      <div class="actions">
        <button class="button primary" part="button" type="button" ?disabled=${!done} @click=${this.#copy}>${text.copyReport}</button>
        <button class="button" part="button" type="button" ?disabled=${!done} @click=${() => void this.check()}>${words.checkAgain}</button>
        <p class="said" role="status">${copied === 'yes' ? text.reportCopied : copied === 'by-hand' ? text.reportNotCopied : nothing}</p>
        ${copied === 'by-hand' ? html`<textarea part="report" readonly dir="ltr" aria-label=${text.copyReport}></textarea>` : nothing}
      </div>
    </div>`;
  }
}
