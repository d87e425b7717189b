import type {Meta, StoryObj} from '@storybook/web-components-vite';
import type {CheckResult} from '../src/room/doctor/check.js';
import {CHECKS} from '../src/room/doctor/check.js';
import type {CheckupView} from '../src/room/doctor/checkup.js';
import type {RoomDoctorElement} from '../src/elements/room-doctor/room-doctor.js';
import '../src/define/room-doctor.js';

/** What keeps calls from working on a page, and the line that helps. */
const meta: Meta = {title: 'room-doctor', component: 'room-doctor'};
export default meta;

type Known = Partial<Record<(typeof CHECKS)[number], Omit<CheckResult, 'name'>>>;

/** A check-up that was made long ago: nothing is tried. */
export class PastCheckup extends EventTarget implements CheckupView {
  readonly results: readonly CheckResult[];
  readonly level: number;

  constructor(known: Known, level = 0) {
    super();
    this.level = level;
    this.results = CHECKS.map((name) => ({name, ...(known[name] ?? {state: 'good'})}));
  }

  async start(): Promise<void> {}
  async checkDevices(): Promise<void> {}
  stop(): void {}
}

const UNASKED: Known = {camera: {state: 'waiting'}, mic: {state: 'waiting'}, speaker: {state: 'waiting'}};
const WELL: Known = {
  signaling: {state: 'good', milliseconds: 48}, stun: {state: 'good', milliseconds: 61}, 'turn-udp': {state: 'good', milliseconds: 83},
  'turn-tcp': {state: 'good', milliseconds: 112}, 'turn-tls': {state: 'good', milliseconds: 164}, relay: {state: 'good', milliseconds: 74, kilobits: 18_400},
};

/** @param known what is not good */
export function doctorOf(known: Known, level = 0): RoomDoctorElement {
  const doctor = document.createElement('room-doctor');
  void doctor.show(new PastCheckup(known, level));
  return doctor;
}
const story = (known: Known, level = 0): StoryObj => ({render: () => doctorOf(known, level)});

export const Well = story({...WELL, ...UNASKED});
export const Checking = story({
  csp: {state: 'running'}, signaling: {state: 'running'}, stun: {state: 'waiting'}, 'turn-udp': {state: 'waiting'}, 'turn-tcp': {state: 'waiting'}, 'turn-tls': {state: 'waiting'}, relay: {state: 'waiting'}, ...UNASKED,
});
export const PageForbids = story({
  ...WELL, ...UNASKED,
  permissions: {state: 'problem', code: 'frame-policy', detail: 'camera, microphone', fix: ['allow="camera; microphone; display-capture; autoplay; fullscreen"', 'Permissions-Policy: camera=(self "https://meet.example.org"), microphone=(self "https://meet.example.org")']},
  csp: {state: 'problem', code: 'csp-blocks', detail: 'connect-src wss://meet.example.org', fix: ["Content-Security-Policy: default-src 'self'; connect-src 'self' https://meet.example.org wss://meet.example.org"]},
  signaling: {state: 'problem', code: 'csp-blocks-server'},
  stun: {state: 'impossible', code: 'needs-server'}, 'turn-udp': {state: 'impossible', code: 'needs-server'}, 'turn-tcp': {state: 'impossible', code: 'needs-server'},
  'turn-tls': {state: 'impossible', code: 'needs-server'}, relay: {state: 'impossible', code: 'needs-server'},
});
export const RelaysRefuse = story({
  ...WELL, ...UNASKED,
  stun: {state: 'problem', code: 'stun-silent', fix: ['stun:stun.example.org:3478']},
  'turn-udp': {state: 'problem', code: 'turn-refused', detail: '401 Unauthorized', fix: ['turn:turn.example.org:3478']},
  'turn-tcp': {state: 'problem', code: 'turn-silent', fix: ['turn:turn.example.org:3478?transport=tcp']},
  'turn-tls': {state: 'problem', code: 'turn-tls-failed', fix: ['turns:turn.example.org:443?transport=tcp']},
  relay: {state: 'impossible', code: 'no-relay'},
});
export const Listening = story({...WELL, camera: {state: 'good', detail: '1280 × 720, 30 fps'}, mic: {state: 'running'}, speaker: {state: 'waiting'}}, 0.4);
export const DeviceRefused = story({...WELL, camera: {state: 'problem', code: 'PERMISSION_DENIED', detail: 'The camera is blocked for this page: allow it in the site settings.'}, mic: {state: 'problem', code: 'silent'}, speaker: {state: 'impossible', code: 'no-speaker-list'}});
