import {composedAncestors} from '../controllers/composed-tree.js';

/** `status` for an element that stands alone; undefined inside a live region, where it would be told twice. */
export function liveRole(host: Element): 'status' | undefined {
  for (const element of composedAncestors(host)) if (element.ariaLive) return undefined;
  return 'status';
}
