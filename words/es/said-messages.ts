import type { Said } from '../message.ts';

/** Why a message did not arrive at somebody's address. */
export const messagesSaid: Said = {
	'The address answered with {n}.': 'La dirección respondió con {n}.',
	'Nobody answered at the address.': 'Nadie respondió en la dirección.',
	'The address is not https.': 'La dirección no es https.',
	'The name of the address is not known.': 'El nombre de la dirección no se conoce.',
	'The address is in a private network.': 'La dirección está en una red privada.',
	'The operator of this server can allow that.': 'El operador de este servidor puede permitirlo.',
	'The address was taken back.': 'La dirección se retiró.',
	'It could not be sent.': 'No se pudo enviar.',
	'The mail server refused with {n}.': 'El servidor de correo lo rechazó con {n}.',
	'The mail server does not answer.': 'El servidor de correo no responde.',
};
