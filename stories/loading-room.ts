import type {CSSResultGroup} from 'lit';
import {safeDefine} from '../src/define/safe-define.js';
import {Retag} from '../src/elements/retag.js';
import {VideoRoomElement} from '../src/elements/video-room/video-room.js';

const late = new Retag('late', ['room-lobby']);

/** A room whose lobby does not come: it is asked for under a name that nobody defines. */
class LoadingRoomElement extends VideoRoomElement {
  static override styles: CSSResultGroup = late.styles(VideoRoomElement.styles);

  protected override render() {
    return late.rendered(super.render()) as ReturnType<VideoRoomElement['render']>;
  }
}
safeDefine('loading-room', LoadingRoomElement);
