import type {StatusStrings} from './strings.js';

export const zhTWStatus: StatusStrings = {
  sharing: '你正在分享螢幕畫面',
  retrying: (trouble) => `${trouble}，正在重試…`,
  waiting: {title: '正在等候加入許可', text: '會議室已鎖定，已通知裡面的人。'},
  alone: {title: '你是第一個到的', text: '把連結傳給你在等的人吧。'},
  aloneAgain: {title: '其他人都離開了', text: '他們可以用同一個連結回來。'},
  copyLink: '複製連結',
  copied: '已複製',
  linkToRoom: '這個會議室的連結',
  reconnecting: '連線中斷，正在重新連線…',
  lost: {title: '連線中斷', text: '請檢查網路。Parlor 會繼續嘗試。'},
  poorConnection: '你的連線不佳',
  poorConnectionHelp: (cameraOn, lowData) => {
    if (!cameraOn) return '請靠近路由器，或改用其他網路。';
    return lowData ? '畫面已經縮小，關閉攝影機會更順暢。' : '關閉攝影機會更順暢。';
  },
  heldBackHelp: (devices) =>
    ({
      mic: '沒有人聽得到你。請檢查裝置上的靜音開關，或結束電話通話。',
      camera: '沒有人看得到你。請檢查攝影機的開關或鏡頭蓋。',
      both: '沒有人看得到或聽得到你。請檢查裝置上的開關，或結束電話通話。',
    })[devices],
  connectionDetails: '詳細資料',
  left: {title: '你已離開會議室', text: '你隨時可以回來。'},
  rejoin: '重新加入',
  useHere: '在這裡使用',
  ended: {
    ROOM_FULL: {title: '會議室已滿', text: '請等有人離開後再試一次。'},
    ROOM_LOCKED: {title: '會議室已鎖定', text: '請裡面的人解除鎖定，然後再試一次。'},
    ROOM_CLOSED: {title: '通話已結束', text: '主持人已關閉會議室。'},
    JOIN_REFUSED: {title: '你未獲准加入', text: '請向主持人索取邀請，然後再試一次。'},
    TOKEN_REQUIRED: {title: '這個會議室需要邀請', text: '請用你收到的連結開啟。'},
    TOKEN_INVALID: {title: '邀請無效', text: '請索取新的連結並開啟。'},
    TOKEN_EXPIRED: {title: '邀請已過期', text: '請索取新的連結並開啟。'},
    KICKED: {title: '你已被移出會議室', text: '回來之前，請先詢問主持人。'},
    REPLACED: {title: '你已從其他地方加入', text: '通話會在另一個分頁或裝置上繼續。'},
    RATE_LIMITED: {title: '嘗試次數過多', text: '請等一分鐘，然後再試一次。'},
    SIGNALING_UNREACHABLE: {title: '伺服器沒有回應', text: '請檢查網路，然後再試一次。'},
    SIGNALING_LOST: {title: '連線中斷', text: '請檢查網路，然後重新加入。'},
    SERVER_SHUTDOWN: {title: '伺服器正在重新啟動', text: '請等幾秒鐘，然後再試一次。'},
    PROTOCOL_MISMATCH: {title: '這個網頁版本過舊', text: '請重新載入以取得最新版本。'},
    LINK_FAILED: {title: '無法連線到其他人', text: '防火牆可能封鎖了通話，請改用其他網路。'},
    SEAL_BROKEN: {title: '這次通話並不私密', text: '通話可能遭到竄改，因此已停止。'},
    BAD_ATTRIBUTE: {title: '會議室設定有誤', text: '請通知這個網頁的擁有者：'},
    INSECURE_CONTEXT: {title: '這個網頁不安全', text: '請用 https 開啟以進行通話。'},
    UNSUPPORTED_BROWSER: {title: '這個瀏覽器無法進行通話', text: '請用新版的 Chrome、Edge、Firefox 或 Safari 開啟這個網頁。'},
  },
};
