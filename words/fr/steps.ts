import type { stepWords } from '../en/steps.ts';
import type { Translation } from '../message.ts';

export const steps: Translation<typeof stepWords> = {
	tabs: { notes: 'Notes', themes: 'Thèmes', personas: 'Personas', label: 'Étapes' },
	loose: {
		title: '{n, plural, one {# note n’est pas encore importée} other {# notes ne sont pas encore importées}}',
		outside: 'Hors des thèmes',
		others: 'et {n, plural, one {# autre thème} other {# autres thèmes}}',
		bringIn: '{n, plural, one {L’importer} other {Les importer}}',
		show: 'Montrer',
	},
	start: {
		title: 'Des notes aux personas',
		steps: {
			notes: { title: 'Importer des notes', text: 'Choisis les citations avec lesquelles travailler.' },
			themes: {
				title: 'Les regrouper',
				text: 'Les notes vont dans des thèmes. Déplace celle que tu veux ; elle reste où tu la mets.',
			},
			personas: {
				title: 'Écrire les personas',
				text: 'Chaque phrase est à un clic de la note qui la dit.',
			},
		},
		scopeLabel: 'Quelles notes',
		scope: { selection: 'Sélection', section: 'Section', page: 'Page' },
		scopeHint: {
			selection: 'Les notes sélectionnées sur le tableau',
			section: 'Toutes les notes de la section sélectionnée',
			page: 'Toutes les notes de cette page',
		},
		found: '{n, plural, =0 {Aucune note trouvée} one {# note} other {# notes}}',
		lookAlong: 'Personne n’a encore importé de notes. Elles s’afficheront ici dès que quelqu’un le fera.',
		lookAlongTitle: 'Rien à voir pour l’instant',
		first:
			'Importe d’abord des notes : sélectionne-les sur le tableau ou choisis Page. Si tu n’en as pas, essaie l’exemple.',
		selectFirst: 'Sélectionne des notes sur le tableau pour commencer.',
		selectSection: 'Sélectionne une section, ou une note dedans.',
		bringIn: '{n, plural, =0 {Importer des notes} one {Importer # note} other {Importer # notes}}',
		sampleTitle: 'Pas de notes sous la main ?',
		sample: 'Essayer l’atelier d’exemple',
		sampleText: 'Place sur cette page une série d’entretiens terminée, avec l’usage du produit.',
	},
	notes: {
		none: 'Pas encore de notes',
		places: '{n, plural, one {# endroit} other {# endroits}}',
		measured: '{n, plural, one {# mesure} other {# mesures}}',
		unknown: '{n, plural, one {# note} other {# notes}} sans participant',
		bringInMore: 'En importer d’autres',
		bringingIn: 'Importe des notes',
		report:
			'{read, plural, one {# élément lu} other {# éléments lus}}, {added, plural, one {# nouveau} other {# nouveaux}}',
		known: '{n} déjà là',
		duplicates: '{n, plural, one {# répétition} other {# répétitions}}',
		keptApart: '{n} à part',
		blank: 'vide',
		flagsTitle: 'À regarder',
		flags: {
			instruction: 'Se lit comme une instruction',
			'personal-data': 'Données personnelles',
			markup: 'Balises ou lien',
			'control-characters': 'Caractères cachés',
			'several-quotes': 'Plusieurs citations',
			'not-english': 'Pas en anglais',
			'notes-only': 'Ne peut pas être cité',
			'special-category': 'Santé, croyance ou similaire',
		},
		allTitle: 'Toutes les notes',
		next: 'Regrouper les notes en thèmes',
		broughtIn:
			'{n, plural, =0 {Rien de nouveau n’est entré.} one {# nouvel élément est entré.} other {# nouveaux éléments sont entrés.}}',
		reworded: '{n, plural, one {# note a changé} other {# notes ont changé}} depuis son importation',
		bringInAgain: 'Importer les nouveaux mots',
		sourceCanvas: 'Notes du tableau',
	},
	themes: {
		newGroup: 'Nouveau thème',
		group: 'Regrouper les notes',
		groupAgain: 'Regrouper de nouveau',
		grouping: 'Regroupe les notes',
		about: 'Combien de thèmes',
		number: '{n, plural, one {# thème} other {# thèmes}}',
		counts:
			'{notes, plural, one {# note} other {# notes}}{people, plural, =0 {} one { de # participant} other { de # participants}}',
		kept: '{kept} sur {total, plural, one {# déplacement gardé} other {# déplacements gardés}}',
		emptyTitle: 'Pas encore de thèmes',
		emptyText:
			'Les thèmes mettent côte à côte les notes sur une même chose. Ce qui ne va nulle part est mis de côté, jamais forcé.',
		needNotes: 'Importe d’abord des notes.',
		goToNotes: 'Aller aux notes',
		renameLabel: 'Nom du thème {label}',
		moveLabel: 'Déplacer vers',
		moveHere: 'Déplacer vers',
		setAside: 'Mettre de côté',
		parkedTitle: 'Mises de côté',
		parkedReason: '{reason} ({n})',
		parkedCount: '{n, plural, one {# mise de côté} other {# mises de côté}}',
		parkedByDrag:
			'{n, plural, one {# note mise de côté, car tu l’as sortie de tous les thèmes.} other {# notes mises de côté, car tu les as sorties de tous les thèmes.}}',
		drawAgain: 'Redessiner',
		named: 'Nommé par quelqu’un',
		noMembers: 'Pas encore de notes. Glisses-en une ici.',
		noneShown: 'Aucun thème sur le tableau',
	},
	next: {
		label: 'Ensuite',
		group: 'Ensuite : réunis les notes sur une même chose.',
		place:
			'Ensuite : {n, plural, one {# nouvelle note n’a pas encore de thème.} other {# nouvelles notes n’ont pas encore de thème.}}',
		write: 'Ensuite : déplace les notes mal rangées, puis écris les personas.',
	},
};
