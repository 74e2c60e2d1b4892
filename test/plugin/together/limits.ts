const deadLine =
	'a window whose line is dead before anybody knows repeats an old act, or draws what the server never got';
const emptiedSection =
	'a note put into a section in the moment the writer takes the section off goes with it';
const place = 'a placing is lost in one of the ways above, or in one not explained yet';
const open = 'not explained yet';

/**
 * Histories that end badly, by seed, with the reason as far as it is known. Nothing here is accepted for good: whoever
 * mends one takes it out, and `PERSONABOARD_SEED` plays it.
 */
export const limits: ReadonlyMap<number, string> = new Map([
	[9, place],
	[103, open],
	[119, deadLine],
	[183, deadLine],
	[194, place],
	[196, 'two windows claim for two seconds; only one of them writes'],
	[221, emptiedSection],
	[226, place],
	[267, place],
	[303, emptiedSection],
	[331, 'two sections are left overlapping'],
	[388, place],
	[425, 'a second set of sections is left standing'],
	[455, place],
	[468, open],
	[485, place],
	[486, place],
]);
