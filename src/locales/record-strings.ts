/** Texts of `room-record-button` and `room-recordings`, and of what `room-notices` tells of recordings. */
export interface RecordStrings {
  readonly startRecording: string;
  readonly stopRecording: string;
  readonly cannotRecord: string;

  /** While we do. */
  readonly youRecord: string;
  readonly youRecordHelp: string;
  /** Others who do; one at least. */
  readonly recordedBy: (names: readonly string[]) => string;
  /** What staying means. */
  readonly recordedHelp: string;

  readonly stoppedRecording: (name: string) => string;
  /** Ours. */
  readonly recordingSaved: string;
  readonly recordingFailed: string;
}
