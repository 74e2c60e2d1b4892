import { guideMark } from '../../shared/guide-mark.ts';
import type { StickySnapshot } from '../../shared/sticky.ts';

/**
 * True for a note that guides people and is nobody's words: its text begins with the mark, or it was never brought in and
 * lies in a section whose name does. Templates write the mark; a team may too.
 */
export function isGuide({ text, section, evidence }: StickySnapshot): boolean {
	if (text.trimStart().startsWith(guideMark)) return true;
	return evidence === null && (section?.path.some((name) => name.startsWith(guideMark)) ?? false);
}
