import type {StatusStrings} from './strings.js';

export const viStatus: StatusStrings = {
  sharing: 'Bạn đang chia sẻ màn hình',
  retrying: (trouble) => `${trouble}. Đang thử lại…`,
  waiting: {title: 'Đang chờ được cho vào', text: 'Phòng đã khóa. Người bên trong đã nhận được yêu cầu.'},
  alone: {title: 'Bạn là người đầu tiên ở đây', text: 'Hãy gửi đường liên kết cho những người bạn đang chờ.'},
  aloneAgain: {title: 'Mọi người khác đã rời đi', text: 'Họ có thể quay lại bằng đường liên kết cũ.'},
  copyLink: 'Sao chép liên kết',
  copied: 'Đã sao chép',
  linkToRoom: 'Đường liên kết đến phòng này',
  reconnecting: 'Mất kết nối. Đang kết nối lại…',
  lost: {title: 'Mất kết nối', text: 'Hãy kiểm tra mạng. Parlor vẫn đang tiếp tục thử.'},
  poorConnection: 'Kết nối của bạn kém',
  poorConnectionHelp: (cameraOn, lowData) => {
    if (!cameraOn) return 'Hãy lại gần bộ định tuyến hoặc thử mạng khác.';
    return lowData ? 'Hình của bạn đã nhỏ rồi; tắt camera sẽ giúp ích.' : 'Tắt camera sẽ giúp ích.';
  },
  heldBackHelp: (devices) =>
    ({
      mic: 'Không ai nghe được bạn. Hãy tìm công tắc tắt tiếng trên thiết bị hoặc kết thúc cuộc gọi điện thoại.',
      camera: 'Không ai thấy bạn. Hãy tìm công tắc hoặc nắp che trên camera.',
      both: 'Không ai thấy hoặc nghe được bạn. Hãy tìm công tắc trên thiết bị hoặc kết thúc cuộc gọi điện thoại.',
    })[devices],
  connectionDetails: 'Chi tiết',
  left: {title: 'Bạn đã rời phòng', text: 'Bạn có thể quay lại bất cứ lúc nào.'},
  rejoin: 'Tham gia lại',
  useHere: 'Dùng ở đây',
  ended: {
    ROOM_FULL: {title: 'Phòng này đã đầy', text: 'Hãy thử lại khi có người rời đi.'},
    ROOM_LOCKED: {title: 'Phòng này đã khóa', text: 'Hãy nhờ người bên trong mở khóa rồi thử lại.'},
    ROOM_CLOSED: {title: 'Cuộc gọi đã kết thúc', text: 'Chủ phòng đã đóng phòng.'},
    JOIN_REFUSED: {title: 'Bạn không được cho vào', text: 'Hãy xin chủ phòng lời mời rồi thử lại.'},
    TOKEN_REQUIRED: {title: 'Phòng này cần lời mời', text: 'Hãy mở phòng bằng đường liên kết bạn nhận được.'},
    TOKEN_INVALID: {title: 'Lời mời này không hợp lệ', text: 'Hãy xin đường liên kết mới rồi mở.'},
    TOKEN_EXPIRED: {title: 'Lời mời này đã hết hạn', text: 'Hãy xin đường liên kết mới rồi mở.'},
    KICKED: {title: 'Bạn đã bị đưa ra khỏi phòng', text: 'Hãy hỏi chủ phòng trước khi quay lại.'},
    REPLACED: {title: 'Bạn đã tham gia từ nơi khác', text: 'Cuộc gọi tiếp tục ở thẻ hoặc thiết bị kia.'},
    RATE_LIMITED: {title: 'Quá nhiều lần thử', text: 'Hãy chờ một phút rồi thử lại.'},
    SIGNALING_UNREACHABLE: {title: 'Máy chủ không phản hồi', text: 'Hãy kiểm tra mạng rồi thử lại.'},
    SIGNALING_LOST: {title: 'Mất kết nối', text: 'Hãy kiểm tra mạng rồi tham gia lại.'},
    SERVER_SHUTDOWN: {title: 'Máy chủ đang khởi động lại', text: 'Hãy chờ vài giây rồi thử lại.'},
    PROTOCOL_MISMATCH: {title: 'Trang này đã cũ', text: 'Hãy tải lại để có phiên bản mới nhất.'},
    LINK_FAILED: {title: 'Không thể kết nối với những người khác', text: 'Có thể tường lửa đang chặn cuộc gọi. Hãy thử mạng khác.'},
    SEAL_BROKEN: {title: 'Cuộc gọi này không riêng tư', text: 'Có thể ai đó đã can thiệp nên cuộc gọi bị dừng.'},
    BAD_ATTRIBUTE: {title: 'Phòng này chưa được thiết lập đúng', text: 'Hãy báo cho chủ trang này:'},
    INSECURE_CONTEXT: {title: 'Trang này không an toàn', text: 'Hãy mở bằng https để gọi.'},
    UNSUPPORTED_BROWSER: {title: 'Trình duyệt này không gọi được', text: 'Hãy mở trang này bằng Chrome, Edge, Firefox hoặc Safari phiên bản mới.'},
  },
};
