// What holds each fault of the catalogue: `npm run guards` takes one out after the other and sees the row's test fail.
export const GUARDS = [
  {
    row: 28,
    test: 'devices',
    file: 'src/room/call.ts',
    from: "addEventListener('pageshow', ({persisted}) => persisted && this.#handlers.restored(), {once: true});",
    to: '',
  },
  {row: 47, test: 'devices', file: 'src/media/local-media.ts', from: 'void this.#captures[kind].retry();\n      };', to: '};'},
  {row: 48, test: 'devices', file: 'src/media/device-error.ts', from: "case 'NotFoundError':", to: "case 'NeverError':"},
  {row: 49, test: 'devices', file: 'src/media/open-device.ts', from: '!retried &&', to: 'false &&'},
  {
    row: 50,
    test: 'devices',
    file: 'src/media/preferred-devices.ts',
    from: 'return this.#devices.lists(kind) ? undefined : {ideal: [wish].flat()};',
    to: 'return {exact: [wish].flat()};',
    // Two layers: it is not asked for, and a browser that cannot meet it is asked without it.
    also: {file: 'src/media/open-device.ts', from: "if (obstacle && !(strict && obstacle === 'deviceId')) {", to: 'if (false) {'},
  },
  {row: 51, test: 'devices', file: 'src/media/device-capture.ts', from: "track.addEventListener('ended', ", to: "track.addEventListener('never', "},
  {row: 52, test: 'devices', file: 'src/media/watch-silence.ts', from: "track.addEventListener('mute', ", to: "track.addEventListener('never', "},
  {row: 53, test: 'devices', file: 'src/media/audio-context.ts', from: "if (interrupted && !now) interruptions.dispatchEvent(new Event('ended'));", to: ''},
  {row: 53, test: 'devices', file: 'src/media/audio-context.ts', from: "shared?.context.state === 'suspended'", to: "shared && shared.context.state !== 'running'"},
  {row: 54, test: 'devices', file: 'src/elements/room-audio/room-audio.ts', from: "if ((error as DOMException).name === 'NotAllowedError')", to: 'if (!error)'},
  {row: 55, test: 'pages', file: 'src/signaling/websocket-channel.ts', from: "case 'ping':", to: "case 'ack':\n        return undefined;\n      case 'ping' + 'never':"},
  {row: 56, test: 'devices', file: 'src/media/screen-share.ts', from: "track.addEventListener('ended', ", to: "track.addEventListener('never', "},
  {row: 57, test: 'pages', file: 'src/controllers/gone-controller.ts', from: 'clearTimeout(this.#timer);', to: ''},
  {row: 58, test: 'pages', file: 'src/elements/video-room/video-room.ts', from: '      void this.call.leave();\n    });', to: '    });'},
  {row: 59, test: 'pages', file: 'src/elements/video-room/apply-attributes.ts', from: "(changed.has('room') || changed.has('signaling')) && !away", to: 'false'},
  {row: 60, test: 'pages', file: 'src/define/safe-define.ts', from: ' && !customElements.get(tag)', to: ''},
  {row: 73, test: 'mallory', file: 'src/protocol/data-frames.ts', from: '  } catch {\n    return undefined;\n  }', to: '  } catch (error) {\n    throw error;\n  }'},
];
