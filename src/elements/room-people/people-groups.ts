import type {Role} from '../../protocol/roles.js';
import type {LinkConnection, Quality, RoomState} from '../../room/room-state.js';

/** Someone in the room, as the list shows them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly isSelf: boolean;
  readonly role: Role;
  readonly muted: boolean;
  readonly cameraOff: boolean;
  readonly sharing: boolean;
  readonly mayTalk: boolean;
  readonly link: LinkConnection;
  readonly quality: Quality;
  /** From 1; 0 while the hand is down. */
  readonly place: number;
}

let order: {readonly lang: string; readonly compare: (a: string, b: string) => number} | undefined;
/** Making one takes longer than sorting with it. */
function orderIn(lang: string): (a: string, b: string) => number {
  if (order?.lang !== lang) order = {lang, compare: new Intl.Collator(lang).compare};
  return order.compare;
}

export interface Groups {
  readonly hands: readonly Person[];
  readonly others: readonly Person[];
}

/** Folds what people do not type: case, and marks above and below letters. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Raised hands in their order; all others by name, ourselves first.
 * @param search part of a name, in any case and without accents; '' for all
 * @param lang whose alphabet counts @param guest who has no name
 */
export function groupPeople(state: RoomState, {search, lang, guest}: {readonly search: string; readonly lang: string; readonly guest: string}): Groups {
  const {self, peers, hands} = state;
  const people: Person[] = [{...self, id: self.id ?? '', link: 'connected', quality: 'unknown'} as const, ...peers].map((each, index) => ({
    id: each.id,
    name: each.name || guest,
    isSelf: index === 0,
    role: each.role,
    muted: each.muted,
    cameraOff: each.cameraOff,
    sharing: each.screen !== null,
    mayTalk: each.can.includes('audio'),
    link: each.link,
    quality: each.quality,
    place: hands.indexOf(each.id) + 1,
  }));
  const wanted = folded(search.trim());
  const found = wanted ? people.filter(({name}) => folded(name).includes(wanted)) : people;
  const compare = orderIn(lang);
  return {
    hands: found.filter(({place}) => place > 0).sort((a, b) => a.place - b.place),
    others: found.filter(({place}) => place === 0).sort((a, b) => Number(b.isSelf) - Number(a.isSelf) || compare(a.name, b.name)),
  };
}
