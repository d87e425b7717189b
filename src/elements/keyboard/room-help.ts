import {html, type CSSResultGroup, type TemplateResult} from 'lit';
import type {Room} from '../../room/room.js';
import type {CaptionStrings} from '../../locales/caption-strings.js';
import {enCaptions} from '../../locales/en-captions.js';
import {enHelp} from '../../locales/en-help.js';
import {enRecord} from '../../locales/en-record.js';
import type {RecordStrings} from '../../locales/record-strings.js';
import type {HelpStrings, StringsOverride} from '../../locales/strings.js';
import {makeInternal} from '../internal-tag.js';
import {RoomElement} from '../room-element.js';
import {sheet, showSheet} from '../sheet.js';
import {sheetStyles} from '../sheet.styles.js';
import type {KeyedRoom} from './follow-keys.js';
import {helpStyles} from './room-help.styles.js';
import {keysOf, printedOn, type ShortcutAction} from './shortcuts.js';

const TAG = 'parlor-help';
const ORDER: readonly ShortcutAction[] = ['mic', 'camera', 'talk', 'screen', 'chat', 'people', 'hand', 'caption', 'record', 'layout', 'previousPage', 'nextPage', 'fullscreen', 'pip', 'leave', 'help'];

/** Lists the keys of a room as they are now. */
class RoomHelpElement extends RoomElement<HelpStrings & CaptionStrings & RecordStrings> {
  static override styles: CSSResultGroup = [RoomElement.styles, sheetStyles, helpStyles];

  keyed: KeyedRoom | undefined;
  offered: (action: ShortcutAction) => boolean = () => true;

  constructor() {
    super({...enHelp, ...enCaptions, ...enRecord});
  }

  get call(): Room | undefined {
    return this.keyed?.call;
  }

  get strings(): StringsOverride | undefined {
    return this.keyed?.strings;
  }

  protected override firstUpdated(): void {
    showSheet(this.renderRoot);
  }

  protected override render(): TemplateResult {
    const {text, keyed} = this;
    // Named as their buttons are.
    const words = {...text.shortcutOf, caption: text.captions, record: text.startRecording};
    const keys = keysOf(keyed?.shortcuts);
    const shown = ORDER.filter((action) => keys[action] && this.offered(action));
    const isOn = keyed?.call.state.preferences.shortcuts ?? true;
    return sheet(
      {title: text.shortcuts, close: text.closeHelp, closed: () => this.remove()},
      html`
        <p class="scope">${isOn ? text.shortcutsScope : text.shortcutsOff}</p>
        <dl class="keys">
          ${shown.map((action) => html`<dt>${words[action]}</dt><dd><kbd>${printedOn(keys[action], text)}</kbd></dd>`)}
        </dl>
      `,
    );
  }
}

/** @param offered whether an action can be had in this room */
export function openHelp(room: KeyedRoom, offered?: (action: ShortcutAction) => boolean): void {
  const root = room.shadowRoot!;
  if (root.querySelector(TAG)) return;
  const help = makeInternal(TAG, RoomHelpElement);
  help.keyed = room;
  if (offered) help.offered = offered;
  root.append(help);
}
