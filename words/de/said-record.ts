import type { Said } from '../message.ts';

/** What an entry of the record is about. */
export const recordSaid: Said = {
	'{n} [text|texts]': '{n, plural, one {# Text} other {# Texte}}',
	'{n} [finding|findings]': '{n, plural, one {# Fund} other {# Funde}}',
	'version {n} of {persona}': 'Version {n} von {persona}',
	'version {n} of {persona}, inside': 'Version {n} von {persona}, in der Firma',
	'version {n} of {persona}, outside': 'Version {n} von {persona}, außerhalb der Firma',
	'made {key}': 'angelegt: {key}',
	'took back {key}': 'zurückgenommen: {key}',
	'set {rule} for {persona}: offer': 'gesetzt für {persona}, zum Anbieten: {rule}',
	'set {rule} for {persona}: roll-back': 'gesetzt für {persona}, zum Zurücknehmen: {rule}',
	'removed {rule} for {persona}': 'entfernt für {persona}: {rule}',
	'{decision}, {n} options': '{decision}, {n} Optionen',
	'{decision}, taken back': '{decision}, zurückgenommen',
	'{host}, at most {n} tokens a run': '{host}, höchstens {n} Tokens je Lauf',
	'no webhook, {n} mail addresses, {detail}':
		'kein Programm, {n, plural, one {# Mailadresse} other {# Mailadressen}}, {detail}',
	'a webhook, {n} mail addresses, {detail}':
		'ein Programm, {n, plural, one {# Mailadresse} other {# Mailadressen}}, {detail}',
	numbers: 'nur Zahlen',
	names: 'auch Namen',
	quotes: 'auch Zitate',
	'Rule on {event}': 'Regel über einen Wert ({event})',
};
