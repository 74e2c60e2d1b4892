const deadLine =
	'a window whose line is dead before anybody knows repeats an old act, or draws what the server never got';
const offlineDraw =
	'a window that loses its network in the middle of a first draw leaves doubles or notes outside, which nobody draws again';
const emptied = 'a note put into a section in the moment the writer takes the section off goes with it';
const pasted = 'cut and pasted into another theme, the board keeps the old home; not traced';
const open = 'not traced';

/**
 * Histories that end badly, by seed, with the reason as far as it is known. Nothing here is accepted for good: whoever
 * mends one takes it out, and `PERSONABOARD_SEED` plays it.
 */
export const limits: ReadonlyMap<number, string> = new Map([
	[9, deadLine],
	[103, 'undoing a plugin’s steps close to a bring-back leaves a persona off; not traced'],
	[119, deadLine],
	[183, 'undoing and drawing again leaves stale counts and a heading; not traced'],
	[194, pasted],
	[196, 'two windows claim for two seconds after a reconnect'],
	[221, emptied],
	[267, pasted],
	[303, emptied],
	[331, 'a section’s move undone while the zone is laid out leaves two sections overlapping'],
	[341, open],
	[388, emptied],
	[425, offlineDraw],
	[455, pasted],
	[468, 'one person empties a sentence as another rewords it; perhaps the oracle is at fault'],
	[485, offlineDraw],
	[486, deadLine],
	[487, open],
]);
