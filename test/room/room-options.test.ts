import {expect} from '@open-wc/testing';
import {checkOptions, type RoomOptions} from '../../src/room/room-options.js';
import {RoomError} from '../../src/protocol/room-error.js';

const refusal = (options: object): RoomError => {
  try {
    checkOptions(options as RoomOptions);
  } catch (error) {
    return error as RoomError;
  }
  throw new Error('was accepted');
};

describe('checkOptions', () => {
  it('fills in the defaults of the contract', () => {
    const {room, resolution, maxBitrate, maxPeers} = checkOptions({room: ' Stand-up '});
    expect({room, resolution, maxBitrate, maxPeers}).to.deep.equal({room: 'Stand-up', resolution: 720, maxBitrate: 1500, maxPeers: Infinity});
  });

  it('takes any name of 1 to 128 code points, in one spelling', () => {
    expect(checkOptions({room: 'e\u0301quipe'}).room).to.equal('\u00E9quipe');
    expect(checkOptions({room: '😀'.repeat(128)}).room).to.have.length(256);
    expect(checkOptions({room: '立会'}).room).to.equal('立会');
  });

  for (const [what, options] of Object.entries({
    'no room': {},
    'an empty room': {room: '  '},
    'a room with control characters': {room: 'a\u0000b'},
    'a room of 129 characters': {room: 'x'.repeat(129)},
    'a resolution that no camera has': {room: 'r', resolution: 721},
    'a bitrate that is no number': {room: 'r', maxBitrate: Number.NaN},
    'no peers at all': {room: 'r', maxPeers: 0},
    'an ICE server that is a web address': {room: 'r', iceServers: [{urls: 'https://example.org'}]},
  })) {
    it(`refuses ${what} with BAD_ATTRIBUTE and says what it should be`, () => {
      const error = refusal(options);
      expect(error).to.be.instanceOf(RoomError);
      expect(error.code).to.equal('BAD_ATTRIBUTE');
      expect(error.message).to.match(/^[a-z-]+: .+, not /);
    });
  }
});
