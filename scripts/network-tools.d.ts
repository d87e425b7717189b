/** Whether coturn is there, found or installed. */
export function ensureCoturn(): boolean;
/** Why this machine can make no networks of its own, or false: then it can. */
export function noNetworks(): string | false;
