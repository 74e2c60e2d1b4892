/**
 * Histories that end badly, by seed, with the reason as far as it is known. Nothing here is accepted for good: whoever
 * mends one takes it out, and `PERSONABOARD_SEED` plays it.
 */
export const limits: ReadonlyMap<number, string> = new Map([
	[131, 'a sentence deleted within 200 ms of another person’s undo of a draw is read as part of the undo'],
	[149, 'one’s own placing undone while the line is dead: the mark goes back with it, and no look finds it'],
	[463, 'a note dragged where a run puts it in the same moment: it is not held to be the person’s placing'],
]);
