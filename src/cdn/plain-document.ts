import {unclobber} from '../loader/unclobber.js';

unclobber();
// Made before any other observer of ours: it hears first of what is new.
new MutationObserver(unclobber).observe(document, {childList: true, subtree: true});
