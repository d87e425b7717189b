export {createParlorServer, ParlorServer, type Listening} from './parlor-server.js';
export {OptionError, type ParlorServerOptions} from './options.js';
export {createToken, type TokenOptions} from './tokens.js';
export type {Authenticate, JoinClaims, JoinRefusal} from './hook-gate.js';
export type {JoinRequest} from './gate.js';
export type {LogLevel} from './logger.js';
export type {Capability, Role} from '../protocol/roles.js';
