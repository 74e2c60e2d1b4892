import type { fieldTitles } from '../shared/claim.ts';
import type { keptApartText } from '../shared/reasons.ts';

/**
 * A text with arguments in ICU MessageFormat. `names` are the arguments in the order in which code gives them: a
 * translation may use them in any order.
 */
export type Message<Args extends readonly Arg[] = readonly Arg[]> = {
	names: readonly string[];
	text: string;
	/** Only the compiler reads it. */
	args?: Args;
};
export type Arg = string | number;

/** What the pattern makes of an argument: what is counted is a number, what is chosen by is a word, anything else may be either. */
type ArgOf<Text extends string, Name extends string> = Text extends `${string}{${Name}, plural,${string}`
	? number
	: Text extends `${string}{${Name}, select,${string}`
		? string
		: Arg;
type ArgsOf<Text extends string, Names extends readonly string[]> = {
	[At in keyof Names]: ArgOf<Text, Names[At]>;
};

/** `message(['n'], '{n, plural, one {# note} other {# notes}}')`. */
export function message<const Names extends readonly string[], const Text extends string>(
	names: Names,
	text: Text,
): Message<ArgsOf<Text, Names>> {
	return { names, text };
}

/** A catalogue as it is written: areas, in them texts by name; also a text for each member of an enumeration. */
export type Catalogue = { readonly [name: string]: Leaf | Catalogue | undefined };
export type Leaf = string | Message;

/** A catalogue as code reads it: `words.area.name`, with arguments `words.area.name(3, 'Ana')`. */
export type Words<Written> = Written extends string
	? string
	: Written extends Message<infer Args>
		? (...args: Args) => string
		: { readonly [Name in keyof Written]: Words<Written[Name]> };

/** A translation: the same names, each text in the other language with the same arguments. What is missing is said in English. */
export type Translation<Written> = Written extends string | Message
	? string
	: { readonly [Name in keyof Written]?: Translation<NonNullable<Written[Name]>> };

/**
 * English sentences of the server, and what another language says for each. In the English one `{name}` stands for
 * some words, `{n}`, a name of one letter, for a number, and `[note|notes]` for one or the other.
 */
export type Said = Readonly<Record<string, string>>;
/** The same by area, as a language has them. */
export type SaidParts = {
	readonly [area in
		| 'refusals'
		| 'intake'
		| 'runs'
		| 'behaviour'
		| 'labels'
		| 'claims'
		| 'audit'
		| 'changes'
		| 'signals'
		| 'market'
		| 'messages'
		| 'record'
		| 'decisions'
		| 'sheets'
		| 'documents']: Said;
} & {
	readonly fields: Translation<typeof fieldTitles>;
	readonly reasons: Translation<typeof keptApartText>;
};
/** The same by where they are read; `board`: what the machine writes on a board; `document`: what is handed out of one. */
export type SaidOn = { readonly [place in 'panel' | 'library' | 'board' | 'document']: Said };
