import type { Said } from '../message.ts';

/** What an entry of the record is about. */
export const recordSaid: Said = {
	'{n} [text|texts]': '{n, plural, one {# texto} other {# textos}}',
	'{n} [finding|findings]': '{n, plural, one {# hallazgo} other {# hallazgos}}',
	'version {n} of {persona}': 'versión {n} de {persona}',
	'version {n} of {persona}, inside': 'versión {n} de {persona}, dentro de la empresa',
	'version {n} of {persona}, outside': 'versión {n} de {persona}, fuera de la empresa',
	'made {key}': 'creada: {key}',
	'took back {key}': 'retirada: {key}',
	'set {rule} for {persona}: offer': 'fijada para {persona}, para ofrecer: {rule}',
	'set {rule} for {persona}: roll-back': 'fijada para {persona}, para retomar: {rule}',
	'removed {rule} for {persona}': 'quitada para {persona}: {rule}',
	'{decision}, {n} options': '{decision}, {n} opciones',
	'{decision}, taken back': '{decision}, retirado',
	'{host}, at most {n} tokens a run': '{host}, como mucho {n} tokens por ejecución',
	'no webhook, {n} mail addresses, {detail}':
		'ningún programa, {n, plural, one {# dirección de correo} other {# direcciones de correo}}, {detail}',
	'a webhook, {n} mail addresses, {detail}':
		'un programa, {n, plural, one {# dirección de correo} other {# direcciones de correo}}, {detail}',
	numbers: 'solo números',
	names: 'también nombres',
	quotes: 'también citas',
	'Rule on {event}': 'Regla sobre una cifra ({event})',
};
