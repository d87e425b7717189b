/** A moving picture of 320 × 180 that needs no device. */
export function fakePicture(colour = 'green'): MediaStreamTrack {
  const canvas = Object.assign(document.createElement('canvas'), {width: 320, height: 180});
  const context = canvas.getContext('2d')!;
  let frame = 0;
  const timer = setInterval(() => {
    if (track.readyState === 'ended') clearInterval(timer);
    context.fillStyle = colour;
    context.fillRect(0, 0, 320, 180);
    context.fillStyle = 'white';
    context.fillRect((frame++ * 8) % 320, 0, 16, 180);
  }, 50);
  const track = canvas.captureStream(20).getVideoTracks()[0]!;
  return track;
}

let audio: AudioContext | undefined;

/** A tone that needs no device. */
export function fakeTone(frequency = 440): MediaStreamTrack {
  audio ??= new AudioContext();
  const oscillator = new OscillatorNode(audio, {frequency});
  const destination = audio.createMediaStreamDestination();
  oscillator.connect(destination);
  oscillator.start();
  return destination.stream.getAudioTracks()[0]!;
}

/** Resolves when a picture is drawn from the track. */
export async function nextFrame(track: MediaStreamTrack): Promise<VideoFrameCallbackMetadata> {
  const video = document.createElement('video');
  video.srcObject = new MediaStream([track]);
  video.muted = true;
  document.body.append(video);
  try {
    await video.play();
    return await new Promise((resolve) => video.requestVideoFrameCallback((_now, frame) => resolve(frame)));
  } finally {
    video.srcObject = null;
    video.remove();
  }
}
