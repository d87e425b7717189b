/** Keeps the `@example` of each class comment, which the analyzer drops. */
export const examples = {
  name: 'examples',
  analyzePhase({ts, node, moduleDoc}) {
    if (!ts.isClassDeclaration(node)) return;
    const found = ts.getJSDocTags(node).filter(({tagName}) => tagName.text === 'example');
    const declaration = moduleDoc.declarations?.find(({name}) => name === node.name?.getText());
    if (declaration && found.length) declaration.examples = found.map(({comment}) => ts.getTextOfJSDocComment(comment).trim());
  },
};
