export type DeviceKind = 'mic' | 'camera' | 'speaker';

export interface Device {
  readonly kind: DeviceKind;
  readonly deviceId: string;
  readonly label: string;
  /** Where a camera looks, as far as it tells: `user` is the person. */
  readonly facing?: string;
}

/** An id, or else a label; of several, the first that is there. */
export type Wish = string | readonly string[];

const KIND: Readonly<Record<MediaDeviceKind, DeviceKind>> = {
  audioinput: 'mic',
  videoinput: 'camera',
  audiooutput: 'speaker',
};

/** One plugged-in headset fires `devicechange` several times within a moment. */
const SETTLE_MS = 250;

/**
 * What is plugged in, as far as the browser tells: before a permission is given it hides ids and labels
 * (W3C Media Capture section 9.2), and a device without an id cannot be chosen, so it is not listed.
 */
export class DeviceList {
  #all: readonly Device[] = Object.freeze([]);
  /** Kinds whose devices were hidden last time: what appears there was not plugged in just now. */
  #hidden = new Set<DeviceKind>(['mic', 'camera', 'speaker']);
  readonly #changed: (found: readonly Device[], lost: readonly Device[]) => void;

  /** @param changed called when the list differs; `found` and `lost` are what was plugged in or out */
  constructor(changed: (found: readonly Device[], lost: readonly Device[]) => void) {
    this.#changed = changed;
  }

  get all(): readonly Device[] {
    return this.#all;
  }

  /** @param wish `''` finds nothing */
  find(kind: DeviceKind, wish: Wish): Device | undefined {
    const devices = this.#all.filter((device) => device.kind === kind);
    for (const each of [wish].flat()) {
      const found = devices.find(({deviceId}) => deviceId === each) ?? (each && devices.find(({label}) => label === each));
      if (found) return found;
    }
    return undefined;
  }

  /** Does the browser list the devices of the kind? */
  lists(kind: DeviceKind): boolean {
    return this.#all.some((device) => device.kind === kind);
  }

  /** Never rejects: where the browser tells nothing, nothing is listed. */
  async refresh(): Promise<void> {
    let infos: readonly MediaDeviceInfo[];
    try {
      infos = await navigator.mediaDevices.enumerateDevices();
    } catch {
      return;
    }
    const before = this.#all;
    const hidden = this.#hidden;
    this.#hidden = new Set(infos.filter(({deviceId}) => !deviceId).map(({kind}) => KIND[kind]));
    this.#all = Object.freeze(
      infos
        .filter(({deviceId}) => deviceId)
        .map((info) => {
          const {kind, deviceId, label} = info;
          const [facing] = (info as Partial<InputDeviceInfo>).getCapabilities?.().facingMode ?? [];
          return Object.freeze({kind: KIND[kind], deviceId, label, ...(facing && {facing})});
        }),
    );
    if (JSON.stringify(before) === JSON.stringify(this.#all)) return;
    const missingIn = (devices: readonly Device[]) => (device: Device) =>
      !devices.some(({kind, deviceId}) => kind === device.kind && deviceId === device.deviceId);
    this.#changed(
      this.#all.filter(missingIn(before)).filter(({kind}) => !hidden.has(kind)),
      before.filter(missingIn(this.#all)).filter(({kind}) => !this.#hidden.has(kind)),
    );
  }

  /** Follows what is plugged in and out until `signal` aborts. */
  watch(signal: AbortSignal): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    navigator.mediaDevices?.addEventListener?.(
      'devicechange',
      () => {
        clearTimeout(timer);
        timer = setTimeout(() => void this.refresh(), SETTLE_MS);
      },
      {signal},
    );
    signal.addEventListener('abort', () => clearTimeout(timer), {once: true});
  }
}
