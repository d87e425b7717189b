import type {Role} from '../protocol/roles.js';
import type {Reaction} from '../room/gestures/reaction.js';

/** Texts of the buttons for hands, reactions and people, and of what tells of them. */
export interface GestureStrings {
  readonly raiseHand: string;
  /** While it is up: our place in the queue, from 1. */
  readonly lowerHand: (place: number) => string;
  /** Others who raised theirs. */
  readonly handsRaised: (names: readonly string[]) => string;
  /** By a host. */
  readonly handLowered: (name: string) => string;

  readonly react: string;
  /** What each means, for those who do not see it. */
  readonly reactions: Readonly<Record<Reaction, string>>;
  readonly reacted: (names: readonly string[], reaction: string) => string;

  /** The button: how many are in the room, how many hands are up, and how many wait outside. */
  readonly peopleHere: (people: number, hands: number, waiting: number) => string;
}

/** A text of a tile, and so of a call. */
export interface HandStrings {
  /** Beside a name: the place in the queue. */
  readonly handUp: (place: number) => string;
}

/** Texts of `room-people`. */
export interface PeopleStrings {
  readonly peopleTitle: string;
  readonly closePeople: string;
  readonly searchPeople: string;
  readonly nobodyFound: string;
  readonly peopleGroups: Readonly<Record<'waiting' | 'hands' | 'others', string>>;
  readonly roles: Readonly<Record<Role, string>>;
  readonly cameraOffNow: string;
  readonly sharesNow: string;

  readonly muteAll: string;
  readonly lowerAllHands: string;
  readonly askToUnmute: string;
  readonly lowerTheirHand: string;
  readonly makeRole: Readonly<Record<Role, string>>;
  /** Of a host, who speaks as the others do from then on. */
  readonly unmakeHost: string;
  readonly notInRoom: string;
}
