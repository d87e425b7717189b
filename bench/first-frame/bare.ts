import {stage} from './contender.js';

/** The floor: an RTCPeerConnection and a socket, nothing else; the camera first, then the offer. */
interface Message {
  description?: RTCSessionDescriptionInit;
  candidate?: RTCIceCandidateInit;
}

const open = (): Promise<WebSocket> =>
  new Promise((resolve) => {
    const socket = new WebSocket(`${window.bench.relay}/${window.bench.room}`);
    socket.onopen = () => resolve(socket);
  });

function link(socket: WebSocket): RTCPeerConnection {
  const connection = new RTCPeerConnection();
  const send = (message: Message) => socket.send(JSON.stringify(message));
  connection.onicecandidate = ({candidate}) => candidate && send({candidate: candidate.toJSON()});
  socket.onmessage = async ({data}) => {
    const {description, candidate} = JSON.parse(String(data)) as Message;
    if (candidate) return void connection.addIceCandidate(candidate);
    if (!description) return;
    await connection.setRemoteDescription(description);
    if (description.type !== 'offer') return;
    await connection.setLocalDescription();
    send({description: connection.localDescription!});
  };
  return connection;
}

async function offer(connection: RTCPeerConnection, socket: WebSocket): Promise<void> {
  await connection.setLocalDescription();
  socket.send(JSON.stringify({description: connection.localDescription}));
}

export const bare = (early: boolean) =>
  stage({
    async host(stream) {
      const connection = link(await open());
      for (const track of stream.getTracks()) connection.addTrack(track, stream);
    },
    async join(camera, show) {
      const opening = open();
      const filming = camera();
      const socket = await opening;
      const connection = link(socket);
      connection.ontrack = ({streams: [stream]}) => stream && show(stream);
      if (early) {
        const audio = connection.addTransceiver('audio');
        const video = connection.addTransceiver('video');
        void filming.then(async (stream) => {
          await audio.sender.replaceTrack(stream.getAudioTracks()[0]!);
          await video.sender.replaceTrack(stream.getVideoTracks()[0]!);
        });
      } else {
        const stream = await filming;
        for (const track of stream.getTracks()) connection.addTrack(track, stream);
      }
      await offer(connection, socket);
    },
  });
