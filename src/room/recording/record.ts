// What it takes to record, in one piece: loaded when somebody does.
export {openSink, recordingName} from './open-sink.js';
export {Recorder, recordingType} from './recorder.js';
