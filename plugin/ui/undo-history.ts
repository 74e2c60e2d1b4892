/** A draw this window made: the version it wrote on the zone, and whether its person had asked for it. */
export type DrawnStep = { version: string; step: boolean };

/**
 * What it means that a zone's version goes from one to another by this person's own undo, redo or delete (rule RC22).
 * `rest`: the drawing, or a draw they had asked for, is gone. `hold`: only something the board drew after them is gone,
 * on their way back to what they did themselves. `back`: what was gone is there again.
 */
export type VersionNews = 'rest' | 'hold' | 'back';

/** Reads a change of a zone's version against what this window drew, oldest first. Pure. */
export function readVersion(
	history: readonly DrawnStep[],
	from: string | null,
	to: string | null,
): VersionNews {
	if (to === null) return 'rest';
	if (from === null) return 'back';
	const place = (version: string): number => history.findLastIndex((step) => step.version === version);
	const [was, is] = [place(from), place(to)];
	if (is > was) return 'back';
	return was < 0 || history.slice(is + 1, was + 1).some(({ step }) => step) ? 'rest' : 'hold';
}
