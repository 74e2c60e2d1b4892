import { type ColourName, colourOfWord, colourWords } from './colour-name.ts';
import { readMarker } from './marker.ts';
import { codesIn } from './participant-code.ts';

/** What a colour stands for on a board. */
export type ColourMeaning =
	| { readonly type: 'participant'; readonly code: string }
	| { readonly type: 'question' | 'header' | 'observed' | 'said' | 'other' };

/** Colours a text explains, in the order it names them. */
export type LegendEntry = { readonly colour: ColourName; readonly meaning: ColourMeaning };

const PAIR = new RegExp(
	String.raw`(?<![\p{L}\p{N}])((?:${colourWords})(?:\s*(?:,|and|or|und|oder|y|o|et|ou|\/|&|\+)\s*(?:${colourWords}))*)(?:\s+(?:notes?|stick(?:y|ies)|zettel|notizen|notas?))?\s*(=|:|→|->|–|—|-)\s*`,
	'giu',
);
const INTRO =
	/^(?:legend|legende|légende|leyenda|farben|farblegende|couleurs?|colores|key|colou?rs?|colou?r (?:code|key|legend)|participants?)\s*:?\s*/iu;

/** The colours a note explains ("yellow = P3, grey = our questions"); null when the note is no legend. */
export function readLegend(text: string, letters = ''): LegendEntry[] | null {
	const body = text.replace(INTRO, '');
	const introduced = body.length !== text.length;
	const pairs = [...body.matchAll(PAIR)];
	const first = pairs[0];
	if (!first) return null;
	const atStart = first.index <= 2;
	const certain =
		pairs.length >= 2 ? atStart || introduced : introduced || (atStart && codesIn(body, letters).length > 0);
	if (!certain) return null;
	const entries = entriesOf(body, letters);
	// "Red = stop, green = go - P3" is somebody's saying: without its speaker it explains nothing of the board.
	const said = introduced ? null : readMarker(body, letters);
	const meanings = said?.text.match(PAIR) ? entriesOf(said.text, letters) : entries;
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

function entriesOf(body: string, letters: string): LegendEntry[] {
	const pairs = [...body.matchAll(PAIR)];
	const entries: LegendEntry[] = [];
	pairs.forEach((pair, i) => {
		const value = body.slice(pair.index + pair[0].length, pairs[i + 1]?.index ?? body.length);
		const meaning = meaningOf(value, letters);
		for (const word of pair[1]!.match(new RegExp(colourWords, 'giu')) ?? []) {
			const colour = colourOfWord(word);
			if (colour) entries.push({ colour, meaning });
		}
	});
	return entries;
}

function meaningOf(value: string, letters: string): ColourMeaning {
	const codes = codesIn(value, letters);
	if (codes.length === 1) return { type: 'participant', code: codes[0]! };
	if (codes.length > 1) return { type: 'other' };
	if (/\b(?:questions?|we asked|fragen?|preguntas?)\b/iu.test(value)) return { type: 'question' };
	if (
		/\b(?:headings?|headers?|titles?|themes?|labels?|topics?|überschrift(?:en)?|titel|themen?|temas?|títulos?|titres?|thèmes?)\b/iu.test(
			value,
		)
	)
		return { type: 'header' };
	if (/\b(?:saw|observ\w*|seen|watched|noticed|beobacht\w*|gesehen)\b/iu.test(value))
		return { type: 'observed' };
	if (/\b(?:said|quotes?|verbatims?|zitate?|citas?|citations?)\b/iu.test(value)) return { type: 'said' };
	return { type: 'other' };
}
