import type {StatusStrings} from './strings.js';

export const zhCNStatus: StatusStrings = {
  sharing: '你正在共享屏幕',
  retrying: (trouble) => `${trouble}，正在重试…`,
  waiting: {title: '等待主持人同意', text: '房间已锁定，已通知房间里的人。'},
  alone: {title: '你是第一个到的', text: '把链接发给你在等的人。'},
  aloneAgain: {title: '其他人都已离开', text: '他们可以用同一个链接回来。'},
  copyLink: '复制链接',
  copied: '已复制',
  linkToRoom: '房间链接',
  reconnecting: '连接已断开，正在重新连接…',
  lost: {title: '连接已断开', text: '请检查网络，系统会继续重试。'},
  poorConnection: '你的连接较差',
  poorConnectionHelp: (cameraOn, lowData) => {
    if (!cameraOn) return '请靠近路由器，或换一个网络。';
    return lowData ? '画面已经缩小，关闭摄像头会更流畅。' : '关闭摄像头会更流畅。';
  },
  heldBackHelp: (devices) =>
    ({
      mic: '没有人能听到你。请检查设备上的静音开关，或结束电话。',
      camera: '没有人能看到你。请检查摄像头的开关或遮挡。',
      both: '没有人能看到或听到你。请检查设备上的开关，或结束电话。',
    })[devices],
  connectionDetails: '详情',
  left: {title: '你已离开房间', text: '你可以随时回来。'},
  rejoin: '重新加入',
  useHere: '在此处使用',
  ended: {
    ROOM_FULL: {title: '房间已满', text: '请等有人离开后再试。'},
    ROOM_LOCKED: {title: '房间已锁定', text: '请联系房间里的人解锁，然后重试。'},
    ROOM_CLOSED: {title: '通话已结束', text: '主持人已关闭房间。'},
    JOIN_REFUSED: {title: '你未被允许进入', text: '请向主持人索取邀请，然后重试。'},
    TOKEN_REQUIRED: {title: '此房间需要邀请', text: '请使用收到的邀请链接打开。'},
    TOKEN_INVALID: {title: '邀请无效', text: '请索取新的链接并打开。'},
    TOKEN_EXPIRED: {title: '邀请已过期', text: '请索取新的链接并打开。'},
    KICKED: {title: '你已被移出房间', text: '返回前请先联系主持人。'},
    REPLACED: {title: '你已在别处加入', text: '通话在另一个标签页或设备上继续。'},
    RATE_LIMITED: {title: '尝试次数过多', text: '请等一分钟后再试。'},
    SIGNALING_UNREACHABLE: {title: '服务器没有响应', text: '请检查网络，然后重试。'},
    SIGNALING_LOST: {title: '连接已断开', text: '请检查网络，然后重新加入。'},
    SERVER_SHUTDOWN: {title: '服务器正在重启', text: '请等几秒钟后再试。'},
    PROTOCOL_MISMATCH: {title: '页面版本过旧', text: '请刷新页面以获取最新版本。'},
    LINK_FAILED: {title: '无法连接其他人', text: '防火墙可能阻止了通话，请换一个网络。'},
    SEAL_BROKEN: {title: '此通话不再私密', text: '通话可能被篡改，已被中止。'},
    BAD_ATTRIBUTE: {title: '房间设置有误', text: '请告诉此页面的管理者：'},
    INSECURE_CONTEXT: {title: '此页面不安全', text: '请用 https 打开以进行通话。'},
    UNSUPPORTED_BROWSER: {title: '此浏览器不支持通话', text: '请用新版 Chrome、Edge、Firefox 或 Safari 打开此页面。'},
  },
};
