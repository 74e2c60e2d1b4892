import { textHash } from '../../shared/hash.ts';
import type { Told } from './told.ts';

/** How long a draw that was on its way may be older than what the panel has just been told, in ms. */
const inFlight = 3000;

/**
 * Whether a text on the canvas may be overwritten (rule DR4). `same`: nothing to do. `write`: nobody touched it since
 * the panel last heard of it. `keep`: a person wrote it, or took back what they wrote, and the panel did not know when
 * it asked.
 */
export function decideText(input: {
	current: string;
	wanted: string;
	/** Hash of what we last wrote; empty on a new node. */
	written: string;
	/** What the panel knew of the text when it asked, where it had been told anything. */
	heard: Told | undefined;
	now: number;
}): 'same' | 'write' | 'keep' {
	const { current, wanted, written, heard, now } = input;
	if (current === wanted) return 'same';
	if (written === '') return 'write';
	const told = heard && heard.base === written ? heard : null;
	if (textHash(current) !== (told ? told.value : written)) return 'keep';
	// Asked for what we wrote before the person did: either an old draw on its way, or a return to the old words.
	return told && textHash(wanted) === written && now - told.at <= inFlight ? 'keep' : 'write';
}
