import type { Evidence } from '../../../shared/evidence.ts';
import { compareText } from '../../grouping/canonical.ts';

/**
 * The order of notes wherever nothing else decides: by what they say and who said it, so that the same notes come to the
 * same on every board. Ids differ from board to board.
 */
export function byContent(a: Evidence, b: Evidence): number {
	return (
		compareText(a.text, b.text) ||
		compareText(a.participant ?? '', b.participant ?? '') ||
		compareText(a.id, b.id)
	);
}
