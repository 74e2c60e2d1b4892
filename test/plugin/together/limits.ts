/**
 * Histories that end badly, and why: they are played, and tell it when played alone, but do not fail a run. To be
 * emptied.
 */
export const knownToEndBadly: ReadonlyMap<number, string> = new Map([
	// A draw carries no number of the last news its plan knew of. A person who takes a drag back while draw and news
	// cross sees the note go to the place taken back, and a moment later, when the news is known, to where they put it.
	[346, 'A draw that was on its way puts a note back for a tenth of a second.'],
]);
