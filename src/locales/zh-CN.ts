import type {Devices, Strings} from './strings.js';

const NOUN: Readonly<Record<Devices, string>> = {mic: '麦克风', camera: '摄像头', both: '摄像头和麦克风'};

export const zhCN: Strings = {
  lang: 'zh-CN',

  guest: '访客',
  you: (name) => `${name}（我）`,
  people: '房间里的人',

  controls: '通话控制',
  mute: '静音',
  unmute: '取消静音',
  stopCamera: '关闭摄像头',
  startCamera: '打开摄像头',
  shareScreen: '共享屏幕',
  stopSharing: '停止共享',
  leave: '离开',

  muted: '已静音',
  weakNetwork: '网络不佳',
  screenOf: (name) => `${name} 的屏幕`,
  sharing: '你正在共享屏幕',
  linkConnecting: '正在连接…',
  linkInterrupted: '正在重新连接…',
  linkUnreachable: (name) => `无法连接 ${name}`,

  lobbyTitle: (room) => (room ? `加入 ${room}` : '加入'),
  name: '你的名字',
  namePlaceholder: '访客',
  join: '加入',
  cameraIsOff: '摄像头已关闭',
  cameraStarting: '正在打开摄像头…',
  noCameraUsed: '不使用摄像头加入',

  mic: '麦克风',
  camera: '摄像头',
  speaker: '扬声器',
  level: '麦克风音量',
  unnamedDevice: (kind, number) => `${{mic: '麦克风', camera: '摄像头', speaker: '扬声器'}[kind]} ${number}`,
  systemDefault: '系统默认',
  noDevice: '未找到设备',
  tryAgain: '重试',
  device: {
    PERMISSION_DENIED: (devices) => ({
      title: `${NOUN[devices]}已被阻止`,
      text: '请点击地址栏旁的图标允许访问，然后重试。也可以直接加入。',
    }),
    PERMISSION_DISMISSED: (devices) => ({
      title: `尚未允许使用${NOUN[devices]}`,
      text: '浏览器的询问已被关闭。请重试并选择“允许”，也可以直接加入。',
    }),
    POLICY_BLOCKED: (devices) => ({
      title: `此页面不能使用${NOUN[devices]}`,
      text: '嵌入此房间的网站不允许使用。你仍可以直接加入。',
    }),
    DEVICE_NOT_FOUND: (devices) => ({
      title: `未找到${NOUN[devices]}`,
      text: '请接入设备后重试，也可以直接加入。',
    }),
    DEVICE_IN_USE: (devices) => ({
      title: `${NOUN[devices]}正被占用`,
      text: '请关闭正在使用它的其他应用，然后重试。也可以直接加入。',
    }),
    DEVICE_LOST: (devices) => ({
      title: `${NOUN[devices]}已断开`,
      text: '请重新接入，或选择其他设备。',
    }),
    INSECURE_CONTEXT: (devices) => ({
      title: `不安全的页面无法使用${NOUN[devices]}`,
      text: '浏览器只允许 https 页面使用设备。你仍可以直接加入。',
    }),
    UNSUPPORTED_BROWSER: (devices) => ({
      title: `此浏览器无法使用${NOUN[devices]}`,
      text: '请使用新版 Chrome、Edge、Firefox 或 Safari，也可以直接加入。',
    }),
  },

  soundOn: '打开声音',
  soundBlocked: '浏览器在你点击之前不会播放声音。',

  connecting: '正在连接…',
  retrying: (trouble) => `${trouble}，正在重试…`,
  waiting: {title: '等待主持人同意', text: '房间已锁定，已通知房间里的人。'},
  alone: {title: '你是第一个到的', text: '把链接发给你在等的人。'},
  aloneAgain: {title: '其他人都已离开', text: '他们可以用同一个链接回来。'},
  copyLink: '复制链接',
  copied: '已复制',
  linkToRoom: '房间链接',
  reconnecting: '连接已断开，正在重新连接…',
  lost: {title: '连接已断开', text: '请检查网络，系统会继续重试。'},
  left: {title: '你已离开房间', text: '你可以随时回来。'},
  rejoin: '重新加入',
  useHere: '在此处使用',
  reload: '刷新页面',
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
