import type {StatusStrings} from './strings.js';

export const jaStatus: StatusStrings = {
  sharing: '画面を共有しています',
  retrying: (trouble) => `${trouble}。再試行しています…`,
  waiting: {title: '参加の許可を待っています', text: 'ルームはロックされています。参加者に確認しています。'},
  alone: {title: 'あなたが最初の参加者です', text: '参加してほしい人にリンクを送りましょう。'},
  aloneAgain: {title: 'ほかの人は全員退出しました', text: '同じリンクから戻ってこられます。'},
  copyLink: 'リンクをコピー',
  copied: 'コピー済み',
  linkToRoom: 'このルームへのリンク',
  reconnecting: '接続が切れました。再接続しています…',
  lost: {title: '接続が切れました', text: 'ネットワークを確認してください。Parlor は再接続を続けます。'},
  poorConnection: '接続が不安定です',
  poorConnectionHelp: (cameraOn, lowData) => {
    if (!cameraOn) return 'ルーターに近づくか、別のネットワークをお試しください。';
    return lowData ? '映像はすでに小さくなっています。カメラをオフにすると改善します。' : 'カメラをオフにすると改善します。';
  },
  heldBackHelp: (devices) =>
    ({
      mic: 'あなたの声は誰にも届いていません。デバイスのミュートスイッチを確認するか、電話を終了してください。',
      camera: 'あなたの映像は誰にも見えていません。カメラのスイッチやカバーを確認してください。',
      both: 'あなたの映像と声は誰にも届いていません。デバイスのスイッチを確認するか、電話を終了してください。',
    })[devices],
  connectionDetails: '詳細',
  left: {title: 'ルームから退出しました', text: 'いつでも戻れます。'},
  rejoin: '再参加',
  useHere: 'ここで使う',
  ended: {
    ROOM_FULL: {title: 'このルームは満員です', text: '誰かが退出してから、もう一度お試しください。'},
    ROOM_LOCKED: {title: 'このルームはロックされています', text: '参加者にロックの解除を頼んでから、もう一度お試しください。'},
    ROOM_CLOSED: {title: '通話が終了しました', text: 'ホストがルームを閉じました。'},
    JOIN_REFUSED: {title: '参加が許可されませんでした', text: 'ホストに招待を頼んでから、もう一度お試しください。'},
    TOKEN_REQUIRED: {title: 'このルームには招待が必要です', text: '送られてきたリンクから開いてください。'},
    TOKEN_INVALID: {title: 'この招待は無効です', text: '新しいリンクをもらって開いてください。'},
    TOKEN_EXPIRED: {title: 'この招待は期限切れです', text: '新しいリンクをもらって開いてください。'},
    KICKED: {title: 'ルームから退出させられました', text: '戻る前にホストに確認してください。'},
    REPLACED: {title: '別の場所から参加しました', text: '通話は別のタブまたはデバイスで続いています。'},
    RATE_LIMITED: {title: '試行回数が多すぎます', text: '1 分待ってから、もう一度お試しください。'},
    SIGNALING_UNREACHABLE: {title: 'サーバーが応答しません', text: 'ネットワークを確認して、もう一度お試しください。'},
    SIGNALING_LOST: {title: '接続が切れました', text: 'ネットワークを確認して、再参加してください。'},
    SERVER_SHUTDOWN: {title: 'サーバーが再起動しています', text: '数秒待ってから、もう一度お試しください。'},
    PROTOCOL_MISMATCH: {title: 'このページは古くなっています', text: '再読み込みして最新バージョンにしてください。'},
    LINK_FAILED: {title: 'ほかの人に接続できません', text: 'ファイアウォールが通話をブロックしている可能性があります。別のネットワークをお試しください。'},
    SEAL_BROKEN: {title: 'この通話は保護されていませんでした', text: '改ざんされたおそれがあるため、停止しました。'},
    BAD_ATTRIBUTE: {title: 'このルームは正しく設定されていません', text: 'このページの管理者に次の内容を知らせてください:'},
    INSECURE_CONTEXT: {title: 'このページは安全ではありません', text: '通話するには https で開いてください。'},
    UNSUPPORTED_BROWSER: {title: 'このブラウザでは通話できません', text: '最新の Chrome、Edge、Firefox、Safari でこのページを開いてください。'},
  },
};
