/** The floor: one RTCDataChannel, and bytes that are in memory already. */
const HIGH_WATER = 1_048_576;
const LOW_WATER = 262_144;

declare global {
  interface Window {
    /** @param offer makes one when empty, else answers it @returns the description, with all candidates */
    connect(offer: string): Promise<string>;
    accept(answer: string): Promise<void>;
    /** @param piece bytes of one message */
    give(length: number, piece: number): Promise<void>;
    /** @returns ms from the first byte that is asked for to the last that came */
    take(length: number): Promise<number>;
  }
}

const connection = new RTCPeerConnection();
let opened!: (channel: RTCDataChannel) => void;
const channel = new Promise<RTCDataChannel>((resolve) => (opened = resolve));
connection.ondatachannel = (event) => opened(event.channel);

const gathered = () =>
  new Promise<string>((resolve) => {
    const look = () => connection.iceGatheringState === 'complete' && resolve(JSON.stringify(connection.localDescription));
    connection.onicegatheringstatechange = look;
    look();
  });

window.connect = async (offer) => {
  if (offer) await connection.setRemoteDescription(JSON.parse(offer) as RTCSessionDescriptionInit);
  else opened(connection.createDataChannel('bare'));
  await connection.setLocalDescription();
  return gathered();
};
window.accept = (answer) => connection.setRemoteDescription(JSON.parse(answer) as RTCSessionDescriptionInit);

window.give = async (length, piece) => {
  const port = await channel;
  const bytes = new Uint8Array(length);
  port.bufferedAmountLowThreshold = LOW_WATER;
  await new Promise((asked) => (port.onmessage = asked));
  for (let at = 0; at < length; at += piece) {
    if (port.bufferedAmount >= HIGH_WATER) await new Promise((low) => (port.onbufferedamountlow = low));
    port.send(bytes.subarray(at, at + piece));
  }
};

window.take = async (length) => {
  const port = await channel;
  port.binaryType = 'arraybuffer';
  if (port.readyState !== 'open') await new Promise((open) => (port.onopen = open));
  let got = 0;
  const start = performance.now();
  const all = new Promise<void>((resolve) => {
    port.onmessage = ({data}) => {
      got += (data as ArrayBuffer).byteLength;
      if (got >= length) resolve();
    };
  });
  port.send('go');
  await all;
  return performance.now() - start;
};
