import Package from 'simple-peer';
import type {SimplePeerClass} from './simple-peer-class.js';

/**
 * simple-peer 9.11.1, unmodified, its Node dependencies replaced by `shims/` (the build aliases them:
 * 26 kB brotli become 5, and no user meets `global is not defined`). Built once into
 * `dist/vendor/simple-peer.js`, so that nobody else's bundler ever sees those dependencies.
 */
export const SimplePeer: typeof SimplePeerClass = Package;

// simple-peer's default names two public STUN servers. Parlor contacts no third party, ever, so the default
// is taken out here and not merely overridden where peers are made.
SimplePeer.config = {iceServers: []};
