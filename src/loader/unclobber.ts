/**
 * To a page with an `<img name="createElement">` in it, `document.createElement` is that picture (HTML, "named properties" of
 * Document; no property of ours would come before it): an author who may write no script would stop every script that asks the
 * document for anything. So the names go: those with a capital letter, which nobody chooses by
 * chance. `body` and `title`, which are names of frames and forms on real pages, stay; nothing of ours asks for those.
 */
export function unclobber(): void {
  for (const name in Document.prototype) {
    if (!/[A-Z]/.test(name) || !Object.hasOwn(document, name)) continue;
    for (const element of Document.prototype.querySelectorAll.call(document, `[name=${name}],[id=${name}]`)) {
      // Not its own method: to a form, an `<input name="removeAttribute">` in it would be one.
      Element.prototype.removeAttribute.call(element, 'name');
      Element.prototype.removeAttribute.call(element, 'id');
    }
  }
}
