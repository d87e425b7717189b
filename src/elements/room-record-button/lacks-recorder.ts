/** What a browser has that can record, and a server that draws for it does not. */
export const lacksRecorder = (): boolean => typeof MediaRecorder === 'undefined' || !('captureStream' in HTMLCanvasElement.prototype);
