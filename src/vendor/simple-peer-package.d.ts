/** The package ships no types; `simple-peer-class.ts` says what Parlor uses of it. */
declare module 'simple-peer' {
  const SimplePeer: typeof import('./simple-peer-class.js').SimplePeerClass;
  export default SimplePeer;
}
