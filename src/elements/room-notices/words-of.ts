import {RoomChatRequestEvent, RoomDeviceRequestEvent, RoomLeaveRequestEvent, RoomMicRequestEvent, RoomPreferenceRequestEvent} from '../../events/requests.js';
import type {CaptionStrings} from '../../locales/caption-strings.js';
import type {ChatStrings} from '../../locales/chat-strings.js';
import type {LostHelp} from '../../locales/en-lost-help.js';
import type {GestureStrings} from '../../locales/people-strings.js';
import type {RecordStrings} from '../../locales/record-strings.js';
import type {CallStrings, NoticesStrings} from '../../locales/strings.js';
import type {Device, DeviceKind, Problem} from '../../room/room-state.js';
import {isolate} from '../isolate.js';
import {placeOfVoice, sentences} from '../place-of-voice.js';
import {plainLabel, type Notice} from './notice.js';

/** Texts of a notice beside those of a call. */
export type NoticeWords = NoticesStrings & Pick<GestureStrings, 'handsRaised' | 'handLowered'> & CaptionStrings & Pick<ChatStrings, 'chat' | 'says'> & RecordStrings & {readonly deviceHelp: LostHelp};

/** A button of a notice. */
export type Action = readonly [label: string, wish: () => Event];

export interface WordsInput {
  readonly text: CallStrings & NoticeWords;
  /** Ids of the devices in use. */
  readonly inUse: Readonly<Record<DeviceKind, string>> | undefined;
  /** Why a device cannot be had now. */
  readonly problems: Readonly<Partial<Record<DeviceKind, Problem | null | undefined>>>;
  /** The key that unmutes, while it would; '' for none. */
  readonly micKey: string;
}

/** What a notice says, and its button. */
export function wordsOf(notice: Notice, {text, inUse, problems, micKey}: WordsInput): readonly [words: string, action?: Action] {
  const nameOf = (name: string) => isolate(name || text.guest);
  const labelOf = (device: Device) => isolate(plainLabel(device));
  const use = ({kind}: Device, id: string) => () => new RoomDeviceRequestEvent(kind, id);
  switch (notice.kind) {
    case 'people':
      return [text[notice.key](notice.names.map(nameOf))];
    case 'hands':
      return ['people' in notice ? text.handsRaised(notice.people.map(({name}) => nameOf(name))) : text.handLowered(nameOf(notice.name))];
    case 'captions': {
      const names = notice.names.map(nameOf);
      if (notice.state === 'failed') return [text.captionsFailed];
      if (notice.state === 'on') return [text.captionsRead(names)];
      return [sentences(text.captionsAsked(names), placeOfVoice(text, notice.place)), [text.allowCaptions, () => new RoomPreferenceRequestEvent({captionMe: true})]];
    }
    case 'chat':
      return [text.says(nameOf(notice.name)) + isolate(notice.text), [text.chat, () => new RoomChatRequestEvent(true)]];
    case 'recording':
      if ('by' in notice) return [`${text.recordedBy([nameOf(notice.by)])}\n${text.recordedHelp}`, [text.leave, () => new RoomLeaveRequestEvent()]];
      if ('stopped' in notice) return [text.stoppedRecording(nameOf(notice.stopped))];
      return [notice.what === 'saved' ? text.recordingSaved : text.recordingFailed];
    case 'screen':
      return [text.sharesScreen(nameOf(notice.name))];
    case 'role':
      return [text.roleNow(notice.role, notice.before)];
    case 'host':
      return [text.mutedYou(nameOf(notice.name))];
    case 'talking':
      return [micKey ? text.talkingMutedKey(micKey) : text.talkingMuted, [text.unmuteNow, () => new RoomMicRequestEvent(true)]];
    case 'devices': {
      if ('gone' in notice) {
        const {gone, instead} = notice;
        const name = (device: Device | null) => (device?.label ? labelOf(device) : undefined);
        const help = instead ? undefined : text.deviceHelp[problems[gone.kind]?.code as keyof LostHelp];
        const lost = text.deviceLost(gone.kind, name(gone), name(instead));
        // On a line of its own: what to do is found at a glance, and no language has to join the two.
        return [help ? `${lost}\n${help}` : lost];
      }
      if ('refused' in notice) {
        const {refused, instead} = notice;
        return [text.deviceRefused(labelOf(refused), labelOf(instead)), [text.tryAgain, use(refused, refused.deviceId)]];
      }
      const {back, before} = notice;
      if (inUse?.[back.kind] === back.deviceId) return [text.usedAgain(labelOf(back)), [text.undo, use(back, before)]];
      return [text.deviceBack(labelOf(back)), [text.useIt, use(back, back.deviceId)]];
    }
  }
}
