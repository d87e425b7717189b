// The room of this page: ?room=NAME, or "lobby". Runs before /parlor.js, so the tag starts with the right one.
const name = new URLSearchParams(location.search).get('room')?.trim() || 'lobby';
document.querySelector('video-room').setAttribute('room', name);
document.querySelector('#link').href = `/r/${encodeURIComponent(name)}`;

const attribute = name.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const snippet = document.querySelector('#snippet');
snippet.textContent = `<script type="module" src="${location.origin}/parlor.js"></script>
<video-room room="${attribute}"></video-room>`;

const copy = document.querySelector('#copy');
copy.addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(snippet.textContent);
    copy.textContent = 'Copied';
    setTimeout(() => (copy.textContent = 'Copy'), 2_000);
  } catch {
    // Refused on insecure pages: the text is selected instead.
    getSelection().selectAllChildren(snippet);
  }
});
