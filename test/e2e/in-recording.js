/* global probes, saved */

/** Runs in the page. */
export async function inRecording() {
  const file = saved.at(-1);
  const audio = new AudioContext();
  const sound = await audio.decodeAudioData(await file.arrayBuffer());
  await audio.close();
  const loudest = sound.getChannelData(0).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const video = Object.assign(document.createElement('video'), {muted: true, src: URL.createObjectURL(file)});
  // What is made to be looked at is no download.
  saved.pop();
  document.body.append(video);
  const [tile] = probes.all('peer-tile');
  const at = tile && [tile.getBoundingClientRect(), probes.all('room-grid')[0].getBoundingClientRect()];
  const context = Object.assign(document.createElement('canvas'), {width: 16, height: 9}).getContext('2d');
  const times = [];
  let colour = [];
  const look = () => {
    const [{x, y, width, height}, box] = at;
    const scale = Math.min(1_264 / box.width, 704 / box.height);
    const left = (1_280 - box.width * scale) / 2 + (x - box.x) * scale;
    const top = (720 - box.height * scale) / 2 + (y - box.y) * scale;
    context.drawImage(video, left + (width * scale) / 4, top + (height * scale) / 4, (width * scale) / 2, (height * scale) / 2, 0, 0, 16, 9);
    const {data} = context.getImageData(0, 0, 16, 9);
    return [0, 1, 2].map((channel) => data.filter((_, index) => index % 4 === channel).reduce((sum, each) => sum + each, 0) / 144);
  };
  await new Promise((ended) => {
    video.addEventListener('ended', ended, {once: true});
    const frame = (_, {mediaTime}) => {
      times.push(mediaTime);
      if (at && colour.length === 0 && mediaTime > 1) colour = look();
      video.requestVideoFrameCallback(frame);
    };
    video.requestVideoFrameCallback(frame);
    void video.play();
  });
  video.remove();
  return {size: `${video.videoWidth}x${video.videoHeight}`, type: file.type, loudest, seconds: sound.duration, times, colour};
}
