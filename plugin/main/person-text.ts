import { textHash } from '../../shared/hash.ts';

/** What the panel has been told a node reads, and when (ms). */
export type Heard = { hash: string; at: number };

/** How long a draw that was on its way may be older than what the panel has just been told. */
const inFlight = 3000;

/**
 * Whether a text on the canvas may be overwritten (rule DR4). `same`: nothing to do. `write`: nobody touched it, or the
 * panel knows what a person wrote and asks for something newer. `keep`: a person wrote it and the panel does not know yet.
 */
export function decideText(input: {
	current: string;
	wanted: string;
	/** Hash of what we last wrote; empty on a new node. */
	written: string;
	heard: Heard | undefined;
	now: number;
}): 'same' | 'write' | 'keep' {
	const { current, wanted, written, heard, now } = input;
	if (current === wanted) return 'same';
	const hash = textHash(current);
	if (written === '' || hash === written) return 'write';
	if (heard?.hash !== hash) return 'keep';
	// Asked for what we wrote before the person did: either an old draw on its way, or a return to the old words.
	if (textHash(wanted) === written) return now - heard.at > inFlight ? 'write' : 'keep';
	return 'write';
}
