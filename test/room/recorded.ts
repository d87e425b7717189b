/** A recording on the page, played to where it can be looked at. */
export async function play(file: Blob): Promise<HTMLVideoElement> {
  const video = Object.assign(document.createElement('video'), {muted: true, src: URL.createObjectURL(file)});
  document.body.append(video);
  await new Promise((ready, failed) => {
    video.addEventListener('loadeddata', ready, {once: true});
    video.addEventListener('error', () => failed(video.error as unknown), {once: true});
  });
  await video.play();
  // Into it, where everything has been drawn.
  await new Promise<void>((there) => {
    const look = () => (video.currentTime > 0.8 || video.ended ? there() : video.requestVideoFrameCallback(look));
    video.requestVideoFrameCallback(look);
    video.addEventListener('ended', () => there(), {once: true});
  });
  video.pause();
  return video;
}

/** What is to be seen at a place, 0 to 255 each. */
export function colourAt(video: HTMLVideoElement, x: number, y: number): readonly [red: number, green: number, blue: number] {
  const canvas = Object.assign(document.createElement('canvas'), {width: video.videoWidth, height: video.videoHeight});
  const context = canvas.getContext('2d')!;
  context.drawImage(video, 0, 0);
  const [red = 0, green = 0, blue = 0] = context.getImageData(x, y, 1, 1).data;
  return [red, green, blue];
}

/** How long, how loud (root mean square), and how high its sound is, by how often it crosses zero. */
export async function soundIn(file: Blob): Promise<{seconds: number; loudness: number; pitch: number}> {
  const context = new AudioContext();
  const sound = await context.decodeAudioData(await file.arrayBuffer());
  const samples = sound.getChannelData(0).subarray(sound.sampleRate, 2 * sound.sampleRate);
  let [energy, crossings] = [0, 0];
  for (let index = 1; index < samples.length; index++) {
    energy += samples[index]! ** 2;
    if (samples[index - 1]! < 0 !== samples[index]! < 0) crossings += 1;
  }
  await context.close();
  return {seconds: sound.duration, loudness: Math.sqrt(energy / samples.length), pitch: (crossings * sound.sampleRate) / samples.length / 2};
}
