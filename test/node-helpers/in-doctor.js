// Runs in pages: what the doctor found. Plain JavaScript, as everything that a test sends into a page.

/** Counts every question for a device, in every frame. */
export function countQuestions() {
  globalThis.questions = 0;
  const {mediaDevices} = navigator;
  if (!mediaDevices) return;
  const real = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = (wanted) => {
    globalThis.questions++;
    return real(wanted);
  };
  // A report can be read only by who wrote it.
  navigator.clipboard.writeText = async (text) => {
    globalThis.copied = text;
  };
}

/** Waits until all that runs by itself is known, and gives it. */
export async function findings() {
  await customElements.whenDefined('room-doctor');
  const doctor = document.querySelector('room-doctor');
  const isDone = () =>
    doctor.results.length > 0 && doctor.results.every(({name, state}) => ['camera', 'mic', 'speaker'].includes(name) || !['waiting', 'running'].includes(state));
  while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 50));
  await doctor.updateComplete;
  return Object.fromEntries(doctor.results.map((result) => [result.name, result]));
}

/** What a person reads of one check. */
export function shown(name) {
  const line = document.querySelector('room-doctor').shadowRoot.querySelector(`[data-check="${name}"]`);
  const texts = (part) => [...line.querySelectorAll(part)].map(({textContent}) => textContent.trim());
  return {value: texts('.value')[0], found: texts('.found').join(' '), fix: texts('.fix')};
}
