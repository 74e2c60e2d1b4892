import type { alertWords } from '../en/library-alerts.ts';
import type { Translation } from '../message.ts';

export const alerts: Translation<typeof alertWords> = {
	where: {
		title: 'Où vont les alertes',
		text: 'Ce qui pèse lourd est annoncé aussitôt, aux adresses d’ici.',
		none: 'Personne n’est encore prévenu.',
		noneText:
			'Quand une phrase cesse d’être vraie, cela se voit sur cette page et sur le tableau, pour qui les ouvre. Personne ne reçoit de message.',
		others:
			'Les alertes vont à {emails, plural, =0 {aucune adresse e-mail} one {# adresse e-mail} other {# adresses e-mail}} et {programs, plural, =0 {aucun programme} one {# programme} other {# programmes}}.',
		onlyOwners: 'Un propriétaire du tableau dit où elles vont.',
		kinds: { email: 'E-mail', webhook: 'Programme' },
		addTitle: 'Ajouter une adresse',
		kind: 'Ce que c’est',
		kindNames: { email: 'L’e-mail de quelqu’un', webhook: 'Un programme qui reçoit des messages (webhook)' },
		address: { email: 'Adresse e-mail', webhook: 'Adresse du programme, commence par https' },
		add: 'Ajouter',
		change: 'Changer',
		changeNamed: 'Changer {address}',
		remove: 'Retirer',
		removeNamed: 'Retirer {address}',
		keep: 'Garder',
		cancel: 'Laisser comme avant',
		known: 'Cette adresse est déjà dans la liste.',
		empty: 'Écris d’abord une adresse.',
		noMail:
			'Ce serveur n’envoie pas encore d’e-mail : son exploitant n’a pas installé de serveur d’e-mail. Les adresses sont gardées jusque-là.',
		added: '{address} est prévenu à partir de maintenant.',
		removed: '{address} n’est plus prévenu.',
		kept: 'Gardé.',
		secretTitle: 'Le secret de ce programme',
		secretText:
			'Ce qui lui est envoyé est signé avec lui. Copie-le maintenant dans le programme : il n’est montré que cette fois. Un autre est fait quand l’adresse est retirée puis ajoutée de nouveau.',
		secretDone: 'Je l’ai copié',
		digest: 'Ce qui pèse moins, en un message',
		digests: { off: 'jamais', daily: 'chaque jour', weekly: 'chaque semaine' },
		detail: 'Ce qu’un message raconte',
		details: {
			numbers: 'seulement des nombres et des identifiants',
			names: 'aussi les noms d’événements, de thèmes, d’archétypes et de responsables',
			quotes: 'aussi jusqu’à cinq citations, données personnelles cachées',
		},
		quotesText:
			'Des citations quittent alors ce serveur, vers tous ceux de ces adresses. Celles des gens qui n’ont accepté que des notes, ou sur la santé et semblables, jamais.',
		now: 'Ce qui pèse moins est annoncé {digest}. Un message contient {detail}.',
		test: 'Envoyer un essai',
		testing: 'L’essai part…',
		tried: {
			sent: '✓ L’essai est arrivé à {address}.',
			waiting: '◐ Pas encore arrivé à {address}. {why} Un nouvel essai se fait tout seul.',
			'given-up': '✕ Ne peut pas arriver à {address}. {why}',
		},
		last: 'Les derniers messages',
		subjects: {
			alert: 'alerte',
			digest: 'ce qui pèse moins',
			test: 'essai',
			'version.published': 'une version a été publiée',
			'version.rolled-back': 'une version antérieure a été reprise',
			'version.withdrawn': 'une version a été retirée',
		},
		states: { sent: '✓ arrivé', waiting: '◐ en attente', 'given-up': '✕ abandonné' },
		tries: '{n, plural, one {# essai} other {# essais}}',
	},
	letters: {
		testSubject: 'Personaboard : un essai',
		test: 'Ceci est un essai : les alertes du tableau {board} arrivent à cette adresse. Rien n’a changé.',
		subject:
			'Personaboard : {n, plural, one {# changement} other {# changements}}{heavy, plural, =0 {} other {, dont # de poids}}',
		why: 'Pourquoi, peut-être',
		due: 'À faire avant le {day}',
		dueFor: 'À faire avant le {day}, {owner}',
		quotes: 'Ce qui a été dit',
		more: '{n, plural, one {# autre se trouve dans la bibliothèque.} other {# autres se trouvent dans la bibliothèque.}}',
		library:
			'Pour décider, dire que ce n’est pas une nouveauté ou nommer un responsable : Personaboard dans FigJam, Personas, Ouvrir la bibliothèque, Ce qui a changé.',
		end: 'Tableau {board}. Identifiants des alertes : {ids}.',
	},
};
