/** Texts of `room-stats`. */
export interface StatsStrings {
  readonly connections: string;
  readonly noConnections: string;
  readonly qualities: Readonly<Record<'good' | 'fair' | 'poor' | 'unknown', string>>;
  readonly yourQuality: Readonly<Record<'good' | 'fair' | 'poor' | 'unknown', string>>;
  readonly poorHelp: string;
  /** One line: how good it is, and why one may say so. */
  readonly inWords: (quality: string, details: readonly string[]) => string;
  readonly milliseconds: (number: number) => string;
  readonly kilobits: (number: number) => string;
  readonly noLoss: string;
  readonly loss: (percent: string) => string;
  /** How media goes: straight, or through a server that is reached over one of three. */
  readonly routes: Readonly<Record<'direct' | 'relay' | 'udp' | 'tcp' | 'tls', string>>;
  readonly picture: (width: number, height: number, framesPerSecond: number) => string;
  readonly none: string;
  readonly detailsOf: (name: string) => string;
  readonly figures: Readonly<
    Record<'roundTrip' | 'jitter' | 'lossIn' | 'lossOut' | 'bitrateIn' | 'bitrateOut' | 'pictureIn' | 'pictureOut' | 'codecs' | 'route', string>
  >;
  readonly withNames: string;
  readonly copyReport: string;
  readonly reportCopied: string;
  readonly reportNotCopied: string;
}
