import type { Evidence } from '../../shared/evidence.ts';
import type { EvidenceId } from '../../shared/ids.ts';

/** Something a participant said on a note of the canvas, with what a test cares about on top. */
export function spoken(
	id: string,
	text: string,
	participant: string | null,
	more: Partial<Evidence> = {},
): Evidence {
	return {
		id: id as EvidenceId,
		ref: id,
		kind: 'said',
		text,
		participant,
		source: 'so_canvas',
		locator: null,
		context: null,
		fields: {},
		language: null,
		date: null,
		score: null,
		tags: [],
		flags: [],
		...more,
	};
}
