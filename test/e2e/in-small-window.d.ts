/** @returns how the room in the picture-in-picture window of the page is doing */
export function inSmallWindow(): Promise<{readonly tiles: number; readonly running: number; readonly pictures: number; readonly playing: number; readonly naked: readonly string[]}>;
