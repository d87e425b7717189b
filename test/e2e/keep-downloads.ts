declare global {
  /** What was handed to the downloads of the page. */
  var saved: Blob[];
}

/** Runs in the page before its scripts: no dialog of the system, which nobody would answer, and the downloads are kept. */
export function keepDownloads(): void {
  Object.assign(globalThis, {showSaveFilePicker: undefined, saved: []});
  const {createObjectURL} = URL;
  URL.createObjectURL = (file: Blob) => {
    globalThis.saved.push(file);
    return createObjectURL.call(URL, file);
  };
}
