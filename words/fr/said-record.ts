import type { Said } from '../message.ts';

/** What an entry of the record is about. */
export const recordSaid: Said = {
	'{n} [text|texts]': '{n, plural, one {# texte} other {# textes}}',
	'{n} [finding|findings]': '{n, plural, one {# trouvaille} other {# trouvailles}}',
	'version {n} of {persona}': 'version {n} de {persona}',
	'version {n} of {persona}, inside': 'version {n} de {persona}, dans l’entreprise',
	'version {n} of {persona}, outside': 'version {n} de {persona}, hors de l’entreprise',
	'made {key}': 'créée : {key}',
	'took back {key}': 'retirée : {key}',
	'set {rule} for {persona}: offer': 'fixé pour {persona}, à proposer : {rule}',
	'set {rule} for {persona}: roll-back': 'fixé pour {persona}, à reprendre : {rule}',
	'removed {rule} for {persona}': 'retiré pour {persona} : {rule}',
	'{decision}, {n} options': '{decision}, {n} options',
	'{decision}, taken back': '{decision}, retiré',
	'{host}, at most {n} tokens a run': '{host}, au plus {n} tokens par passage',
	'no webhook, {n} mail addresses, {detail}':
		'aucun programme, {n, plural, one {# adresse e-mail} other {# adresses e-mail}}, {detail}',
	'a webhook, {n} mail addresses, {detail}':
		'un programme, {n, plural, one {# adresse e-mail} other {# adresses e-mail}}, {detail}',
	numbers: 'seulement des nombres',
	names: 'aussi des noms',
	quotes: 'aussi des citations',
	'Rule on {event}': 'Règle sur un chiffre ({event})',
};
