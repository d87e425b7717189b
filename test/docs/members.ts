import assert from 'node:assert/strict';

/** Members of all rooms of a server, as its `/metrics` counts them. */
async function membersOf(server: string): Promise<number> {
  const text = await (await fetch(`${server}/metrics`)).text();
  const count = /^parlor_members (\d+)$/m.exec(text)?.[1];
  assert.ok(count !== undefined, 'no parlor_members in /metrics');
  return Number(count);
}

/** @throws AssertionError when there are not so many within 20 s */
export async function membersAre(server: string, wanted: number, what: string): Promise<void> {
  let count = -1;
  for (const end = Date.now() + 20_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) {
    count = await membersOf(server);
    if (count === wanted) return;
  }
  assert.fail(`${what}: ${count} members instead of ${wanted}`);
}
