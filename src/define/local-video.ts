import {LocalVideoElement} from '../elements/local-video/local-video.js';
import {safeDefine} from './safe-define.js';

safeDefine('local-video', LocalVideoElement);

declare global {
  interface HTMLElementTagNameMap {
    'local-video': LocalVideoElement;
  }
}
