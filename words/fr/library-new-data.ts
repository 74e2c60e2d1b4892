import type { newDataWords } from '../en/library-new-data.ts';
import type { Translation } from '../message.ts';

export const newData: Translation<typeof newDataWords> = {
	newData: {
		text: 'Ce qui est arrivé depuis l’écriture des personas est mesuré, groupé et écrit à l’essai. Rien ne change sur le tableau tant que personne ne le reprend.',
		none: 'Rien n’est préparé.',
		cadence: 'Regarder à nouveau le tableau',
		cadences: { off: 'pas de soi-même', daily: 'chaque jour', weekly: 'chaque semaine' },
		next: 'La prochaine fois le {day}',
		look: 'Regarder maintenant',
		looked:
			'Regardé le {day} : {notes, plural, one {# note} other {# notes}}, dont {unseen} encore dans aucun groupement.',
		touched:
			'{changes, plural, =0 {Aucun changement d’usage en cours} one {# changement d’usage en cours} other {# changements d’usage en cours}} ; {sentences, plural, =0 {aucune phrase à relire} one {# phrase à relire} other {# phrases à relire}}.',
		themes: 'Thèmes',
		groups: 'Groupes de gens',
		sentences: 'Phrases des personas',
		counts: '{now} maintenant, {staged} préparés',
		come: 'Nouveaux',
		go: 'Disparus',
		notesMoved:
			'{moved, plural, =0 {Aucune note ne serait} one {# note serait} other {# notes seraient}} dans un autre thème ; {kept} déplacements sur {total} faits par des personnes sont gardés.',
		peopleMoved:
			'{n, plural, =0 {Personne ne serait dans un autre groupe.} one {# personne serait dans un autre groupe.} other {# personnes seraient dans un autre groupe.}}',
		byHand:
			'{total, plural, =0 {Personne n’a écrit de phrase à la main.} other {{kept} phrases sur {total} écrites à la main restent telles quelles.}}',
		leftBefore:
			'{n, plural, one {# changement a été laissé et n’est plus proposé.} other {# changements ont été laissés et ne sont plus proposés.}}',
		same: 'Chaque phrase resterait telle quelle.',
		states: { new: 'Un nouveau persona', gone: 'Disparaît : ses gens sont dans d’autres groupes' },
		kept: '{n, plural, one {# phrase reste} other {# phrases restent}}',
		takeOne: { removed: 'La retirer', other: 'Reprendre ceci' },
		withThemes:
			'Reprendre aussi les nouveaux thèmes ({n, plural, =0 {aucune note ne bouge} one {# note bouge} other {# notes bougent}}, aucune que quelqu’un a placée)',
		withPeople: {
			new: 'Il vient en entier ou pas du tout.',
			gone: 'Il s’en va avec ses gens dès que quelque chose est repris.',
		},
		takePersona: 'Reprendre {name} ; sinon, ces gens ne sont dans aucun persona',
		take: 'Reprendre ce qui est coché',
		leave: 'Tout laisser',
		taken: 'Repris. L’historique du tableau permet de revenir en arrière.',
		left: 'Laissé. Les mêmes changements ne sont plus proposés.',
		back: 'C’est une étape de l’historique du tableau, où l’on peut revenir en arrière.',
	},
	feeds: {
		title: 'Programmes qui ajoutent des données',
		text: 'Un entrepôt de données, un service d’assistance ou un outil d’enquête peut envoyer ici de lui-même événements, tickets, notes et clients. Sa clé ajoute des données à ce tableau et n’ouvre rien.',
		none: 'Aucun programme n’ajoute encore de données.',
		made: 'Clé créée par {by} le {day}',
		used: 'utilisée pour la dernière fois le {day}',
		unused: 'pas encore utilisée',
		remove: 'Reprendre la clé',
		label: 'Quel programme, par exemple : Assistance',
		add: 'Créer une clé',
		keyTitle: 'La clé de ce programme',
		keyText:
			'Copie-la maintenant dans le programme : elle n’est montrée que cette fois. L’envoi d’un lot est décrit dans docs/ingestion.md et à /openapi.json de ce serveur.',
		copied: 'Je l’ai copiée',
	},
};
