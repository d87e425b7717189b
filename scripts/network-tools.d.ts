/** Whether a command is there, found or installed with this Debian package. */
export function ensureCommand(command: string, name: string): boolean;
/** Whether coturn is there, found or installed. */
export function ensureCoturn(): boolean;
/** Why this machine can make no networks of its own, or false: then it can. */
export function noNetworks(): string | false;
/** Removes networks of tests that were ended. */
export function removeNetworks(): void;
