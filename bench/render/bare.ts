// The floor: what the same picture costs by hand. Absolutely placed tiles with a video, a name and a ring; a speaker is
// one class, a newcomer one tile and new places for all.
import {gridRects} from '../../src/room/best-fit.js';
import {contender} from './contender.js';

contender(async (count) => {
  const style = new CSSStyleSheet();
  style.replaceSync(`
    .grid { position: absolute; inset: 0 }
    .tile { position: absolute; overflow: hidden; border-radius: 12px; background: #ddd }
    video { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: cover }
    .name { position: absolute; left: 6px; bottom: 6px; padding: 2px 8px; background: rgb(0 0 0 / 0.6); color: #fff }
    .ring { position: absolute; inset: 0; border: 3px solid teal; border-radius: inherit; opacity: 0 }
    .speaking .ring { opacity: 1 }
  `);
  document.adoptedStyleSheets = [style];
  const grid = document.body.appendChild(document.createElement('div'));
  grid.className = 'grid';
  const place = () => {
    const rects = gridRects(grid.children.length, {x: 0, y: 0, width: innerWidth, height: innerHeight}, 8);
    for (const [index, tile] of ([...grid.children] as HTMLElement[]).entries()) {
      const {x, y, width, height} = rects[index]!;
      Object.assign(tile.style, {left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px`});
    }
  };
  const add = () => {
    const tile = grid.appendChild(document.createElement('div'));
    tile.className = 'tile';
    const video = tile.appendChild(document.createElement('video'));
    Object.assign(video, {autoplay: true, muted: true, playsInline: true, srcObject: new MediaStream()});
    for (const name of ['ring', 'name']) tile.appendChild(document.createElement('div')).className = name;
    tile.lastElementChild!.textContent = 'Grace Hopper';
  };
  for (let index = 0; index <= count; index++) add();
  place();
  return {
    speak: (isSpeaking) => void grid.children[1]!.classList.toggle('speaking', isSpeaking),
    join() {
      add();
      place();
    },
    leave() {
      grid.lastElementChild!.remove();
      place();
    },
  };
});
