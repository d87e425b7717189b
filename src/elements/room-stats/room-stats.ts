import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {RoomController} from '../../controllers/room-controller.js';
import {enStats} from '../../locales/en-stats.js';
import type {StatsStrings} from '../../locales/stats-strings.js';
import type {LinkStats} from '../../mesh/link-stats.js';
import type {Quality} from '../../room/room-state.js';
import {buttonStyles} from '../button.styles.js';
import {chevronIcon} from '../chevron-icon.js';
import {copyText} from '../copy-text.js';
import {RoomElement} from '../room-element.js';
import {reportStyles} from '../report.styles.js';
import {signalBarsStyles} from '../signal-bars.styles.js';
import {signalIcon} from '../signal-icon.js';
import {figures, inWords, ownQuality} from './figures.js';
import {report} from './report.js';
import {statsStyles} from './room-stats.styles.js';
import {copiedIcon, copyIcon} from './stats-icons.js';

/** As often as links are measured, in ms. */
const EVERY = 2_000;

/**
 * @summary How your connection does, and that to each person: in words first, in figures for those who want them, and as a report to copy.
 * @tag room-stats
 * @csspart own - The line about your own connection.
 * @csspart link - Each person; its line is `summary`, its figures are `figures`.
 * @csspart name - The name of the person.
 * @csspart words - How the connection does, in words.
 * @csspart button - Copies the report.
 * @csspart report - The report as a text to select, where it cannot be copied.
 * @csspart icon - Each icon.
 * @cssstate poor-network - Your own connection is poor: so are most links, for a while.
 * @example
 * <room-stats for="standup"></room-stats>
 */
export class RoomStatsElement extends RoomElement<StatsStrings> {
  static override styles: CSSResultGroup = [RoomElement.styles, buttonStyles, signalBarsStyles, reportStyles, statsStyles];

  @state() private links: readonly LinkStats[] = [];
  @state() private names = false;
  @state() private copied: 'no' | 'yes' | 'by-hand' = 'no';
  #timer: ReturnType<typeof setInterval> | undefined;
  #sizes: ResizeObserver | undefined;
  /** Whom the newest figures are about. */
  #measured: string | undefined;
  readonly #people = new RoomController(this, ({peers}) => peers.map(({id, name}) => `${id}\t${name}`).join('\n'));
  readonly #poor = new RoomController(this, ({poorNetwork}) => poorNetwork);

  constructor() {
    super(enStats);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => void this.#measure(), EVERY);
    // At once when it is shown. Not within the observer's turn: new figures may change the size again.
    this.#sizes = new this.ownerDocument.defaultView!.ResizeObserver(() => setTimeout(() => void this.#measure()));
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    this.#sizes?.disconnect();
  }

  protected override updated(): void {
    this.toggleState('poor-network', this.#own === 'poor');
    if (this.#people.value !== this.#measured) void this.#measure();
  }

  /** The report as text, without addresses; names of people only when asked for. */
  async report({names = false}: {names?: boolean} = {}): Promise<string> {
    const {room} = this.#people;
    return room ? report(await room.stats(), room.state, names) : '';
  }

  get #own(): Quality {
    return ownQuality(this.links.map(({quality}) => quality), this.#poor.value ?? false);
  }

  /** Nothing is measured for nobody to see. */
  async #measure(): Promise<void> {
    if (this.ownerDocument.visibilityState === 'hidden' || this.getClientRects().length === 0) return;
    this.#measured = this.#people.value;
    this.links = (await this.#people.room?.stats()) ?? [];
  }

  async #copy(): Promise<void> {
    const text = await this.report({names: this.names});
    this.copied = (await copyText(this, text)) ? 'yes' : 'by-hand';
    if (this.copied === 'yes') return;
    // No permission, or no clipboard on this page: the person copies it.
    await this.updateComplete;
    const field = this.renderRoot.querySelector('textarea')!;
    field.value = text;
    field.select();
  }

  #link(stats: LinkStats, name: string): TemplateResult {
    const {text} = this;
    return html`<li>
      <details class="link" part="link">
        <summary part="summary">
          <span class="signal ${stats.quality}">${signalIcon}</span>
          <bdi class="name" part="name">${name}</bdi>
          <span class="words" part="words">${inWords(stats, name, text)}</span>
          <span class="more">${chevronIcon}</span>
        </summary>
        <table part="figures" aria-label=${text.detailsOf(name)}>
          <tbody>
            ${figures(stats, text).map(([what, value]) => html`<tr><th scope="row">${what}</th><td>${value}</td></tr>`)}
          </tbody>
        </table>
      </details>
    </li>`;
  }

  protected override render(): TemplateResult {
    const {text, copied} = this;
    const people = new Map(this.#people.value?.split('\n').filter(Boolean).map((line) => line.split('\t') as [string, string]));
    const links = this.links.filter(({peerId}) => people.has(peerId));
    const own = this.#own;
    return html`
      <div role="group" aria-label=${text.connections}>
        <p class="own" part="own"><span class="signal ${own}">${signalIcon}</span>${people.size > 0 ? text.yourQuality[own] : text.noConnections}</p>
        ${own === 'poor' ? html`<p class="help">${text.poorHelp}</p>` : nothing}
        <ul class="links">
          ${repeat(links, ({peerId}) => peerId, (stats) => this.#link(stats, people.get(stats.peerId) || text.guest))}
        </ul>
        <div class="actions">
          <button class="button" part="button" type="button" @click=${this.#copy}>
            ${copied === 'yes' ? copiedIcon : copyIcon}${text.copyReport}
          </button>
          <label class="names">
            <input type="checkbox" .checked=${this.names} @change=${({currentTarget}: Event) => (this.names = (currentTarget as HTMLInputElement).checked)} />
            ${text.withNames}
          </label>
          <p class="said" role="status">${copied === 'yes' ? text.reportCopied : copied === 'by-hand' ? text.reportNotCopied : nothing}</p>
          ${copied === 'by-hand' ? html`<textarea part="report" readonly aria-label=${text.copyReport}></textarea>` : nothing}
        </div>
      </div>
    `;
  }
}
