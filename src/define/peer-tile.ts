import {PeerTileElement} from '../elements/peer-tile/peer-tile.js';
import {safeDefine} from './safe-define.js';

safeDefine('peer-tile', PeerTileElement);

declare global {
  interface HTMLElementTagNameMap {
    'peer-tile': PeerTileElement;
  }
}
