/** Few pages have a doctor: its chunk comes once there is one, now or later. It does not look into shadow roots. */
function waitForDoctor(page: Document): void {
  const doctors = page.getElementsByTagName('room-doctor');
  const observer = new MutationObserver(look);
  function look(): void {
    if (doctors.length === 0) return;
    observer.disconnect();
    import('./doctor.js').catch((error: unknown) => console.error('Parlor: no check, for a chunk beside parlor.js did not arrive.', error));
  }
  observer.observe(page, {childList: true, subtree: true});
  look();
}

if (typeof document !== 'undefined') waitForDoctor(document);
