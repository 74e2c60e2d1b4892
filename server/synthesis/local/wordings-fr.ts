import { wordings } from './wordings.ts';

const thing =
	'(?:système|programme|logiciel|application|appli|export|ordinateur|téléphone|portable|imprimante|outil|page|site)';

export const french = wordings(
	{ deny: 'ne|n|ni|pas|jamais|sans|aucune?|guère' },
	{
		'jobs.social': {
			strong: [
				'passer pour (?:celui|celle|ceux|une?|des|le|la|quelqu.un)',
				"(?:nous|me|m'|on nous) (?:respecte|respectent|voie|voient|regarde|regardent|prenne|prennent) (?:… )?(?:comme|pour)",
				'prise? au sérieux',
			],
		},
		'constraints.time': {
			strong: [
				"(?:n')?(?:ai|as|a|avons|ont) (?:pas|jamais|plus) (?:… )?le temps",
				"(?:n')?(?:ai|a|avons) pas assez de temps",
				'manque de temps',
				String.raw`(?:n'(?:ai|a|avons)|n'y a) que (?:\p{L}+|\d+) (?:minutes?|heures?)`,
				'trop tard',
				'à la dernière minute',
				'(?:prend|met) ~ (?:des heures|des jours|des semaines|trop longtemps|une éternité)',
			],
			weak: ['délais?', "dans l'urgence", 'échéances?'],
		},
		'constraints.skill': {
			strong: [
				"personne ne (?:m'|nous )(?:a |ai )?(?:montré|expliqué|appris|formée?)",
				'(?:ne )?(?:sais|sait|savons|savent) pas (?:… )?comment',
				'(?:ne )?(?:comprends|comprend|comprenons) (?:pas|rien)',
				'(?:manque de|sans|aucune) formation',
				'trop (?:compliquée?s?|technique|complexe)',
				'appris toute? seule?',
			],
		},
		'constraints.approval': {
			strong: [
				'(?:doit|doivent) ~ (?:valider|approuver|autoriser|signer|donner son accord)',
				'(?:doit|doivent) ~ être (?:validée?s?|approuvée?s?|autorisée?s?|signée?s?)',
				'(?:attends|attend|attendons|attente) ~ (?:accord|validation|autorisation|feu vert|signature|réponse)',
				"sans (?:l'|la |le )?(?:accord|validation|autorisation|feu vert|signature)",
				'(?:dois|doit|devons) demander ~ (?:accord|autorisation|permission|chef|cheffe|direction)',
			],
			weak: ['validation', 'autorisations?', 'feu vert', 'accord'],
		},
		'constraints.budget': {
			strong: [
				'trop ch(?:er|ère|ers|ères)',
				"(?:n')?(?:ai|a|avons|y a) pas (?:… )?(?:budget|argent|moyens)",
				'peut pas se (?:le |la )?permettre',
				'coûte trop',
				'dépasse ~ budget',
			],
			weak: ['budgets?', 'chers?', 'coûts?'],
		},
		'constraints.tools': {
			strong: [
				`${thing} (?:plante|bloque|gèle|rame|bugue|bug)`,
				`${thing} ne (?:permet|peut|fonctionne|marche|sait|reconnaît|sauvegarde|charge) (?:… )?pas`,
				`${thing} est ~ (?:lente?|vieux|vieille|obsolète|cassée?)`,
				"messages? d'erreur",
				"(?:impossible|(?:n')?arrive pas) (?:de |d'|à )(?:ouvrir|importer|exporter|charger|sauvegarder|imprimer|connecter)",
			],
			weak: ['lente?', 'obsolète'],
		},
		'constraints.policy': {
			strong: [
				"m'interdit",
				"(?:n'ai|n'a|n'avons) pas le droit",
				"m'oblige",
				'la loi',
				'légalement',
				'réglementations?',
				'règlements?',
				'RGPD',
				'protection des données',
				'convention collective',
				'syndicats?',
				"(?:n')?(?:ai|a|avons|ont) pas le droit",
				'interdite?s?',
				'(?:inspection|inspecteur|inspectrice)',
			],
		},
		motivation: {
			strong: [
				"(?:m'importe|nous importe)",
				"ce qui compte (?:pour moi|pour nous)?,? ?c'est",
				'mon but est',
				'(?:je veux|je voudrais|nous voulons) que?',
				"j'aimerais que",
			],
		},
		pains: {
			strong: [
				'me rend folle?',
				'(?:tombe|tombent) (?:… )?en panne',
				'on ne sait jamais',
				'(?:me|nous) prend (?:… )?(?:heures|jours|semaines|dimanches|soirées)',
				"j'attends (?:… )?(?:heures|jours|semaines)",
				'personne (?:ne |)(?:regarde|lit|écoute)',
				'(?:perds|perd) (?:… )?(?:ticket|temps|fois)',
				"(?:m'|nous )(?:énerve|agace|frustre|gêne|fatigue|stresse)",
				'me dérange',
				'déteste',
				'cauchemar',
				'catastrophe',
				'horrible',
				'pénible',
				'fastidieu(?:x|se)',
				'perte de temps',
				'(?:perds|perd|perdons|passe|passons) ~ (?:des heures|des jours|heures|jours|la journée|la matinée)',
				'le pire',
				'personne ne (?:prévient|répond|dit|demande|aide|explique)',
				'se passe mal',
			],
			weak: ['problèmes?', 'difficiles?', 'erreurs?', 'compliquée?s?', 'stress', 'confuse?'],
		},
		workarounds: {
			strong: [
				'(?:dans|sur) un (?:cahier|carnet)',
				'je photographie',
				"on s'arrange",
				'du coup (?:je|on)',
				'à la main',
				'manuellement',
				'(?:mon|notre|ma) propre (?:tableau|liste|fichier|feuille|modèle)',
				'(?:tableau|fichier|feuille) excel',
				'sur (?:un |du )?papier',
				'whatsapp',
				"captures? d'écran",
				'en photo',
				'(?:imprime|imprimons)',
				'(?:recopie|recopions)',
				'copier-coller',
			],
			weak: ['excel', 'carnet', 'à la place', 'post-?its?'],
		},
	},
);
