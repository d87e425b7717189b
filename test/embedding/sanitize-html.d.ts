// The package has no types of its own.
declare module 'sanitize-html' {
  interface Options {
    readonly allowedTags: readonly string[];
    readonly allowedAttributes: Readonly<Record<string, readonly string[]>>;
  }
  function sanitizeHtml(html: string, options?: Options): string;
  namespace sanitizeHtml {
    const defaults: Options;
  }
  export default sanitizeHtml;
}
