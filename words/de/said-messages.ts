import type { Said } from '../message.ts';

/** Why a message did not arrive at somebody's address. */
export const messagesSaid: Said = {
	'The address answered with {n}.': 'Die Adresse antwortete mit {n}.',
	'Nobody answered at the address.': 'An der Adresse antwortete niemand.',
	'The address is not https.': 'Die Adresse ist nicht https.',
	'The name of the address is not known.': 'Der Name der Adresse ist nicht bekannt.',
	'The address is in a private network.': 'Die Adresse liegt in einem privaten Netz.',
	'The operator of this server can allow that.': 'Der Betreiber dieses Servers kann das erlauben.',
	'The address was taken back.': 'Die Adresse wurde zurückgenommen.',
	'It could not be sent.': 'Es ließ sich nicht senden.',
	'The mail server refused with {n}.': 'Der Mailserver lehnte mit {n} ab.',
	'The mail server does not answer.': 'Der Mailserver antwortet nicht.',
};
