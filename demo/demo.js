// The room of this page: ?room=NAME, or "lobby". Runs before /parlor.js, so the tag starts with the right one.
const name = new URLSearchParams(location.search).get('room')?.trim() || 'lobby';
document.querySelector('video-room').setAttribute('room', name);
document.querySelector('#link').href = `/r/${encodeURIComponent(name)}`;

const attribute = name.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
document.querySelector('#snippet').textContent = `<script type="module" src="${location.origin}/parlor.js"></script>
<video-room room="${attribute}"></video-room>`;

/** A page as it works on another site: our own addresses become whole ones. */
const portable = (source) => source.replace(/((?:src=|from )["'])\/(?=parlor\.js)/g, `$1${location.origin}/`);

for (const demo of document.querySelectorAll('.demo')) {
  const code = demo.querySelector('code');
  demo.addEventListener('toggle', async () => {
    if (!demo.open || code.textContent) return;
    try {
      const response = await fetch(demo.dataset.source);
      if (!response.ok) throw new Error(`${response.status}`);
      code.textContent = portable((await response.text()).trim());
    } catch (error) {
      code.textContent = '';
      console.error('The source did not arrive.', error);
    }
  });
}

document.addEventListener('click', async ({target}) => {
  const button = target.closest('.copy');
  if (!button) return;
  const code = button.parentElement.querySelector('code');
  try {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = 'Copied';
    setTimeout(() => (button.textContent = 'Copy'), 2_000);
  } catch {
    // Refused on insecure pages: the text is selected instead.
    getSelection().selectAllChildren(code);
  }
});
