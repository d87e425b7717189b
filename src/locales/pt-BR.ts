import {grammar} from './grammar.js';
import type {Devices, Strings} from './strings.js';
import {ptBRChat} from './pt-BR-chat.js';
import {ptBRStatus} from './pt-BR-status.js';
import {ptBRPeople} from './pt-BR-people.js';
import {ptBRCaptions} from './pt-BR-captions.js';
import {ptBRRecord} from './pt-BR-record.js';

const {number, plural, some, milliseconds, kilobits, percent} = grammar('pt-BR');

type Forms = Readonly<Record<Devices, string>>;

const THE: Forms = {mic: 'o microfone', camera: 'a câmera', both: 'a câmera e o microfone'};
const YOUR: Forms = {mic: 'Seu microfone', camera: 'Sua câmera', both: 'Sua câmera e seu microfone'};
const NO: Forms = {mic: 'Nenhum microfone', camera: 'Nenhuma câmera', both: 'Nenhuma câmera ou microfone'};

/** The participle that agrees with one device or two. */
const agree = (stem: string, devices: Devices): string => stem + {mic: 'o', camera: 'a', both: 'os'}[devices];
const is = (devices: Devices): string => (devices === 'both' ? 'estão' : 'está');
const people = (names: readonly string[]): string =>
  some(names, (first, others) => `${first} e mais ${plural(others, {one: '# pessoa', many: '# de pessoas', other: '# pessoas'})}`);

export const ptBR: Strings = {
  ...ptBRChat,
  ...ptBRStatus,
  ...ptBRPeople,
  ...ptBRCaptions,
  ...ptBRRecord,
  lang: 'pt-BR',

  videoCall: 'Chamada de vídeo',
  backToCall: 'Voltar à chamada',
  minimizeCall: 'Minimizar',

  guest: 'Convidado',
  you: (name) => `${name} (você)`,
  people: 'Pessoas na sala',

  controls: 'Controles da chamada',
  mute: 'Desativar microfone',
  unmute: 'Ativar microfone',
  stopCamera: 'Desativar câmera',
  startCamera: 'Ativar câmera',
  shareScreen: 'Compartilhar tela',
  stopSharing: 'Parar de compartilhar',
  leave: 'Sair',

  pageOf: (page, pages) => `Página ${number(page)} de ${number(pages)}`,
  previousPage: 'Página anterior',
  nextPage: 'Próxima página',
  movePicture: (isTop, isLeft) => `Mover a imagem pequena, agora no canto ${isTop ? 'superior' : 'inferior'} ${isLeft ? 'esquerdo' : 'direito'}`,
  moreOf: (name) => `Mais: ${name}`,
  pinned: 'Fixado',
  volumeOf: (name) => `Volume de ${name}`,
  pin: 'Fixar',
  unpin: 'Desafixar',
  enlarge: 'Tela cheia',
  reduce: 'Sair da tela cheia',
  inOwnWindow: 'Janela flutuante',
  backFromWindow: 'Sair da janela flutuante',
  fill: 'Preencher o bloco',
  showWhole: 'Mostrar por inteiro',
  mirror: 'Espelhar minha imagem',
  hideSelf: 'Ocultar minha imagem',
  muteOther: 'Silenciar para todos',
  remove: 'Remover da sala',
  reallyRemove: (name) => `Sim, remover ${name}`,

  muted: 'Microfone desativado',
  weakNetwork: 'Conexão fraca',
  screenOf: (name) => `Tela de ${name}`,
  linkConnecting: 'Conectando…',
  linkInterrupted: 'Reconectando…',
  linkUnreachable: (name) => `Sem conexão com ${name}`,
  linkBlocked: 'Um firewall pode estar bloqueando. Tente outra rede.',

  lobbyTitle: (room) => (room ? `Entrar em ${room}` : 'Entrar'),
  name: 'Seu nome',
  namePlaceholder: 'Convidado',
  join: 'Entrar',
  cameraIsOff: 'A câmera está desativada',
  cameraStarting: 'Iniciando a câmera…',
  noCameraUsed: 'Você vai entrar sem câmera',

  mic: 'Microfone',
  camera: 'Câmera',
  speaker: 'Alto-falante',
  unnamedDevice: (kind, index) => `${{mic: 'Microfone', camera: 'Câmera', speaker: 'Alto-falante'}[kind]} ${number(index)}`,
  noDevice: 'nenhum dispositivo encontrado',
  otherCamera: 'Trocar de câmera',
  testSound: 'Testar o som',
  joinWithout: {
    mic: 'Você vai entrar sem microfone: vai ouvir os outros, mas eles não vão ouvir você.',
    camera: 'Você vai entrar sem câmera: vai ver os outros, mas eles não vão ver você.',
    both: 'Você vai entrar sem câmera nem microfone: vai ver e ouvir os outros, mas eles não vão ver nem ouvir você.',
  },
  tryAgain: 'Tentar de novo',
  deviceTrouble: {
    PERMISSION_DENIED: (devices) => `${YOUR[devices]} ${is(devices)} ${agree('bloquead', devices)}`,
    PERMISSION_DISMISSED: (devices) => `Você ainda não permitiu o uso ${{mic: 'do microfone', camera: 'da câmera', both: 'da câmera e do microfone'}[devices]}`,
    POLICY_BLOCKED: (devices) => `Esta página não pode usar ${{mic: 'seu microfone', camera: 'sua câmera', both: 'sua câmera nem seu microfone'}[devices]}`,
    DEVICE_NOT_FOUND: (devices) => `${NO[devices]} ${devices === 'camera' ? 'encontrada' : 'encontrado'}`,
    DEVICE_IN_USE: (devices) => `${YOUR[devices]} já ${is(devices)} em uso`,
    DEVICE_LOST: (devices) => `${YOUR[devices]} ${devices === 'both' ? 'foram' : 'foi'} ${agree('desconectad', devices)}`,
    INSECURE_CONTEXT: (devices) => `Sem ${{mic: 'microfone', camera: 'câmera', both: 'câmera nem microfone'}[devices]} em uma página não segura`,
    UNSUPPORTED_BROWSER: (devices) => `Este navegador não dá acesso ${{mic: 'ao microfone', camera: 'à câmera', both: 'à câmera nem ao microfone'}[devices]}`,
  },
  asking: (devices) => ({
    title: `Permita o uso ${{mic: 'do microfone', camera: 'da câmera', both: 'da câmera e do microfone'}[devices]}`,
    text: 'O navegador está perguntando: escolha “Permitir”.',
  }),
  notSeenYet: (help) => `${help} Ninguém vê nem ouve você até você entrar.`,
  deniedIn: {
    system: 'Seu sistema bloqueia o acesso deste navegador: permita nas configurações de privacidade do sistema e tente de novo.',
    ios: 'Abra o menu da página na barra de endereço e escolha “Ajustes do Site” ou, se não usar o Safari, abra o app Ajustes. Permita o acesso e tente de novo.',
    firefox: 'Clique no ícone riscado ao lado do endereço da página, remova o bloqueio e tente de novo.',
    safari: 'No menu Safari, abra os ajustes para este site, escolha “Permitir” e tente de novo.',
  },
  layout: 'Mudar layout',
  layouts: {auto: 'Automático', grid: 'Grade', spotlight: 'Destaque', sidebar: 'Barra lateral'},
  moreControls: 'Mais controles',
  hideSelfView: 'Ocultar minha imagem',
  fullscreen: 'Tela cheia',
  exitFullscreen: 'Sair da tela cheia',
  noFullscreen: {policy: 'A tela cheia não é permitida nesta página', device: 'Este dispositivo só mostra vídeos avulsos em tela cheia'},
  pip: 'Abrir em uma janela pequena',
  exitPip: 'Voltar à página',
  roomInWindow: 'A chamada está em uma janela pequena',
  bringBack: 'Trazer de volta',
  settings: 'Configurações',
  close: 'Fechar',
  settingsOf: {devices: 'Dispositivos', processing: 'Processamento do microfone', picture: 'Imagem', call: 'Em chamadas', connection: 'Conexão', sounds: 'Quais sons', notices: 'Quais avisos'},
  preferences: {
    mirror: {title: 'Espelhar meu vídeo', text: 'Só para você: os outros veem do lado certo.'},
    hideSelf: {title: 'Ocultar meu bloco', text: 'Os outros continuam vendo você.'},
    lowData: {title: 'Usar menos dados', text: 'Imagens menores e prioridade para o som.'},
    noiseSuppression: {title: 'Redução de ruído', text: 'Remove ventiladores e teclados.'},
    echoCancellation: {title: 'Cancelamento de eco', text: 'Evita que o microfone capte seus alto-falantes.'},
    autoGainControl: {title: 'Volume automático', text: 'Aumenta as vozes baixas.'},
    muteReminder: {title: 'Avisar que meu microfone está desativado', text: 'Quando você fala. Nada do que se ouve é enviado nem guardado.'},
    sounds: {title: 'Sons', text: 'Quando alguém entra, sai, levanta a mão ou escreve.'},
    shortcuts: {title: 'Atalhos do teclado', text: 'Enquanto a sala estiver ativa. Pressione ? para ver a lista.'},
  },
  newsOf: {Join: 'Alguém entra', Leave: 'Alguém sai', Hand: 'Alguém levanta a mão', Message: 'Alguém escreve', Recording: 'Uma gravação começa ou termina'},
  lockRoom: {title: 'Trancar a sala', text: 'Quem chegar espera até alguém deixar entrar.'},
  deviceHelp: {
    PERMISSION_DENIED: 'Permita o acesso pelo ícone ao lado do endereço da página e tente de novo.',
    PERMISSION_DISMISSED: 'A pergunta do navegador foi fechada. Tente de novo e escolha “Permitir”.',
    POLICY_BLOCKED: 'O site que mostra esta sala não permite.',
    DEVICE_NOT_FOUND: 'Conecte um dispositivo e tente de novo.',
    DEVICE_IN_USE: 'Feche o outro app que está usando e tente de novo.',
    DEVICE_LOST: 'Conecte o dispositivo de novo ou escolha outro.',
    INSECURE_CONTEXT: 'Os navegadores só dão acesso aos dispositivos em páginas abertas com https.',
    UNSUPPORTED_BROWSER: 'Use uma versão atual do Chrome, Edge, Firefox ou Safari.',
  },
  orJoinWithout: (help) => `${help} Você pode entrar mesmo assim.`,

  heldBack: (devices) => `Seu sistema está bloqueando ${THE[devices]}`,

  soundOn: 'Ativar som',
  soundBlocked: 'O navegador só reproduz o som depois que você clicar.',

  connecting: 'Conectando…',
  incomplete: 'Esta sala não carregou por completo. Verifique sua rede e recarregue a página.',
  requests: 'Pedidos',
  wantsIn: (name) => `${name} quer entrar`,
  admit: 'Permitir',
  deny: 'Recusar',
  wantIn: (count) => plural(count, {one: '# pessoa quer entrar', many: '# de pessoas querem entrar', other: '# pessoas querem entrar'}),
  admitAll: 'Permitir todos',
  asksToUnmute: (name) => `${name} pede que você ative o microfone`,
  turnOn: 'Ativar',
  notNow: 'Agora não',
  mutedYou: (name) => `${name} desativou seu microfone. Você pode ativar quando quiser falar.`,
  dismiss: 'Dispensar',
  notices: 'Avisos',
  joined: (names) => `${people(names)} ${names.length === 1 ? 'entrou' : 'entraram'}`,
  departed: (names) => `${people(names)} ${names.length === 1 ? 'saiu' : 'saíram'}`,
  sharesScreen: (name) => `${name} está compartilhando a tela`,
  deviceLost: (kind, device, instead) =>
    (device
      ? `Dispositivo desconectado: ${device}.`
      : {mic: 'Seu microfone foi desconectado.', camera: 'Sua câmera foi desconectada.', speaker: 'Seu alto-falante foi desconectado.'}[kind]) +
    (instead ? ` Agora em uso: ${instead}.` : ''),
  deviceRefused: (device, instead) => `Não foi possível iniciar o dispositivo: ${device}. Agora em uso: ${instead}.`,
  deviceBack: (device) => `Dispositivo reconectado: ${device}.`,
  usedAgain: (device) => `Dispositivo reconectado e em uso: ${device}.`,
  useIt: 'Voltar a usar',
  undo: 'Desfazer',
  talkingMuted: 'Seu microfone está desativado. Ative para falar.',
  talkingMutedKey: (key) => `Seu microfone está desativado. Pressione ${key} para falar.`,
  unmuteNow: 'Ativar',
  roleNow: (role, before) => {
    if (role === 'viewer') return 'O anfitrião mudou sua função: agora você assiste e ouve.';
    if (role === 'host') return 'Agora você tem a função de anfitrião. Você pode trancar a sala nas configurações.';
    return before === 'viewer' ? 'Agora você pode falar. Ative o microfone ou a câmera.' : 'Você não tem mais a função de anfitrião.';
  },
  connections: 'Conexão',
  noConnections: 'Ainda não há mais ninguém aqui.',
  qualities: {good: 'Boa', fair: 'Regular', poor: 'Ruim', unknown: 'Medindo…'},
  yourQuality: {good: 'Sua conexão está boa', fair: 'Sua conexão está regular', poor: 'Sua conexão está ruim', unknown: 'Medindo sua conexão…'},
  poorHelp: 'Chegue mais perto do roteador ou desative a câmera.',
  inWords: (quality, details) => [quality, details.join(', ')].filter(Boolean).join(' – '),
  milliseconds,
  kilobits,
  noLoss: 'sem perdas',
  loss: (value) => `${percent(Number(value))} de perda`,
  routes: {
    direct: 'direta', relay: 'por retransmissor', udp: 'por retransmissor (UDP)', tcp: 'por retransmissor (TCP)', tls: 'por retransmissor (TLS)',
  },
  picture: (width, height, frames) => `${width} × ${height}, ${plural(frames, {one: '# quadro/s', many: '# de quadros/s', other: '# quadros/s'})}`,
  none: 'Nenhuma',
  detailsOf: (name) => `Detalhes da conexão com ${name}`,
  figures: {
    roundTrip: 'Ida e volta', jitter: 'Variação', lossIn: 'Perda ao receber', lossOut: 'Perda ao enviar', bitrateIn: 'Recebendo', bitrateOut: 'Enviando',
    pictureIn: 'Imagem recebida', pictureOut: 'Sua imagem', codecs: 'Codecs', route: 'Rota',
  },
  withNames: 'Com nomes',
  copyReport: 'Copiar relatório',
  reportCopied: 'Relatório copiado',
  reportNotCopied: 'Selecione e copie o relatório:',
  shortcuts: 'Atalhos do teclado',
  shortcutsScope: 'Funcionam enquanto a sala estiver ativa: clique nela uma vez.',
  shortcutsOff: 'Os atalhos estão desativados. Você pode ativá-los nas configurações.',
  shortcutOf: {
    mic: 'Ativar ou desativar o microfone', camera: 'Ativar ou desativar a câmera', screen: 'Compartilhar a tela ou parar', chat: 'Abrir ou fechar o chat',
    people: 'Abrir ou fechar a lista de pessoas', hand: 'Levantar ou abaixar a mão', layout: 'Próximo layout', previousPage: 'Página de imagens anterior', nextPage: 'Próxima página de imagens', fullscreen: 'Tela cheia',
    pip: 'Janela pequena', leave: 'Sair', talk: 'Segurar para falar ou silenciar por um momento', help: 'Mostrar esta ajuda',
  },
  space: 'Espaço',
  pageUp: 'Page Up',
  pageDown: 'Page Down',
  closeHelp: 'Fechar ajuda',
  reload: 'Recarregar',
};
