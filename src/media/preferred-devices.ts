import type {DeviceWish, MediaPreferences} from './constraints.js';
import type {Device, DeviceKind, DeviceList} from './devices.js';

/** Which device of each kind is wished for, by the page at first and then by the person. */
export class PreferredDevices {
  readonly #devices: DeviceList;
  #stated: Readonly<Record<DeviceKind, string>>;
  readonly #wishes: Record<DeviceKind, string>;

  constructor(devices: DeviceList, preferences: MediaPreferences) {
    this.#devices = devices;
    this.#stated = statedIn(preferences);
    this.#wishes = {...this.#stated};
  }

  /**
   * Takes over what the page states now. What it stated before too does not undo a later choice.
   * @returns the kinds whose wish changed
   */
  configure(preferences: MediaPreferences): readonly DeviceKind[] {
    const before = this.#stated;
    const after = (this.#stated = statedIn(preferences));
    const changed = (['mic', 'camera', 'speaker'] as const).filter((kind) => before[kind] !== after[kind]);
    for (const kind of changed) this.#wishes[kind] = after[kind];
    return changed;
  }

  /** @param wish id or label; `''` is the system's default */
  choose(kind: DeviceKind, wish: string): void {
    this.#wishes[kind] = wish;
  }

  /** The wished device, if it is plugged in and the browser tells of it. */
  find(kind: DeviceKind): Device | undefined {
    return this.#devices.find(kind, this.#wishes[kind]);
  }

  isWished({kind, deviceId, label}: Device): boolean {
    return [deviceId, label].includes(this.#wishes[kind]);
  }

  /** How to ask for the device: W3C `ConstrainDOMString`. A wish that cannot be met asks for none. */
  async deviceId(kind: DeviceKind, wish = this.#wishes[kind]): Promise<DeviceWish> {
    if (!wish) return undefined;
    if (!this.#devices.lists(kind)) await this.#devices.refresh();
    const device = this.#devices.find(kind, wish);
    if (device) return {exact: device.deviceId};
    return this.#devices.lists(kind) ? undefined : {ideal: wish};
  }
}

const statedIn = ({micDevice = '', cameraDevice = '', speakerDevice = ''}: MediaPreferences): Record<DeviceKind, string> => ({
  mic: micDevice,
  camera: cameraDevice,
  speaker: speakerDevice,
});
