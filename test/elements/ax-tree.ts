import {cdp} from './cdp.js';

interface AXValue {
  readonly value?: unknown;
}
interface AXNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: AXValue;
  readonly name?: AXValue;
  readonly description?: AXValue;
  readonly value?: AXValue;
  readonly properties?: readonly {readonly name: string; readonly value: AXValue}[];
  readonly childIds?: readonly string[];
}

/** What a screen reader is given of one thing. */
export interface Heard {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
  readonly depth: number;
  /** Such as `checked`, `disabled`, `live`, by name. */
  readonly states: Readonly<Record<string, unknown>>;
}

const SILENT = new Set(['none', 'generic', 'InlineTextBox', 'LineBreak', 'RootWebArea', 'ListMarker']);
const text = (value: AXValue | undefined): string => String(value?.value ?? '').replace(/[\u2068\u2069]/g, '').trim();

/** What a screen reader is given of the part of the page inside the one element whose `aria-label` is `mark`, in order. */
export async function heardIn(mark: string): Promise<Heard[]> {
  const {nodes} = await cdp<{nodes: AXNode[]}>('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const heard: Heard[] = [];
  const walk = (node: AXNode, depth: number): void => {
    const role = text(node.role);
    const states = Object.fromEntries((node.properties ?? []).map(({name, value}) => [name, value.value]));
    // A live region is one whatever its role.
    const isTold = !node.ignored && (!SILENT.has(role) || 'live' in states);
    if (isTold) {
      heard.push({role, name: text(node.name), description: text(node.description), value: text(node.value), depth, states});
    }
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) walk(child, depth + (isTold ? 1 : 0));
    }
  };
  const root = nodes.find(({name, ignored}) => !ignored && text(name) === mark);
  if (!root) throw new Error(`Nothing on the page is called ${mark}.`);
  walk(root, 0);
  return heard;
}

/** As it may be read in a failing test. */
export const asLines = (heard: readonly Heard[]): string =>
  heard.map(({role, name, description, value, depth, states}) => {
    const more = Object.entries(states).filter(([key, on]) => on && !['focusable', 'settable', 'editable', 'atomic', 'root', 'relevant'].includes(key) && !(key === 'invalid' && on === 'false')).map(([key, on]) => `${key}=${String(on)}`);
    return `${'  '.repeat(depth)}${role} "${name}"${value ? ` = ${value}` : ''}${description ? ` (${description})` : ''} ${more.join(' ')}`;
  }).join('\n');
