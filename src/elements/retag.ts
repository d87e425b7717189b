import {unsafeCSS, type CSSResultGroup} from 'lit';

/** Shapes of lit-html that a template is made of: results, results of directives, lists. */
interface Template {
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];
}
interface Directive {
  readonly _$litDirective$: unknown;
  readonly values: readonly unknown[];
}

const isTemplate = (value: unknown): value is Template => typeof value === 'object' && value !== null && 'strings' in value && 'values' in value;
const isDirective = (value: unknown): value is Directive => typeof value === 'object' && value !== null && '_$litDirective$' in value;

/** Gives our own tags another name wherever they are written: in templates and in style sheets. */
export class Retag {
  readonly #prefix: string;
  readonly #inHtml: RegExp;
  readonly #inCss: RegExp;
  /** Lit knows a template by its strings: the same must always become the same. */
  readonly #known = new WeakMap<TemplateStringsArray, TemplateStringsArray>();

  constructor(prefix: string, tags: readonly string[]) {
    this.#prefix = prefix;
    // Longest first, though none is the beginning of another today.
    const names = [...tags].sort((a, b) => b.length - a.length).join('|');
    this.#inHtml = new RegExp(`(</?)(${names})(?![\\w-])`, 'g');
    this.#inCss = new RegExp(`(?<![\\w.#:-])(${names})(?![\\w-])`, 'g');
  }

  tag(tag: string): string {
    return `${this.#prefix}-${tag}`;
  }

  /** @returns what `render()` returned, with the other names */
  rendered(value: unknown): unknown {
    if (isTemplate(value)) return {...value, strings: this.#strings(value.strings), values: value.values.map((each) => this.rendered(each))};
    if (isDirective(value)) return {...value, values: value.values.map((each) => this.#inDirective(each))};
    return Array.isArray(value) ? value.map((each) => this.rendered(each)) : value;
  }

  styles(styles: CSSResultGroup): CSSResultGroup {
    if (Array.isArray(styles)) return styles.map((each) => this.styles(each));
    if (!('cssText' in styles)) return styles;
    return unsafeCSS((styles as {readonly cssText: string}).cssText.replace(this.#inCss, (tag) => this.tag(tag)));
  }

  /** `repeat` is given functions that make templates. */
  #inDirective(value: unknown): unknown {
    if (typeof value !== 'function') return this.rendered(value);
    return (...given: unknown[]) => this.rendered((value as (...given: unknown[]) => unknown)(...given));
  }

  #strings(strings: TemplateStringsArray): TemplateStringsArray {
    const known = this.#known.get(strings);
    if (known) return known;
    const renamed = strings.map((text) => text.replace(this.#inHtml, (_, open: string, tag: string) => open + this.tag(tag)));
    // Lit takes nothing for a template that a tagged template literal could not have made.
    const template = Object.assign(renamed, {raw: renamed}) as unknown as TemplateStringsArray;
    this.#known.set(strings, template);
    return template;
  }
}
