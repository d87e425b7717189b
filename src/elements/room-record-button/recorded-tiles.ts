import type {RoomOwner} from '../../controllers/room-link.js';
import type {Size} from '../../room/best-fit.js';
import type {Room} from '../../room/room.js';
import type {RecordedTile} from '../../room/recording/tiles.js';
import type {PeerTileElement} from '../peer-tile/peer-tile.js';

/** Around all tiles, in pixels of the recording: as between them. */
const MARGIN = 8;

/** Its name ends so, whatever a page calls it. */
function gridOf(owner: RoomOwner): Element | undefined {
  const within = (root: ParentNode | null) => Array.from(root?.querySelectorAll('*') ?? []).find(({localName}) => localName.endsWith('room-grid'));
  return within(owner.shadowRoot) ?? within(owner);
}

/** The tiles of the room's grid as they are seen now, as large as fits; undefined while there is no grid to be seen. */
export function tilesOnPage(owner: RoomOwner, size: Size): readonly RecordedTile[] | undefined {
  const grid = gridOf(owner);
  const box = grid?.getBoundingClientRect();
  if (!grid?.shadowRoot || !box || box.width * box.height === 0) return undefined;
  const scale = Math.min((size.width - 2 * MARGIN) / box.width, (size.height - 2 * MARGIN) / box.height);
  const [left, top] = [(size.width - box.width * scale) / 2, (size.height - box.height * scale) / 2];
  const tiles = [...grid.shadowRoot.querySelectorAll('[data-key]:not(.away)')];
  // Drawn last, what lies over others is over them.
  const order = [...tiles.filter((tile) => !tile.matches('.floating')), ...tiles.filter((tile) => tile.matches('.floating'))];
  return order.map((tile) => {
    const {x, y, width, height} = tile.getBoundingClientRect();
    const {peerId, source} = tile as Partial<PeerTileElement>;
    return {
      id: peerId ?? 'self',
      screen: source === 'screen',
      contain: tile.shadowRoot?.querySelector('video.contain') != null,
      x: left + (x - box.x) * scale,
      y: top + (y - box.y) * scale,
      width: width * scale,
      height: height * scale,
    };
  });
}

/** Answers the wish of the button. @throws as `Room.startRecording()` */
export async function record(room: Room, enabled: boolean, owner: RoomOwner): Promise<void> {
  await (enabled ? room.startRecording({layout: (size) => tilesOnPage(owner, size)}) : room.stopRecording());
}
