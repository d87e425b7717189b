/** simple-peer makes one logger and calls it often; this one says nothing, and reads no `localStorage`. */
export default function debug(_namespace: string): (...message: unknown[]) => void {
  return () => {};
}
