/** Runs in a page: what it can see of the room in its picture-in-picture window. */
export async function inSmallWindow() {
  const view = globalThis.documentPictureInPicture.window;
  const all = (root) => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
  const elements = all(view.document);
  const media = (tag) => elements.filter(({localName}) => localName === tag);
  const times = () => media('video').map(({currentTime}) => currentTime);
  const earlier = times();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  return {
    tiles: media('peer-tile').length,
    running: times().filter((time, index) => time > earlier[index]).length,
    pictures: earlier.length,
    playing: media('audio').filter(({paused}) => !paused).length,
    naked: elements.filter(({shadowRoot}) => shadowRoot && shadowRoot.adoptedStyleSheets.length === 0).map(({localName}) => localName),
  };
}
