import { createHash } from 'node:crypto';
import type { EvidenceId } from '../../shared/ids.ts';
import { contentKey } from './normalise.ts';

/**
 * The id of what one participant said: SHA-256 over salt, participant and normalised text, 24 base-64url characters.
 * Salted with the board id, so that an id is no fingerprint by which somebody outside could look a sentence up.
 */
export function evidenceId(salt: string, participant: string | null, text: string): EvidenceId {
	return keyedEvidenceId(salt, participant, contentKey(text) || text);
}

/** The same from a content key already at hand. */
export function keyedEvidenceId(salt: string, participant: string | null, key: string): EvidenceId {
	const digest = createHash('sha256')
		.update(JSON.stringify([salt, participant, key]))
		.digest('base64url');
	return `ev_${digest.slice(0, 24)}`;
}
