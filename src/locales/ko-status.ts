import type {StatusStrings} from './strings.js';

export const koStatus: StatusStrings = {
  sharing: '화면을 공유하고 있습니다',
  retrying: (trouble) => `${trouble}. 다시 시도하는 중…`,
  waiting: {title: '입장 수락을 기다리는 중', text: '회의실이 잠겨 있습니다. 안에 있는 사람에게 요청했습니다.'},
  alone: {title: '가장 먼저 오셨습니다', text: '기다리는 사람에게 링크를 보내세요.'},
  aloneAgain: {title: '다른 사람이 모두 나갔습니다', text: '같은 링크로 다시 들어올 수 있습니다.'},
  copyLink: '링크 복사',
  copied: '복사됨',
  linkToRoom: '이 회의실 링크',
  reconnecting: '연결이 끊겼습니다. 다시 연결 중…',
  lost: {title: '연결이 끊겼습니다', text: '네트워크를 확인하세요. Parlor가 계속 시도합니다.'},
  poorConnection: '연결 상태가 나쁩니다',
  poorConnectionHelp: (cameraOn, lowData) => {
    if (!cameraOn) return '공유기에 더 가까이 가거나 다른 네트워크를 사용해 보세요.';
    return lowData ? '내 화면은 이미 작습니다. 카메라를 끄면 도움이 됩니다.' : '카메라를 끄면 도움이 됩니다.';
  },
  heldBackHelp: (devices) =>
    ({
      mic: '아무도 내 소리를 들을 수 없습니다. 기기의 음소거 스위치를 확인하거나 전화 통화를 종료하세요.',
      camera: '아무도 나를 볼 수 없습니다. 카메라의 스위치나 덮개를 확인하세요.',
      both: '아무도 나를 보거나 들을 수 없습니다. 기기의 스위치를 확인하거나 전화 통화를 종료하세요.',
    })[devices],
  connectionDetails: '세부정보',
  left: {title: '회의실에서 나왔습니다', text: '언제든지 다시 들어올 수 있습니다.'},
  rejoin: '다시 참여',
  useHere: '여기서 사용',
  ended: {
    ROOM_FULL: {title: '회의실이 가득 찼습니다', text: '누군가 나간 후 다시 시도하세요.'},
    ROOM_LOCKED: {title: '회의실이 잠겨 있습니다', text: '안에 있는 사람에게 잠금 해제를 부탁한 후 다시 시도하세요.'},
    ROOM_CLOSED: {title: '통화가 종료되었습니다', text: '호스트가 회의실을 닫았습니다.'},
    JOIN_REFUSED: {title: '참여가 거부되었습니다', text: '호스트에게 초대를 요청한 후 다시 시도하세요.'},
    TOKEN_REQUIRED: {title: '초대가 필요한 회의실입니다', text: '받은 링크로 여세요.'},
    TOKEN_INVALID: {title: '유효하지 않은 초대입니다', text: '새 링크를 요청하여 여세요.'},
    TOKEN_EXPIRED: {title: '만료된 초대입니다', text: '새 링크를 요청하여 여세요.'},
    KICKED: {title: '회의실에서 내보내졌습니다', text: '다시 들어오기 전에 호스트에게 문의하세요.'},
    REPLACED: {title: '다른 곳에서 참여했습니다', text: '다른 탭이나 기기에서 통화가 계속됩니다.'},
    RATE_LIMITED: {title: '시도 횟수가 너무 많습니다', text: '1분 후 다시 시도하세요.'},
    SIGNALING_UNREACHABLE: {title: '서버가 응답하지 않습니다', text: '네트워크를 확인한 후 다시 시도하세요.'},
    SIGNALING_LOST: {title: '연결이 끊겼습니다', text: '네트워크를 확인한 후 다시 참여하세요.'},
    SERVER_SHUTDOWN: {title: '서버를 다시 시작하는 중입니다', text: '몇 초 후 다시 시도하세요.'},
    PROTOCOL_MISMATCH: {title: '오래된 페이지입니다', text: '새로고침하여 최신 버전을 받으세요.'},
    LINK_FAILED: {title: '다른 사람에게 연결할 수 없습니다', text: '방화벽이 통화를 차단하고 있을 수 있습니다. 다른 네트워크를 사용해 보세요.'},
    SEAL_BROKEN: {title: '통화가 안전하지 않았습니다', text: '누군가 통화를 조작했을 수 있어 중지되었습니다.'},
    BAD_ATTRIBUTE: {title: '회의실이 올바르게 설정되지 않았습니다', text: '이 페이지의 관리자에게 다음 내용을 알려 주세요.'},
    INSECURE_CONTEXT: {title: '안전하지 않은 페이지입니다', text: '통화하려면 https로 여세요.'},
    UNSUPPORTED_BROWSER: {title: '이 브라우저에서는 통화할 수 없습니다', text: '최신 버전의 Chrome, Edge, Firefox 또는 Safari에서 이 페이지를 여세요.'},
  },
};
