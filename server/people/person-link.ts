import type { ParticipantId } from '../../shared/ids.ts';

/** Something a person is known by beside their code: a user id, an e-mail address or another code, the latter two as marks. */
export type PersonLink = {
	readonly kind: 'user' | 'email' | 'code';
	readonly value: string;
	readonly person: ParticipantId;
	readonly by: 'id' | 'email' | 'person';
};
