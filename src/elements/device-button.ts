import type {TemplateResult} from 'lit';
import {RoomController} from '../controllers/room-controller.js';
import {ControlElement, type ControlView} from './control-element.js';
import {deviceTrouble} from './device-trouble.js';

/** What differs between the buttons of microphone and camera; pairs are for the device that is on, and off. */
export interface DeviceControl {
  readonly kind: 'mic' | 'camera';
  readonly capability: 'audio' | 'video';
  readonly offState: 'muted' | 'camera-off';
  readonly icons: readonly [TemplateResult, TemplateResult];
  readonly labels: readonly ['mute', 'unmute'] | readonly ['stopCamera', 'startCamera'];
  wish(enabled: boolean): Event;
}

/** Base of the buttons that turn a device of one's own on and off. */
export abstract class DeviceButtonElement extends ControlElement {
  readonly #control: DeviceControl;
  readonly #device = new RoomController(this, ({self}) => {
    const {kind, capability} = this.#control;
    const {status, problem} = self[kind];
    return {
      // What is on its way counts as there: the button shows what was wished for last.
      on: !(kind === 'mic' ? self.muted : self.cameraOff) || status === 'starting',
      status,
      problem,
      allowed: self.can.includes(capability),
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
    const {kind, icons, labels} = this.#control;
    const {on = false, status, problem, allowed = false} = this.#device.value ?? {};
    const side = on ? 0 : 1;
    return {
      label: this.text[labels[side]],
      icon: icons[side],
      disabled: !allowed,
      busy: status === 'starting',
      trouble: status === 'failed' ? deviceTrouble(this.text, problem, kind) : undefined,
      ...(on ? {} : {look: 'off'}),
    };
  }

  protected activate(): void {
    this.#device.request(this.#control.wish(!this.#device.value?.on));
  }
}
