/** Why no WordPress can run on this machine, or false: then it can. */
export function noWordPress(): string | false;
