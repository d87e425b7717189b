import type {TemplateResult} from 'lit';
import {RoomController} from '../controllers/room-controller.js';
import {ControlElement, type ControlView} from './control-element.js';
import {deviceTrouble} from './device-trouble.js';

/** How the button looks, and what it says that a click does. */
type Face = readonly [icon: TemplateResult, label: 'mute' | 'unmute' | 'stopCamera' | 'startCamera'];

/** What differs between the buttons of microphone and camera. */
export interface DeviceControl {
  readonly kind: 'mic' | 'camera';
  readonly wish: new (enabled: boolean) => Event;
  /** Set while the device is off. */
  readonly offState: 'muted' | 'camera-off';
  readonly on: Face;
  readonly off: Face;
}

/** Base of the buttons that turn a device of one's own on and off. */
export abstract class DeviceButtonElement extends ControlElement {
  readonly #control: DeviceControl;
  readonly #device = new RoomController(this, ({self}) => {
    const {kind} = this.#control;
    const isMic = kind === 'mic';
    const {status, problem, silenced} = self[kind];
    return {
      // What is on its way counts as there: the button shows what was wished for last.
      on: !(isMic ? self.muted : self.cameraOff) || status === 'starting',
      status,
      problem,
      silenced,
      allowed: self.can.includes(isMic ? 'audio' : 'video'),
    };
  });

  constructor(control: DeviceControl) {
    super();
    this.#control = control;
  }

  protected override updated(): void {
    this.toggleState(this.#control.offState, !this.#device.value?.on);
  }

  protected view(): ControlView {
    const {on = false, status, problem, silenced, allowed = false} = this.#device.value ?? {};
    const {kind} = this.#control;
    const [icon, label] = this.#control[on ? 'on' : 'off'];
    return {
      label: this.text[label],
      icon,
      disabled: !allowed,
      busy: status === 'starting',
      trouble: silenced ? this.text.heldBack(kind) : status === 'failed' ? deviceTrouble(this.text, problem, kind) : undefined,
      ...(on ? {} : {look: 'off'}),
    };
  }

  protected activate(): void {
    this.#device.request(new this.#control.wish(!this.#device.value?.on));
  }
}
