import {counts} from './counts.js';
import {grammar} from './grammar.js';
import type {GestureStrings, HandStrings, PeopleStrings} from './people-strings.js';

const {number, people} = grammar('pt-BR');
const TITLE = 'Pessoas';
const WAITING = 'Aguardando do lado de fora';
const HANDS = 'Mãos levantadas';

export const ptBRPeople: GestureStrings & HandStrings & PeopleStrings = {
  raiseHand: 'Levantar a mão',
  lowerHand: (place) => `Abaixar a mão (nº ${number(place)} na fila)`,
  handUp: (place) => `Mão levantada, nº ${number(place)}`,
  handsRaised: (names) => `${people(names)}${names.length > 1 ? ' levantaram a mão' : ' levantou a mão'}`,
  handLowered: (name) => `${name} abaixou sua mão`,

  react: 'Reagir',
  reactions: {'👍': 'Curtir', '❤️': 'Coração', '👏': 'Aplausos', '😂': 'Risada', '😮': 'Surpresa', '😢': 'Tristeza', '🎉': 'Comemoração', '🤔': 'Pensando'},
  reacted: (names, reaction) => `${people(names)}: ${reaction}`,

  peopleHere: (count, hands, waiting) => counts([[TITLE, count], [HANDS, hands], [WAITING, waiting]], {number}),

  peopleTitle: TITLE,
  closePeople: 'Fechar pessoas',
  searchPeople: 'Buscar por nome',
  nobodyFound: 'Ninguém com esse nome está aqui.',
  peopleGroups: {waiting: WAITING, hands: HANDS, others: 'Na sala'},
  roles: {host: 'Anfitrião', speaker: 'Participante', viewer: 'Espectador'},
  cameraOffNow: 'Câmera desligada',
  sharesNow: 'Compartilhando a tela',

  muteAll: 'Silenciar os demais',
  lowerAllHands: 'Abaixar todas as mãos',
  askToUnmute: 'Pedir para ativar o microfone',
  lowerTheirHand: 'Abaixar a mão',
  makeRole: {host: 'Tornar anfitrião', speaker: 'Deixar falar', viewer: 'Tornar espectador'},
  unmakeHost: 'Remover como anfitrião',
  notInRoom: 'Entre para ver quem está aqui.',
};
