/** A member as far as its links are concerned; both numbers are the server's word. */
export interface MeshPeer {
  readonly id: string;
  readonly join: number;
}

/**
 * Which of two members makes all offers: the one with the larger (join, id), so the newcomer calls everyone.
 * Both ends compute it from the same numbers; there is no glare to resolve.
 */
export const isInitiator = (self: MeshPeer, other: MeshPeer): boolean =>
  self.join > other.join || (self.join === other.join && self.id > other.id);
