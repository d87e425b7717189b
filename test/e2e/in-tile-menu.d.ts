export function chooseInMenu(entry: string): {x: number; y: number};
export function focusedPart(): string;
