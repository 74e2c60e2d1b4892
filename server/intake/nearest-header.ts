import type { StickySnapshot } from '../../shared/sticky.ts';
import type { DocumentMarkers } from './markers-among.ts';
import { codePattern } from './participant-code.ts';
import { isWork } from './work-words.ts';

/** A heading that names one participant, over a column of notes. */
export type ParticipantHeader = { readonly sticky: StickySnapshot; readonly code: string };

const SESSION = String.raw`(?:(?:interview|session|gespräch|entretien|entrevista)\s+(?:with\s+|mit\s+|avec\s+|con\s+)?)?`;

type Forms = { readonly bare: RegExp; readonly described: RegExp };

/** "Interview P3" and nothing else; "P3 – ops lead", "P4 (new)": a code and up to three words about the person. */
function formsOf(letters: string): Forms {
	const code = codePattern(letters);
	return {
		bare: new RegExp(`^${SESSION}${code}$`, 'iu'),
		described: new RegExp(String.raw`^${SESSION}${code}\s*([-–—·•,:(|]?)\s*[\p{L}\d/&' -]{2,30}\)?$`, 'iu'),
	};
}

/**
 * The notes that head somebody's column: a code alone, or one with a few words in a wide note or loose text that stands in a row with another
 * person's, or in any note where all of such a row have notes below that say nothing of who said them. `notes`: cleaned texts with their
 * places; `unsigned`: those without a marker.
 */
export function participantHeaders(
	notes: readonly { sticky: StickySnapshot; whole: string }[],
	unsigned: readonly StickySnapshot[],
	markers: DocumentMarkers,
): ParticipantHeader[] {
	const forms = formsOf(markers.letters);
	const candidates = notes.flatMap(({ sticky, whole }) => {
		const bare = forms.bare.test(whole);
		if (!bare && !(forms.described.test(whole) && whole.split(/\s+/u).length <= 6)) return [];
		const codes = markers.named(whole);
		const parted = bare || forms.described.exec(whole)?.[1] !== '';
		return codes.length === 1 ? [{ sticky, code: codes[0]!, bare, parted, whole }] : [];
	});
	const heads = (one: (typeof candidates)[number]): boolean =>
		one.sticky.wide ||
		one.sticky.type === 'TEXT' ||
		(one.parted && !isWork(one.whole) && hasColumn(one.sticky, unsigned));
	return candidates.filter(
		(one) =>
			one.bare ||
			(heads(one) &&
				candidates.some(
					(other) =>
						other.code !== one.code &&
						sectionOf(other.sticky) === sectionOf(one.sticky) &&
						Math.abs(other.sticky.y - one.sticky.y) <= 120 &&
						(other.bare || heads(other)),
				)),
	);
}

/** Whether notes that name nobody stand right below one, edge under edge and close by. */
function hasColumn(head: StickySnapshot, unsigned: readonly StickySnapshot[]): boolean {
	const below = unsigned.filter(
		(note) =>
			note !== head &&
			sectionOf(note) === sectionOf(head) &&
			Math.abs(note.x - head.x) <= 60 &&
			note.y > head.y + head.height / 2 &&
			note.y - head.y <= head.height * 5,
	);
	return below.length >= 2 && below.some((note) => note.y - head.y <= head.height * 1.8);
}

/** Columns further apart than this are no columns of one row of headings, in canvas pixels. */
const widestColumn = 1600;
/** How far below its heading a column goes on. */
const longestColumn = 6000;

/**
 * Which participant's column a note stands in: the heading right above it, in the same section, where at least two headings for different people
 * stand side by side. Null when no heading is clearly the nearest.
 */
export function columnParticipant(
	note: StickySnapshot,
	headers: readonly ParticipantHeader[],
): string | null {
	const above = headers.filter(
		({ sticky }) =>
			sectionOf(sticky) === sectionOf(note) &&
			sticky.y + sticky.height / 2 <= note.y + note.height / 4 &&
			note.y - sticky.y <= longestColumn,
	);
	// A further row of headings below the first ends its columns.
	const lowest = Math.max(...above.map(({ sticky }) => sticky.y));
	const row = above.filter(({ sticky }) => lowest - sticky.y <= 120);
	if (new Set(row.map(({ code }) => code)).size < 2) return null;
	const lefts = row.map(({ sticky }) => sticky.x).sort((a, b) => a - b);
	const spacing = Math.min(...lefts.slice(1).map((left, i) => left - lefts[i]!));
	if (spacing < 120 || spacing > widestColumn) return null;
	const near = row
		.map((header) => ({ code: header.code, off: offset(note, header.sticky) }))
		.sort((a, b) => a.off - b.off);
	const [first, second] = near;
	return first!.off <= spacing * 0.5 && second!.off - first!.off >= spacing * 0.15 ? first!.code : null;
}

function sectionOf({ section }: StickySnapshot): string | null {
	return section?.node ?? null;
}

/** How far a note stands beside a heading's column: by their left edges or by their middles, whichever fits better. */
function offset(note: StickySnapshot, header: StickySnapshot): number {
	const left = Math.abs(note.x - header.x);
	if (header.width === 0 || note.width === 0) return left;
	return Math.min(left, Math.abs(note.x + note.width / 2 - header.x - header.width / 2));
}
