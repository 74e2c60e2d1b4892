import { type ColourName, colourOfWord, colourWords } from './colour-name.ts';
import { codesIn, readMarker } from './marker.ts';

/** What a colour stands for on a board. */
export type ColourMeaning =
	| { readonly type: 'participant'; readonly code: string }
	| { readonly type: 'question' | 'header' | 'observed' | 'said' | 'other' };

/** Colours a text explains, in the order it names them. */
export type LegendEntry = { readonly colour: ColourName; readonly meaning: ColourMeaning };

const PAIR = new RegExp(
	String.raw`(?<![\p{L}\p{N}])((?:${colourWords})(?:\s*(?:,|and|or|\/|&|\+)\s*(?:${colourWords}))*)(?:\s+(?:notes?|stick(?:y|ies)))?\s*(=|:|→|->|–|—|-)\s*`,
	'giu',
);
const INTRO = /^(?:legend|key|colou?rs?|colou?r (?:code|key|legend)|participants?)\s*:?\s*/iu;

/** The colours a note explains ("yellow = P3, grey = our questions"); null when the note is no legend. */
export function readLegend(text: string): LegendEntry[] | null {
	const body = text.replace(INTRO, '');
	const introduced = body.length !== text.length;
	const pairs = [...body.matchAll(PAIR)];
	const first = pairs[0];
	if (!first) return null;
	const atStart = first.index <= 2;
	const certain =
		pairs.length >= 2 ? atStart || introduced : introduced || (atStart && codesIn(body).length > 0);
	if (!certain) return null;
	const entries = entriesOf(body);
	// "Red = stop, green = go - P3" is somebody's saying: without its speaker it explains nothing of the board.
	const said = introduced ? null : readMarker(body);
	const meanings = said?.text.match(PAIR) ? entriesOf(said.text) : entries;
	return introduced || meanings.some(({ meaning }) => meaning.type !== 'other') ? entries : null;
}

/** One meaning per colour; a colour explained in two ways explains nothing and is left out. */
export function mergeLegends(entries: readonly LegendEntry[]): Map<ColourName, ColourMeaning> {
	const merged = new Map<ColourName, ColourMeaning>();
	const contested = new Set<ColourName>();
	for (const { colour, meaning } of entries) {
		const known = merged.get(colour);
		if (known && JSON.stringify(known) !== JSON.stringify(meaning)) contested.add(colour);
		merged.set(colour, meaning);
	}
	for (const colour of contested) merged.delete(colour);
	return merged;
}

function entriesOf(body: string): LegendEntry[] {
	const pairs = [...body.matchAll(PAIR)];
	const entries: LegendEntry[] = [];
	pairs.forEach((pair, i) => {
		const value = body.slice(pair.index + pair[0].length, pairs[i + 1]?.index ?? body.length);
		const meaning = meaningOf(value);
		for (const word of pair[1]!.match(new RegExp(colourWords, 'giu')) ?? []) {
			const colour = colourOfWord(word);
			if (colour) entries.push({ colour, meaning });
		}
	});
	return entries;
}

function meaningOf(value: string): ColourMeaning {
	const codes = codesIn(value);
	if (codes.length === 1) return { type: 'participant', code: codes[0]! };
	if (codes.length > 1) return { type: 'other' };
	if (/\bquestions?\b|\bwe asked\b/iu.test(value)) return { type: 'question' };
	if (/\b(?:headings?|headers?|titles?|themes?|labels?|topics?)\b/iu.test(value)) return { type: 'header' };
	if (/\b(?:saw|observ\w*|seen|watched|noticed)\b/iu.test(value)) return { type: 'observed' };
	if (/\b(?:said|quotes?|verbatims?)\b/iu.test(value)) return { type: 'said' };
	return { type: 'other' };
}
