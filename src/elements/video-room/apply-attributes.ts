import type {PropertyValues} from 'lit';
import {isUsable} from './attribute-checks.js';
import {roomOptionsOf} from './room-options-of.js';
import type {VideoRoomElement} from './video-room.js';

/**
 * Tells the room what the properties in `changed` mean for it, before a call and during one.
 * @param rejoin joins again, after another room or server was named
 */
export function applyAttributes(element: VideoRoomElement, changed: PropertyValues<VideoRoomElement>, rejoin: () => void): void {
  const {call, layout, muted, cameraOff} = element;
  const options = roomOptionsOf(element, changed);
  if (Object.keys(options).length > 0) call.configure(options);
  if (changed.has('layout') && isUsable('layout', layout)) call.setLayout(layout);
  // The first ones say how to begin.
  if (!element.hasUpdated) return;
  const {connection, self} = call.state;
  const away = connection === 'idle' || connection === 'disconnected';
  const running = !away || self.mic.status !== 'off' || self.camera.status !== 'off';
  if (changed.has('muted') && running) call.setMic(!muted).catch(() => {});
  if (changed.has('cameraOff') && running) call.setCamera(!cameraOff).catch(() => {});
  if ((changed.has('room') || changed.has('signaling')) && !away) void call.leave().then(rejoin);
}
