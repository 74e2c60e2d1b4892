import type { agreeWords } from '../en/agree.ts';
import type { Translation } from '../message.ts';

export const agree: Translation<typeof agreeWords> = {
	agree: {
		part: 'S’accorder',
		title: 'Trier seul, puis ensemble',
		lead: 'Chacun trie les mêmes notes sans voir les autres. Vous voyez ensuite où vous différez et décidez ensemble. Rien ne bouge sur le tableau avant cela.',
		none: 'Aucun tour n’est ouvert. Qui peut modifier peut en commencer un.',
		which: 'Quelles notes',
		all: 'De tous les thèmes',
		aside: 'Les notes mises de côté',
		selected: '{n, plural, one {La # note sélectionnée} other {Les # notes sélectionnées}} sur le tableau',
		start: 'Commencer un tour',
		again: 'Commencer un autre tour',
		began:
			'{begun, plural, =0 {Personne n’a encore commencé.} one {# personne a commencé, {through} a fini.} other {# personnes ont commencé, {through} ont fini.}}',
		still: 'Trient encore : {names}.',
		sortTitle: '{left, plural, =0 {Tu as fini} one {# note à trier} other {# notes à trier}}',
		sortHint: 'Où va chacune ? Personne ne voit ton choix avant que le résultat soit montré.',
		gone: '{n, plural, one {# note de ce tour n’est} other {# notes de ce tour ne sont}} plus sur le tableau.',
		place: 'Où elle va',
		choose: 'Choisir',
		unsure: 'Pas sûr',
		ownGroup: 'Mon groupe : {name}',
		ownLabel: 'Un groupe à soi',
		ownAdd: 'Ajouter',
		reveal: 'Montrer ce que chacun a trié',
		revealAsk:
			'{through} sur {begun} ont fini. Ce qui est trié jusqu’ici est montré à tous et ne change plus.',
		revealDo: 'Montrer',
		keepOn: 'Continuer à trier',
		stop: 'Arrêter le tour',
		stopAsk: 'Ce que chacun a trié dans ce tour est supprimé. Rien ne change sur le tableau.',
		stopDo: 'Arrêter et supprimer',
		machine: 'la machine',
		alone: 'Une seule personne a trié ; il ne peut pas encore y avoir d’accord.',
		tooLittle: 'Il y a trop peu en commun pour dire à quel point vous êtes d’accord.',
		together:
			'Ensemble, {alike, select, almost {vous êtes d’accord presque partout} mostly {vous êtes surtout d’accord} partly {vous êtes d’accord en partie} little {vous êtes un peu d’accord} other {vous n’êtes guère d’accord}}.',
		pairsTitle: 'Qui est d’accord avec qui',
		pair: '{first} et {second} : {alike, select, almost {d’accord presque partout} mostly {surtout d’accord} partly {d’accord en partie} little {un peu d’accord} other {guère d’accord}}',
		pairs: '{rand} par paires de notes, sur {n, plural, one {# note} other {# notes}}',
		byTheme: '{kappa} par thème',
		scale:
			'0, c’est le hasard ; 1, c’est pareil. Par paires : quelles notes vont ensemble (indice de Rand ajusté). Par thème : dans quel thème est chacune (kappa).',
		differ: '{n, plural, =0 {Plus rien à décider} one {# note à décider} other {# notes à décider}}',
		differHint:
			'Vous les avez placées différemment. Parlez-en, puis choisissez ; la machine est une voix parmi les vôtres.',
		elsewhere:
			'{n, plural, one {# note sur laquelle} other {# notes sur lesquelles}} vous êtes d’accord, mais ailleurs sur le tableau',
		few: '{n, plural, one {# note placée} other {# notes placées}} par moins de deux personnes',
		clear: '{n, plural, one {# note est claire} other {# notes sont claires}}',
		settled: '{n, plural, one {# note décidée} other {# notes décidées}}',
		voted: '{place} : {voters}',
		themeGone: 'Un thème qui n’existe plus',
		move: 'Déplacer vers {theme}',
		leave: 'Laisser dans {theme}',
		make: 'Créer le thème {theme}',
	},
};
