import {randomBytes} from 'node:crypto';

/** 128 random bits as 22 characters of base64url. Of one piece: V8 keeps parts of strings with their whole. */
export const freshId = (): string => randomBytes(16).toString('base64url');
