// WebSocket close codes of `parlor.v1` (RFC 6455 section 7.4.2: 4000 to 4999 are private use). Used as `CLOSE.x` after
// `import * as CLOSE`: one by one, so that a page loads only those it needs.

export const normal = 1000;
export const goingAway = 1001;
export const abnormal = 1006;
export const tooLarge = 1009;
export const serverError = 1011;
export const restart = 1012;
export const overloaded = 1013;
export const protocolError = 4400;
export const unauthorized = 4401;
export const refused = 4403;
export const timeout = 4408;
export const replaced = 4409;
export const kicked = 4410;
export const superseded = 4412;
export const frameTooLarge = 4413;
export const locked = 4423;
export const versionUnsupported = 4426;
export const rateLimited = 4429;
export const tokenExpired = 4440;
export const full = 4453;
export const internal = 4500;
export const draining = 4503;
