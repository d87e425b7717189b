import type {StatusStrings} from './strings.js';

export const esStatus: StatusStrings = {
  sharing: 'Estás compartiendo tu pantalla',
  retrying: (trouble) => `${trouble}. Reintentando…`,
  waiting: {title: 'Espera a que te dejen entrar', text: 'La sala está bloqueada. Ya hemos avisado dentro.'},
  alone: {title: 'Aún no hay nadie más', text: 'Envía el enlace a quienes esperas.'},
  aloneAgain: {title: 'Los demás se han ido', text: 'Pueden volver con el mismo enlace.'},
  copyLink: 'Copiar enlace',
  copied: 'Copiado',
  linkToRoom: 'Enlace a esta sala',
  reconnecting: 'Conexión perdida. Reconectando…',
  lost: {title: 'Conexión perdida', text: 'Revisa tu red. Parlor lo sigue intentando.'},
  poorConnection: 'Tu conexión es mala',
  poorConnectionHelp: (cameraOn, lowData) => {
    if (!cameraOn) return 'Acércate al router o prueba con otra red.';
    return lowData ? 'Tu imagen ya es pequeña; apagar la cámara puede ayudar.' : 'Apagar la cámara puede ayudar.';
  },
  heldBackHelp: (devices) =>
    ({
      mic: 'Nadie te oye. Busca un botón de silencio en tu dispositivo o termina la llamada telefónica.',
      camera: 'Nadie te ve. Comprueba si tu cámara tiene un interruptor o una tapa.',
      both: 'Nadie te ve ni te oye. Busca un interruptor en tu dispositivo o termina la llamada telefónica.',
    })[devices],
  connectionDetails: 'Detalles',
  left: {title: 'Has salido de la sala', text: 'Puedes volver cuando quieras.'},
  rejoin: 'Volver',
  useHere: 'Usar aquí',
  ended: {
    ROOM_FULL: {title: 'Esta sala está llena', text: 'Vuelve a intentarlo cuando alguien salga.'},
    ROOM_LOCKED: {title: 'Esta sala está bloqueada', text: 'Pide a alguien de dentro que la desbloquee y vuelve a intentarlo.'},
    ROOM_CLOSED: {title: 'La llamada ha terminado', text: 'El anfitrión cerró la sala para todos.'},
    JOIN_REFUSED: {title: 'No te han dejado entrar', text: 'Pide una invitación al anfitrión y vuelve a intentarlo.'},
    TOKEN_REQUIRED: {title: 'Esta sala requiere una invitación', text: 'Ábrela con el enlace que te enviaron.'},
    TOKEN_INVALID: {title: 'Esta invitación no es válida', text: 'Pide un enlace nuevo y ábrelo.'},
    TOKEN_EXPIRED: {title: 'Esta invitación ha caducado', text: 'Pide un enlace nuevo y ábrelo.'},
    KICKED: {title: 'Te han quitado de la sala', text: 'Habla con el anfitrión antes de volver.'},
    REPLACED: {title: 'Te has unido desde otro lugar', text: 'La llamada sigue en la otra pestaña o dispositivo.'},
    RATE_LIMITED: {title: 'Demasiados intentos', text: 'Espera un minuto y vuelve a intentarlo.'},
    SIGNALING_UNREACHABLE: {title: 'El servidor no responde', text: 'Revisa tu red y vuelve a intentarlo.'},
    SIGNALING_LOST: {title: 'Conexión perdida', text: 'Revisa tu red y vuelve a la sala.'},
    SERVER_SHUTDOWN: {title: 'El servidor se está reiniciando', text: 'Espera unos segundos y vuelve a intentarlo.'},
    PROTOCOL_MISMATCH: {title: 'Esta página está desactualizada', text: 'Recárgala para obtener la versión actual.'},
    LINK_FAILED: {title: 'No hay conexión con los demás', text: 'Puede que un cortafuegos bloquee las llamadas. Prueba con otra red.'},
    SEAL_BROKEN: {title: 'Esta llamada no era privada', text: 'Es posible que alguien la haya manipulado, por eso se detuvo.'},
    BAD_ATTRIBUTE: {title: 'Esta sala está mal configurada', text: 'Avisa a quien gestiona esta página:'},
    INSECURE_CONTEXT: {title: 'Esta página no es segura', text: 'Ábrela con https para hacer llamadas.'},
    UNSUPPORTED_BROWSER: {title: 'Este navegador no permite llamadas', text: 'Abre esta página en una versión actual de Chrome, Edge, Firefox o Safari.'},
  },
};
