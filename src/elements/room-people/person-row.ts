import {html, nothing, type TemplateResult} from 'lit';
import type {ModOperation} from '../../protocol/messages.js';
import {ROLES, type Role} from '../../protocol/roles.js';
import {handIcon, micIcon, micOffIcon, moreIcon, personIcon, screenIcon, warningIcon} from '../icons.js';
import {classNames} from '../class-names.js';
import {initials} from '../../room/initials.js';
import {isolate} from '../isolate.js';
import type {PeopleWords} from './people-words.js';
import type {Person} from './people-groups.js';

export interface RowInput {
  readonly text: PeopleWords;
  /** We may moderate. */
  readonly isHost: boolean;
  /** What can be done with them is shown; `asks`: "Remove" was pressed once. */
  readonly open: 'no' | 'yes' | 'asks';
  toggle(): void;
  ask(): void;
  moderate(operation: ModOperation, role?: Role): void;
}

/** What is so, in words. */
function statesOf({role, muted, cameraOff, sharing, link, quality, name}: Person, text: PeopleWords): readonly string[] {
  return [
    role === 'speaker' ? '' : text.roles[role],
    muted ? text.muted : '',
    cameraOff ? text.cameraOffNow : '',
    sharing ? text.sharesNow : '',
    link === 'interrupted' ? text.linkInterrupted : '',
    link === 'new' || link === 'connecting' ? text.linkConnecting : '',
    ...(link === 'unreachable' ? [text.linkUnreachable(isolate(name)), text.linkBlocked] : []),
    quality === 'poor' ? text.weakNetwork : '',
  ].filter(Boolean);
}

/** One person of the list. */
export function personRow(person: Person, input: RowInput): TemplateResult {
  const {id, name, isSelf, muted, sharing, place, link, quality} = person;
  const {text, isHost, open} = input;
  const hasTrouble = link === 'interrupted' || link === 'unreachable' || quality === 'poor';
  return html`<li class="person" part="person" data-id=${id}>
    <div class="row">
      <span class="avatar" part="avatar" aria-hidden="true" data-name=${name}>${initials(name) || personIcon}</span>
      <span class="who">
        <bdi class="name" part="name">${isSelf ? text.you(name) : name}</bdi>
        <span class="states">${statesOf(person, text).map((each, index) => html`${index > 0 ? ' · ' : nothing}<bdi>${each}</bdi>`)}</span>
      </span>
      <span class="marks">
        ${place > 0 ? html`<span class="hand" part="hand" role="img" aria-label=${text.handUp(place)}>${handIcon}${place}</span>` : nothing}
        <span class=${classNames('mark', hasTrouble && 'trouble')} aria-hidden="true">${hasTrouble ? warningIcon : sharing ? screenIcon : muted ? micOffIcon : micIcon}</span>
      </span>
      ${isHost && !isSelf
        ? html`<button class="more" part="more" type="button" aria-expanded=${open === 'no' ? 'false' : 'true'} aria-label=${text.moreOf(isolate(name))} @click=${() => input.toggle()}>${moreIcon}</button>`
        : nothing}
    </div>
    ${isHost && !isSelf && open !== 'no' ? deeds(person, input) : nothing}
  </li>`;
}

function deeds({name, role, muted, mayTalk, place}: Person, {text, open, moderate, ask}: RowInput): TemplateResult {
  const item = (label: string, act: () => void, look = '') => html`<button class=${classNames('button', look)} part="item" type="button" @click=${act}>${label}</button>`;
  return html`<div class="deeds" part="menu" role="group" aria-label=${name}>
    ${muted ? (mayTalk ? item(text.askToUnmute, () => moderate('ask-unmute')) : nothing) : item(text.muteOther, () => moderate('mute'))}
    ${place > 0 ? item(text.lowerTheirHand, () => moderate('lower-hand')) : nothing}
    ${ROLES.filter((each) => each !== role).map((each) => item(role === 'host' && each === 'speaker' ? text.unmakeHost : text.makeRole[each], () => moderate('role', each)))}
    ${open === 'asks' ? item(text.reallyRemove(isolate(name)), () => moderate('kick'), 'danger sure') : item(text.remove, ask, 'danger')}
  </div>`;
}
