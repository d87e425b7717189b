import type {CaptureKind} from './capture.js';
import type {DeviceWish, MediaPreferences} from './constraints.js';
import type {Device, DeviceKind, DeviceList, Wish} from './devices.js';
import type {StandIn, StandInSearch} from './stand-in.js';

/** `chosen`: the device that it stands for was somebody's choice, and not the system's default. */
export type ChosenStandIn = StandIn & {readonly chosen: boolean};

/** Which device of each kind is wished for, by the page at first and then by the person. */
export class PreferredDevices {
  readonly #devices: DeviceList;
  #stated: Readonly<Record<DeviceKind, Wish>>;
  readonly #wishes: Record<DeviceKind, Wish>;

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

  /** @param wish `''` is the system's default */
  choose(kind: DeviceKind, wish: Wish): void {
    this.#wishes[kind] = wish;
  }

  /** The wished device, if it is plugged in and the browser tells of it. */
  find(kind: DeviceKind): Device | undefined {
    return this.#devices.find(kind, this.#wishes[kind]);
  }

  isWished({kind, deviceId, label}: Device): boolean {
    return [this.#wishes[kind]].flat().some((wish) => wish && (wish === deviceId || wish === label));
  }

  /** How to ask for the device: W3C `ConstrainDOMString`. A wish that cannot be met asks for none. */
  async deviceId(kind: DeviceKind, wish = this.#wishes[kind]): Promise<DeviceWish> {
    if (!wish.length) return undefined;
    if (!this.#devices.lists(kind)) await this.#devices.refresh();
    const device = this.#devices.find(kind, wish);
    if (device) return {exact: device.deviceId};
    return this.#devices.lists(kind) ? undefined : {ideal: [wish].flat()};
  }

  /** Opens another device where the wished one cannot be started; undefined when there is none. */
  async standIn(kind: CaptureKind, constraints: StandInSearch['constraints'], signal: AbortSignal): Promise<ChosenStandIn | undefined> {
    const wished = this.find(kind);
    // Rarely needed, so it is a chunk; without it the device stays off, as where there is no other.
    const {openStandIn} = await import('./stand-in.js').catch(() => ({openStandIn: () => undefined}));
    const found = await openStandIn({kind, devices: this.#devices, wished, constraints, signal});
    return found && {...found, chosen: wished !== undefined};
  }
}

const statedIn = ({micDevice = '', cameraDevice = '', speakerDevice = ''}: MediaPreferences): Record<DeviceKind, Wish> => ({
  mic: micDevice,
  camera: cameraDevice,
  speaker: speakerDevice,
});
