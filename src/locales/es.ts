import {grammar} from './grammar.js';
import type {Devices, Strings} from './strings.js';
import {esChat} from './es-chat.js';
import {esStatus} from './es-status.js';
import {esPeople} from './es-people.js';
import {esCaptions} from './es-captions.js';
import {esRecord} from './es-record.js';

const {number, plural, some, milliseconds, kilobits, percent} = grammar('es');

type Forms = Readonly<Record<Devices, string>>;

const THE: Forms = {mic: 'el micrófono', camera: 'la cámara', both: 'la cámara y el micrófono'};
const NOR: Forms = {...THE, both: 'la cámara ni el micrófono'};
const YOUR: Forms = {mic: 'Tu micrófono', camera: 'Tu cámara', both: 'Tu cámara y tu micrófono'};

/** The participle that agrees with one device or two. */
const agree = (stem: string, devices: Devices): string => stem + {mic: 'o', camera: 'a', both: 'os'}[devices];
const is = (devices: Devices): string => (devices === 'both' ? 'están' : 'está');
const people = (names: readonly string[]): string =>
  some(names, (first, others) => `${first} y ${plural(others, {one: '# persona más', many: '# de personas más', other: '# personas más'})}`);
const have = (names: readonly string[]): string => (names.length === 1 ? 'ha' : 'han');

export const es: Strings = {
  ...esChat,
  ...esStatus,
  ...esPeople,
  ...esCaptions,
  ...esRecord,
  lang: 'es',

  videoCall: 'Videollamada',
  backToCall: 'Volver a la llamada',
  minimizeCall: 'Minimizar',

  guest: 'Invitado',
  you: (name) => `${name} (tú)`,
  people: 'Personas en la sala',

  controls: 'Controles de la llamada',
  mute: 'Silenciar micrófono',
  unmute: 'Activar micrófono',
  stopCamera: 'Apagar cámara',
  startCamera: 'Encender cámara',
  shareScreen: 'Compartir pantalla',
  stopSharing: 'Dejar de compartir',
  leave: 'Salir',

  pageOf: (page, pages) => `Página ${number(page)} de ${number(pages)}`,
  previousPage: 'Página anterior',
  nextPage: 'Página siguiente',
  movePicture: (isTop, isLeft) => `Mover la imagen pequeña, ahora ${isTop ? 'arriba' : 'abajo'} a la ${isLeft ? 'izquierda' : 'derecha'}`,
  moreOf: (name) => `Más: ${name}`,
  pinned: 'Fijado',
  volumeOf: (name) => `Volumen de ${name}`,
  pin: 'Fijar',
  unpin: 'Dejar de fijar',
  enlarge: 'Pantalla completa',
  reduce: 'Salir de pantalla completa',
  inOwnWindow: 'Imagen en imagen',
  backFromWindow: 'Salir de imagen en imagen',
  fill: 'Llenar el recuadro',
  showWhole: 'Mostrar completo',
  mirror: 'Ver mi imagen en espejo',
  hideSelf: 'Ocultar mi imagen',
  muteOther: 'Silenciar para todos',
  remove: 'Quitar de la sala',
  reallyRemove: (name) => `Sí, quitar a ${name}`,

  muted: 'Micrófono silenciado',
  weakNetwork: 'Conexión débil',
  screenOf: (name) => `Pantalla de ${name}`,
  linkConnecting: 'Conectando…',
  linkInterrupted: 'Reconectando…',
  linkUnreachable: (name) => `No hay conexión con ${name}`,
  linkBlocked: 'Puede que un cortafuegos lo impida. Prueba con otra red.',

  lobbyTitle: (room) => (room ? `Unirse a ${room}` : 'Unirse'),
  name: 'Tu nombre',
  namePlaceholder: 'Invitado',
  join: 'Unirse',
  cameraIsOff: 'La cámara está apagada',
  cameraStarting: 'Encendiendo la cámara…',
  noCameraUsed: 'Participarás sin cámara',

  mic: 'Micrófono',
  camera: 'Cámara',
  speaker: 'Altavoz',
  unnamedDevice: (kind, index) => `${{mic: 'Micrófono', camera: 'Cámara', speaker: 'Altavoz'}[kind]} ${number(index)}`,
  noDevice: 'no se encontró ninguno',
  otherCamera: 'Cambiar de cámara',
  testSound: 'Probar el sonido',
  joinWithout: {
    mic: 'Vas a unirte sin micrófono: oirás a los demás, pero ellos no te oirán.',
    camera: 'Vas a unirte sin cámara: verás a los demás, pero ellos no te verán.',
    both: 'Vas a unirte sin cámara ni micrófono: verás y oirás a los demás, pero ellos no te verán ni te oirán.',
  },
  tryAgain: 'Reintentar',
  deviceTrouble: {
    PERMISSION_DENIED: (devices) => `${YOUR[devices]} ${is(devices)} ${agree('bloquead', devices)}`,
    PERMISSION_DISMISSED: (devices) => `Aún no has permitido usar ${NOR[devices]}`,
    POLICY_BLOCKED: (devices) => `Esta página no puede usar ${NOR[devices]}`,
    DEVICE_NOT_FOUND: (devices) =>
      `No se encontró ${{mic: 'ningún micrófono', camera: 'ninguna cámara', both: 'cámara ni micrófono'}[devices]}`,
    DEVICE_IN_USE: (devices) => `${YOUR[devices]} ya ${is(devices)} en uso`,
    DEVICE_LOST: (devices) => `Se ${devices === 'both' ? 'han' : 'ha'} desconectado ${{mic: 'tu micrófono', camera: 'tu cámara', both: 'tu cámara y tu micrófono'}[devices]}`,
    INSECURE_CONTEXT: (devices) =>
      `Sin ${{mic: 'micrófono', camera: 'cámara', both: 'cámara ni micrófono'}[devices]} en una página no segura`,
    UNSUPPORTED_BROWSER: (devices) => `Este navegador no permite usar ${NOR[devices]}`,
  },
  asking: (devices) => ({
    title: `Permite usar ${THE[devices]}`,
    text: 'El navegador te lo está preguntando: elige «Permitir».',
  }),
  notSeenYet: (help) => `${help} Nadie te ve ni te oye hasta que te unas.`,
  deniedIn: {
    system: 'Tu sistema no da acceso a este navegador: permítelo en los ajustes de privacidad del sistema y vuelve a intentarlo.',
    ios: 'Abre el menú de la página en la barra de direcciones y entra en la configuración del sitio web; si no usas Safari, abre los ajustes del dispositivo. Permite el acceso y vuelve a intentarlo.',
    firefox: 'Haz clic en el icono tachado junto a la dirección de la página, quita el bloqueo y vuelve a intentarlo.',
    safari: 'En el menú Safari, abre los ajustes para este sitio web, elige «Permitir» y vuelve a intentarlo.',
  },
  layout: 'Cambiar diseño',
  layouts: {auto: 'Automático', grid: 'Cuadrícula', spotlight: 'Destacado', sidebar: 'Barra lateral'},
  moreControls: 'Más controles',
  hideSelfView: 'Ocultar mi imagen',
  fullscreen: 'Pantalla completa',
  exitFullscreen: 'Salir de pantalla completa',
  noFullscreen: {
    policy: 'Esta página no permite la pantalla completa', device: 'Este dispositivo solo muestra vídeos sueltos a pantalla completa',
  },
  pip: 'Abrir en una ventana pequeña',
  exitPip: 'Volver a la página',
  roomInWindow: 'La llamada está en una ventana pequeña',
  bringBack: 'Traer aquí',
  settings: 'Configuración',
  close: 'Cerrar',
  settingsOf: {devices: 'Dispositivos', processing: 'Procesamiento del micrófono', picture: 'Imagen', call: 'En las llamadas', connection: 'Conexión', sounds: 'Qué sonidos', notices: 'Qué avisos'},
  preferences: {
    mirror: {title: 'Ver mi vídeo en espejo', text: 'Solo para ti: los demás lo ven al derecho.'},
    hideSelf: {title: 'Ocultar mi recuadro', text: 'Los demás te siguen viendo.'},
    lowData: {title: 'Usar menos datos', text: 'Imágenes más pequeñas y prioridad al sonido.'},
    noiseSuppression: {title: 'Reducción de ruido', text: 'Elimina ventiladores y teclados.'},
    echoCancellation: {title: 'Cancelación de eco', text: 'Evita que el micrófono capte tus altavoces.'},
    autoGainControl: {title: 'Volumen automático', text: 'Sube las voces bajas.'},
    muteReminder: {title: 'Avisarme si el micrófono está silenciado', text: 'Cuando hablas. Nada de lo que se oye se envía ni se guarda.'},
    sounds: {title: 'Sonidos', text: 'Cuando alguien entra, sale, levanta la mano o escribe.'},
    shortcuts: {title: 'Atajos de teclado', text: 'Mientras la sala esté activa. Pulsa ? para verlos.'},
  },
  newsOf: {Join: 'Alguien entra', Leave: 'Alguien sale', Hand: 'Alguien levanta la mano', Message: 'Alguien escribe', Recording: 'Una grabación empieza o termina'},
  lockRoom: {title: 'Bloquear la sala', text: 'Quienes lleguen esperan hasta que alguien los admita.'},
  deviceHelp: {
    PERMISSION_DENIED: 'Permite el acceso con el icono junto a la dirección de la página y vuelve a intentarlo.',
    PERMISSION_DISMISSED: 'Se cerró la pregunta del navegador. Vuelve a intentarlo y elige «Permitir».',
    POLICY_BLOCKED: 'El sitio que muestra esta sala no lo permite.',
    DEVICE_NOT_FOUND: 'Conecta un dispositivo y vuelve a intentarlo.',
    DEVICE_IN_USE: 'Cierra la otra aplicación que lo usa y vuelve a intentarlo.',
    DEVICE_LOST: 'Vuelve a conectar el dispositivo o elige otro.',
    INSECURE_CONTEXT: 'Los navegadores solo dan acceso a los dispositivos en páginas abiertas con https.',
    UNSUPPORTED_BROWSER: 'Usa una versión actual de Chrome, Edge, Firefox o Safari.',
  },
  orJoinWithout: (help) => `${help} Puedes unirte de todos modos.`,

  heldBack: (devices) => `Tu sistema está bloqueando ${THE[devices]}`,

  soundOn: 'Activar sonido',
  soundBlocked: 'El navegador no reproduce el sonido hasta que hagas clic.',

  connecting: 'Conectando…',
  incomplete: 'Esta sala no se ha cargado por completo. Revisa tu red y recarga la página.',
  requests: 'Solicitudes',
  wantsIn: (name) => `${name} quiere unirse`,
  admit: 'Admitir',
  deny: 'Rechazar',
  wantIn: (count) => plural(count, {one: '# persona quiere unirse', many: '# de personas quieren unirse', other: '# personas quieren unirse'}),
  admitAll: 'Admitir a todos',
  asksToUnmute: (name) => `${name} te pide que actives el micrófono`,
  turnOn: 'Activar',
  notNow: 'Ahora no',
  mutedYou: (name) => `${name} ha silenciado tu micrófono. Puedes activarlo cuando quieras hablar.`,
  dismiss: 'Cerrar',
  notices: 'Avisos',
  joined: (names) => `${people(names)} se ${have(names)} unido`,
  departed: (names) => `${people(names)} ${have(names)} salido`,
  sharesScreen: (name) => `${name} está compartiendo su pantalla`,
  deviceLost: (kind, device, instead) =>
    `Se ha desconectado ${device || {mic: 'tu micrófono', camera: 'tu cámara', speaker: 'tu altavoz'}[kind]}.` + (instead ? ` Ahora se usa ${instead}.` : ''),
  deviceRefused: (device, instead) => `No se puede iniciar ${device}. Ahora se usa ${instead}.`,
  deviceBack: (device) => `Se ha vuelto a conectar ${device}.`,
  usedAgain: (device) => `Se ha vuelto a conectar ${device} y está en uso.`,
  useIt: 'Volver a usar',
  undo: 'Deshacer',
  talkingMuted: 'Tienes el micrófono silenciado. Actívalo para hablar.',
  talkingMutedKey: (key) => `Tienes el micrófono silenciado. Pulsa ${key} para hablar.`,
  unmuteNow: 'Activar',
  roleNow: (role, before) => {
    if (role === 'viewer') return 'El anfitrión ha cambiado tu función: ahora ves y escuchas.';
    if (role === 'host') return 'Ahora tienes la función de anfitrión. Puedes bloquear la sala en la configuración.';
    return before === 'viewer' ? 'Ahora puedes hablar. Activa el micrófono o enciende la cámara.' : 'Ya no tienes la función de anfitrión.';
  },
  connections: 'Conexión',
  noConnections: 'Aún no hay nadie más.',
  qualities: {good: 'Buena', fair: 'Regular', poor: 'Mala', unknown: 'Midiendo…'},
  yourQuality: {good: 'Tu conexión es buena', fair: 'Tu conexión es regular', poor: 'Tu conexión es mala', unknown: 'Midiendo tu conexión…'},
  poorHelp: 'Acércate al router o apaga la cámara.',
  inWords: (quality, details) => [quality, details.join(', ')].filter(Boolean).join(': '),
  milliseconds,
  kilobits,
  noLoss: 'sin pérdidas',
  loss: (value) => `${percent(Number(value))} de pérdida`,
  routes: {
    direct: 'directa', relay: 'por un retransmisor', udp: 'por un retransmisor (UDP)', tcp: 'por un retransmisor (TCP)', tls: 'por un retransmisor (TLS)',
  },
  picture: (width, height, frames) => `${width} × ${height}, ${plural(frames, {one: '# fotograma/s', many: '# de fotogramas/s', other: '# fotogramas/s'})}`,
  none: 'Ninguna',
  detailsOf: (name) => `Detalles de la conexión con ${name}`,
  figures: {
    roundTrip: 'Ida y vuelta', jitter: 'Fluctuación', lossIn: 'Pérdida al recibir', lossOut: 'Pérdida al enviar', bitrateIn: 'Recepción', bitrateOut: 'Envío',
    pictureIn: 'Imagen recibida', pictureOut: 'Tu imagen', codecs: 'Códecs', route: 'Ruta',
  },
  withNames: 'Con nombres',
  copyReport: 'Copiar informe',
  reportCopied: 'Informe copiado',
  reportNotCopied: 'Selecciona y copia el informe:',
  shortcuts: 'Atajos de teclado',
  shortcutsScope: 'Funcionan mientras la sala esté activa: haz clic en ella una vez.',
  shortcutsOff: 'Los atajos están desactivados. Puedes activarlos en la configuración.',
  shortcutOf: {
    mic: 'Activar o silenciar el micrófono', camera: 'Encender o apagar la cámara', screen: 'Compartir la pantalla o dejar de hacerlo',
    chat: 'Abrir o cerrar el chat', people: 'Abrir o cerrar la lista de personas', hand: 'Levantar o bajar la mano', layout: 'Diseño siguiente', previousPage: 'Página de imágenes anterior', nextPage: 'Página de imágenes siguiente',
    fullscreen: 'Pantalla completa', pip: 'Ventana pequeña', leave: 'Salir', talk: 'Mantener para hablar o silenciar por un momento',
    help: 'Mostrar esta ayuda',
  },
  space: 'Espacio',
  pageUp: 'Re Pág',
  pageDown: 'Av Pág',
  closeHelp: 'Cerrar la ayuda',
  reload: 'Recargar',
};
