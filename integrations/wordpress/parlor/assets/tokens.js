/** Answers `room-token-request` of rooms that carry a claim: with what this site's REST route gives for it. */
(function () {
  const {url, nonce, refresh} = window.parlorTokens;
  let current = nonce;

  function ask(claim) {
    return fetch(url, {
      method: 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      headers: {'content-type': 'application/json', ...(current && {'x-wp-nonce': current})},
      body: JSON.stringify({claim}),
    });
  }

  /** A nonce lives for a day at most; the page may be open for longer. */
  async function renew() {
    const response = await fetch(refresh, {credentials: 'same-origin', cache: 'no-store'});
    const text = response.ok ? (await response.text()).trim() : '';
    current = /^[a-f0-9]{10}$/.test(text) ? text : '';
  }

  async function tokenFor(claim) {
    let response = await ask(claim);
    if (response.status === 403 && current && (await response.clone().json()).code === 'rest_cookie_invalid_nonce') {
      await renew();
      response = await ask(claim);
    }
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.message);
    return answer.token;
  }

  // On the window: to a page with an `<object id="addEventListener">` in it, the document's would be that object.
  addEventListener('room-token-request', (event) => {
    const claim = event.target.dataset && event.target.dataset.parlorClaim;
    if (claim) event.respondWith(tokenFor(claim));
  });
})();
