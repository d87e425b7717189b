/**
 * esbuild writes its helper for decorators into every module; here all share one, which does the half that Lit's
 * property decorators need. Anything but a decorated property (kind 2) stops the build.
 */
export const shareDecorate = () => ({
  name: 'share-decorate',
  resolveId: (id) => (id === '\0decorate' ? id : null),
  load: (id) => (id === '\0decorate' ? 'export const decorate = (all, target, key) => all.forEach((one) => one(target, key));' : null),
  transform(code) {
    const [helper] = /^var __defProp = [^]*?^var __decorateClass = [^]*?^};$/m.exec(code) ?? [];
    if (!helper) return null;
    const others = [...code.slice(code.indexOf(helper) + helper.length).matchAll(/^\], \S+, "\w+"(, \d)?\);$/gm)].filter(([, kind]) => kind !== ', 2');
    if (others.length > 0) this.error(`only properties can be decorated: ${others[0][0]}`);
    return {code: `import {decorate as __decorateClass} from '\0decorate';\n${code.replace(helper, () => '\n'.repeat(helper.split('\n').length - 2))}`, map: null};
  },
});
