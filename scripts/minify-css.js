import {transform} from 'esbuild';

/** Minifies the `css` literals of `*.styles.ts`. They have no expressions: what varies is a custom property. */
export const minifyCss = () => ({
  name: 'minify-css',
  async transform(code, id) {
    if (!id.endsWith('.styles.ts')) return null;
    const literals = [...code.matchAll(/css`([^`]*)`/g)];
    if (literals.some(([, css]) => css.includes('${'))) this.error(`${id}: an expression in css cannot be minified`);
    const small = await Promise.all(literals.map(([, css]) => transform(css, {loader: 'css', minify: true})));
    let at = 0;
    // A function, since `$` in a replacement text would mean something; backslashes are for the template again.
    return {code: code.replace(/css`[^`]*`/g, () => `css\`${small[at++].code.trim().replaceAll('\\', '\\\\')}\``), map: null};
  },
});
