import {
	type Guard,
	type Guarded,
	isAnyOf,
	isArrayOf,
	isBoolean,
	isNumber,
	isOneOf,
	isRecordOf,
	isShape,
	isString,
	isTuple,
	nullable,
	optional,
} from './guard.ts';
import { nodeIdLength } from './ids.ts';

/** A FigJam node id as the main thread reads it; `nodeIdSchema` (`id-schemas.ts`) is the same for everyone else. */
export const isNode: Guard<string> = (value): value is string =>
	isString(value) && value.length <= nodeIdLength;

const personalPrefix = 'th_own-';

/** Key of the theme that grows from a section a person drew: the same for everybody who sees it. */
export function personalKey(section: string): string {
	return personalPrefix + section.replace(/[^A-Za-z0-9]+/g, '-');
}

/** True for the key of such a section: it is the person's and is never taken off. */
export function isPersonal(key: string): boolean {
	return key.startsWith(personalPrefix);
}

/** The two drawings on a board. */
export const drawKinds = ['themes', 'cards'] as const;
export type DrawKind = (typeof drawKinds)[number];

/** The wrapper section of one drawing. */
const isZone = isShape({
	key: isString,
	title: isString,
	/** Which state of the board this drawing shows; written on the zone when the drawing is whole. */
	version: isString,
	/** Keys of everything that stands in the zone now, in order. Whatever of ours is not among them goes. */
	order: isArrayOf(isString),
});
export type ZoneSpec = Guarded<typeof isZone>;

const isLink = isShape({ start: isNumber, end: isNumber, node: isNode });

/** How a text is set: size in px, whether bold, colour as `RRGGBB`, width in px or null for as wide as the text is. */
const isTextLook = isTuple(isNumber, isBoolean, isString, nullable(isNumber));
export type TextLook = Guarded<typeof isTextLook>;

/** How a box looks: colour as `RRGGBB`, radius in px, colour of its dashed edge or empty for none. */
const isBoxLook = isTuple(isString, isNumber, isString);
export type BoxLook = Guarded<typeof isBoxLook>;

/**
 * What a card shows of behaviour, as boxes and texts: px from the section's top-left. A box has a `fill`, a text by itself
 * an empty one. Text is up to `width` wide, in a box in the middle of its height. Boxes with text are a chain: an arrow
 * leads from each to the next.
 */
const isDressedStrip = isShape({
	key: isString,
	title: isString,
	width: isNumber,
	height: isNumber,
	parts: isArrayOf(
		isShape({
			key: isString,
			x: isNumber,
			y: isNumber,
			width: isNumber,
			height: isNumber,
			fill: isString,
			text: isString,
			/** Over 20 it is set bold. */
			size: isNumber,
		}),
	),
});
export type DressedStrip = Guarded<typeof isDressedStrip>;
/** The same before it has colours: `tone` is 0 grey, 1–3 the accent from light to dark, 4 gold, −1 none. */
export type StripSpec = Omit<DressedStrip, 'parts'> & {
	parts: (Omit<DressedStrip['parts'][number], 'fill'> & { tone: number })[];
};

/**
 * A table in a card, one of FigJam's own: keys of its rows and columns, the first of both empty for the heads, and its
 * cells by `row column`, of a head only the other. Heads are set bold; widths in px.
 */
const isDressedTable = isShape({
	key: isString,
	rows: isArrayOf(isString),
	columns: isArrayOf(isString),
	/** Width of the first column, and of each other. */
	head: isNumber,
	width: isNumber,
	cells: isRecordOf(isShape({ text: isString, fill: isString, links: isArrayOf(isLink) })),
});
export type DressedTable = Guarded<typeof isDressedTable>;
/** The same before it has colours: `tone` as in a strip, 5 a stronger gold. */
export type TableSpec = Omit<DressedTable, 'cells'> & {
	cells: Readonly<Record<string, Omit<DressedTable['cells'][string], 'fill'> & { tone: number }>>;
};

/** A card with all its texts set. `part` says what a text is there, and with it where it stands (`card-layout.ts`). */
const isDressedCard = isShape({
	key: isString,
	title: isString,
	columns: isNumber,
	/** What lies behind the card's head. */
	head: isBoxLook,
	strip: optional(isDressedStrip),
	table: optional(isDressedTable),
	blocks: isArrayOf(
		isShape({
			key: isString,
			part: isString,
			text: isString,
			links: isArrayOf(isLink),
			look: isTextLook,
			/** What lies behind the text, where something does. */
			back: isBoxLook,
		}),
	),
});
export type DressedCard = Guarded<typeof isDressedCard>;

/** Two notes, or groups of notes, that contradict each other, drawn as one pair with a connector between its sides. */
const isDressedTension = isShape({
	key: isString,
	/** What they disagree about, and of which kind it is. */
	title: isString,
	kind: isString,
	sides: isArrayOf(isShape({ key: isString, text: isString, links: isArrayOf(isLink), fill: isString })),
});
export type DressedTension = Guarded<typeof isDressedTension>;
export type TensionSpec = Omit<DressedTension, 'sides'> & {
	sides: Omit<DressedTension['sides'][number], 'fill'>[];
};

/** A note and the key of the section it lies in; null for none of ours. */
const isPlace = isShape({ node: isNode, section: nullable(isString) });

const isDressedThemes = isShape({
	type: isOneOf('themes'),
	zone: isZone,
	/** The sections that may differ from what stands there; those in `zone.order` and not here are as they are. */
	sections: isArrayOf(
		isShape({
			key: isString,
			title: isString,
			/** What belongs, in one sentence; empty when nobody has said. */
			note: isString,
			/** What the section rests on, such as "7 quotes · 5 people"; empty for none. */
			chip: isString,
			/** Colour of the section, and of the words in its pill, as `RRGGBB`. */
			fill: isString,
			ink: isString,
			stickies: isArrayOf(isNode),
			/** Those of them that get a badge of ours at their edge, and what it says. */
			marks: optional(isShape({ text: isString, notes: isArrayOf(isNode) })),
		}),
	),
	/** Where persons put notes, as far as the board knows it: those may be moved on from there. */
	accept: isArrayOf(isPlace),
	/** Keys that are to be made again although a person took them off: the person wants them back. */
	again: isArrayOf(isString),
});
export type DressedThemes = Guarded<typeof isDressedThemes>;

const isDressedCards = isShape({
	type: isOneOf('cards'),
	zone: isZone,
	/** As `sections` above. */
	cards: isArrayOf(isDressedCard),
	tensions: isArrayOf(isDressedTension),
	again: isArrayOf(isString),
});
export type DressedCards = Guarded<typeof isDressedCards>;

const isTagCommand = isShape({
	type: isOneOf('tag'),
	places: isArrayOf(isShape({ node: isNode, evidence: isString })),
});
export type TagCommand = Guarded<typeof isTagCommand>;

const isEraseCommand = isShape({ type: isOneOf('erase'), nodes: isArrayOf(isNode) });
export type EraseCommand = Guarded<typeof isEraseCommand>;

const isNotesCommand = isShape({
	type: isOneOf('notes'),
	beside: isNode,
	notes: isArrayOf(isShape({ evidence: isString, text: isString })),
});
export type NotesCommand = Guarded<typeof isNotesCommand>;

/**
 * What the panel asks the main thread to draw. Every command is an idempotent upsert by key: drawing the same twice
 * writes nothing the second time. The main thread measures and places; it decides nothing else, not even a colour.
 *
 * `themes`: themed sections in their zone, each note moved into its section. `cards`: persona cards and tensions in
 * theirs. One whose order is empty goes with its zone, notes stay on the board. `tag`: marks notes with the evidence they
 * show, second places of one evidence included. `erase`: takes notes away whose words are erased. `notes`: a sticky for
 * each evidence beside one note, unless one shows it already.
 */
export const isDressedCommand = isAnyOf(
	isDressedThemes,
	isDressedCards,
	isTagCommand,
	isEraseCommand,
	isNotesCommand,
);
export type DressedCommand = Guarded<typeof isDressedCommand>;
