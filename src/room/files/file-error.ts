/**
 * Why a file does not arrive. Stable, as the codes of `RoomError`: it is larger than we take; its owner has left, took it
 * back, or never had it for us; what came is not what was offered; its owner cannot read it any more; it cannot be written here;
 * we gave up.
 */
export type FileErrorCode = 'FILE_TOO_LARGE' | 'FILE_GONE' | 'FILE_DAMAGED' | 'FILE_UNREADABLE' | 'FILE_UNSAVED' | 'FILE_CANCELLED';

/** An error with a stable code, and what went wrong in one English sentence. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly code: FileErrorCode;

  constructor(code: FileErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
