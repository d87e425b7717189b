/** Every class of the manifest, by name. */
const classesOf = ({modules}) =>
  new Map(modules.flatMap(({declarations = []}) => declarations.filter(({kind}) => kind === 'class').map((each) => [each.name, each])));

/** The tags' classes and what they extend. */
function elementsAndBases(manifest) {
  const classes = classesOf(manifest);
  const kept = new Set();
  for (const {tagName, name} of classes.values())
    for (let at = tagName && name; at && classes.has(at); at = classes.get(at).superclass?.name) kept.add(at);
  return kept;
}

/** Leaves the elements, the classes they extend and their definitions: nothing else in there can be imported. */
export const elementsOnly = {
  name: 'elements-only',
  packageLinkPhase({customElementsManifest}) {
    const kept = elementsAndBases(customElementsManifest);
    for (const module of customElementsManifest.modules) {
      module.declarations = (module.declarations ?? []).filter(({name}) => kept.has(name));
      module.exports = (module.exports ?? []).filter(({declaration}) => kept.has(declaration?.name));
    }
    customElementsManifest.modules = customElementsManifest.modules.filter(({exports}) => exports.length > 0);
  },
};

/** Drops what the analyzer guesses from calls of `dispatchEvent`, and statics: neither is for who writes a tag. */
export const documentedOnly = {
  name: 'documented-only',
  packageLinkPhase({customElementsManifest}) {
    for (const declaration of classesOf(customElementsManifest).values()) {
      declaration.events &&= declaration.events.filter(({name, description}) => name && description);
      declaration.members &&= declaration.members.filter((member) => !member.static && member.name !== 'shadowRootOptions');
    }
  },
};

/** Says of every class that is named where it is published: in definitions, as a superclass, as an origin. */
export const publishedReferences = {
  name: 'published-references',
  packageLinkPhase({customElementsManifest}) {
    const paths = new Map(customElementsManifest.modules.flatMap(({path, declarations}) => declarations.map(({name}) => [name, path])));
    const locate = (reference) => {
      if (reference && paths.has(reference.name)) reference.module = paths.get(reference.name);
    };
    for (const {exports} of customElementsManifest.modules) for (const {declaration} of exports) locate(declaration);
    for (const {superclass, members = [], attributes = [], events = []} of classesOf(customElementsManifest).values())
      for (const reference of [superclass, ...[...members, ...attributes, ...events].map(({inheritedFrom}) => inheritedFrom)]) locate(reference);
  },
};
