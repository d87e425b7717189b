import type {StatusStrings} from './strings.js';

export const ptBRStatus: StatusStrings = {
  sharing: 'Você está compartilhando a tela',
  retrying: (trouble) => `${trouble}. Tentando de novo…`,
  waiting: {title: 'Aguarde a permissão para entrar', text: 'A sala está trancada. Já avisamos quem está dentro.'},
  alone: {title: 'Ainda não há mais ninguém aqui', text: 'Envie o link para quem você está esperando.'},
  aloneAgain: {title: 'Todos os outros saíram', text: 'Eles podem voltar com o mesmo link.'},
  copyLink: 'Copiar link',
  copied: 'Copiado',
  linkToRoom: 'Link desta sala',
  reconnecting: 'Conexão perdida. Reconectando…',
  lost: {title: 'Conexão perdida', text: 'Verifique sua rede. O Parlor continua tentando.'},
  poorConnection: 'Sua conexão está ruim',
  poorConnectionHelp: (cameraOn, lowData) => {
    if (!cameraOn) return 'Chegue mais perto do roteador ou tente outra rede.';
    return lowData ? 'Sua imagem já está pequena; desativar a câmera pode ajudar.' : 'Desativar a câmera pode ajudar.';
  },
  heldBackHelp: (devices) =>
    ({
      mic: 'Ninguém ouve você. Procure um botão de mudo no dispositivo ou encerre a ligação telefônica.',
      camera: 'Ninguém vê você. Veja se sua câmera tem um botão ou uma tampa.',
      both: 'Ninguém vê nem ouve você. Procure um botão no dispositivo ou encerre a ligação telefônica.',
    })[devices],
  connectionDetails: 'Detalhes',
  left: {title: 'Você saiu da sala', text: 'Você pode voltar quando quiser.'},
  rejoin: 'Voltar',
  useHere: 'Usar aqui',
  ended: {
    ROOM_FULL: {title: 'Esta sala está cheia', text: 'Tente de novo quando alguém sair.'},
    ROOM_LOCKED: {title: 'Esta sala está trancada', text: 'Peça a alguém lá dentro para destrancar e tente de novo.'},
    ROOM_CLOSED: {title: 'A chamada terminou', text: 'O anfitrião fechou a sala para todos.'},
    JOIN_REFUSED: {title: 'Sua entrada não foi permitida', text: 'Peça um convite ao anfitrião e tente de novo.'},
    TOKEN_REQUIRED: {title: 'Esta sala exige um convite', text: 'Abra com o link que você recebeu.'},
    TOKEN_INVALID: {title: 'Este convite não é válido', text: 'Peça um novo link e abra por ele.'},
    TOKEN_EXPIRED: {title: 'Este convite expirou', text: 'Peça um novo link e abra por ele.'},
    KICKED: {title: 'Removeram você da sala', text: 'Fale com o anfitrião antes de voltar.'},
    REPLACED: {title: 'Você entrou por outro lugar', text: 'A chamada continua na outra guia ou no outro dispositivo.'},
    RATE_LIMITED: {title: 'Muitas tentativas', text: 'Espere um minuto e tente de novo.'},
    SIGNALING_UNREACHABLE: {title: 'O servidor não responde', text: 'Verifique sua rede e tente de novo.'},
    SIGNALING_LOST: {title: 'Conexão perdida', text: 'Verifique sua rede e volte à sala.'},
    SERVER_SHUTDOWN: {title: 'O servidor está reiniciando', text: 'Espere alguns segundos e tente de novo.'},
    PROTOCOL_MISMATCH: {title: 'Esta página está desatualizada', text: 'Recarregue para usar a versão atual.'},
    LINK_FAILED: {title: 'Sem conexão com os outros', text: 'Um firewall pode estar bloqueando chamadas. Tente outra rede.'},
    SEAL_BROKEN: {title: 'Esta chamada não era privada', text: 'Alguém pode ter interferido nela, por isso foi interrompida.'},
    BAD_ATTRIBUTE: {title: 'Esta sala está mal configurada', text: 'Avise o responsável por esta página:'},
    INSECURE_CONTEXT: {title: 'Esta página não é segura', text: 'Abra com https para fazer chamadas.'},
    UNSUPPORTED_BROWSER: {title: 'Este navegador não faz chamadas', text: 'Abra esta página em uma versão atual do Chrome, Edge, Firefox ou Safari.'},
  },
};
