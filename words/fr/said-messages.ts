import type { Said } from '../message.ts';

/** Why a message did not arrive at somebody's address. */
export const messagesSaid: Said = {
	'The address answered with {n}.': 'L’adresse a répondu par {n}.',
	'Nobody answered at the address.': 'Personne n’a répondu à l’adresse.',
	'The address is not https.': 'L’adresse n’est pas en https.',
	'The name of the address is not known.': 'Le nom de l’adresse n’est pas connu.',
	'The address is in a private network.': 'L’adresse est dans un réseau privé.',
	'The operator of this server can allow that.': 'L’exploitant de ce serveur peut l’autoriser.',
	'The address was taken back.': 'L’adresse a été retirée.',
	'It could not be sent.': 'L’envoi n’a pas été possible.',
	'The mail server refused with {n}.': 'Le serveur d’e-mail a refusé avec {n}.',
	'The mail server does not answer.': 'Le serveur d’e-mail ne répond pas.',
};
