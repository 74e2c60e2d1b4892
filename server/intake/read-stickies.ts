import type { EvidenceKind } from '../../shared/evidence.ts';
import type { EvidenceId } from '../../shared/ids.ts';
import type { StickySnapshot } from '../../shared/sticky.ts';
import { emptiness, longestText, notAQuote, readObservation } from './classify.ts';
import { collect } from './collect.ts';
import { type ColourName, colourOfFill } from './colour-name.ts';
import { marksOf } from './flags.ts';
import { isGuide } from './guide.ts';
import { type ColourMeaning, type LegendEntry, mergeLegends, readLegend } from './legend.ts';
import { type Marker, readHashtags, readMarker, unquote } from './marker.ts';
import { type DocumentMarkers, markersAmong } from './markers-among.ts';
import { columnParticipant, type ParticipantHeader, participantHeaders } from './nearest-header.ts';
import { cleanText, excerptOf } from './normalise.ts';
import { ownPath, resolveParticipant } from './participant.ts';
import type { Candidate, IntakeOptions, IntakeResult, KeptApart } from './types.ts';

/** `known`: evidence already on the board and who said it, so that a note moved into a theme keeps its participant. */
export type StickyOptions = IntakeOptions & { readonly known?: ReadonlyMap<EvidenceId, string | null> };

/** A note with its text taken apart, before anything is decided about it. */
type Parsed = {
	sticky: StickySnapshot;
	whole: string;
	hadControls: boolean;
	marker: Marker | null;
	text: string;
	tags: string[];
};

/** Notes from the canvas as evidence; whatever is not evidence is kept apart with the reason. Pure. */
export function readStickies(stickies: readonly StickySnapshot[], options: StickyOptions): IntakeResult {
	const { candidates, keptApart, notices } = readNotes(stickies, options.known);
	return collect(stickies.length, candidates, keptApart, options, notices);
}

/** The same before repeats are folded: each note is a candidate or kept apart. `people`: participants of the board. */
export function readNotes(
	stickies: readonly StickySnapshot[],
	known: StickyOptions['known'],
	people?: ReadonlySet<string>,
): { candidates: Candidate[]; keptApart: KeptApart[]; notices: string[] } {
	const keptApart: KeptApart[] = [];
	const entries: LegendEntry[] = [];
	const notes: Parsed[] = [];
	const cleaned = stickies.map((sticky) => ({ sticky, ...cleanText(sticky.text) }));
	const markers = markersAmong(
		cleaned.flatMap(({ sticky, text }) =>
			isGuide(sticky) || text.length > longestText
				? []
				: [{ text: readHashtags(text).text, path: ownPath(sticky.section) }],
		),
		people,
	);
	for (const { sticky, text, hadControls } of cleaned) {
		if (isGuide(sticky)) {
			keptApart.push({ ref: sticky.node, reason: 'guide', excerpt: excerptOf(text) });
			continue;
		}
		const legend = text.length > longestText ? null : readLegend(text, markers.letters);
		if (text.length > longestText) {
			keptApart.push({ ref: sticky.node, reason: 'too-long', excerpt: excerptOf(text) });
		} else if (legend) {
			entries.push(...legend);
			keptApart.push({ ref: sticky.node, reason: 'legend', excerpt: excerptOf(text) });
		} else {
			notes.push(takeApart(sticky, text, hadControls, markers, earlierParticipant(sticky, known)));
		}
	}

	const notices: string[] = [];
	const legend = trustedLegend(mergeLegends(entries), notes, known, notices, markers);
	const heading = participantHeaders(
		notes,
		notes.flatMap(({ sticky, marker }) => (marker ? [] : [sticky])),
		markers,
	);
	const headingNotes = new Set(heading.map(({ sticky }) => sticky));
	const judged = notes.map((note) => {
		const { sticky, marker } = note;
		const colour = sticky.type === 'STICKY' ? colourOfFill(sticky.fill) : null;
		const meaning = colour ? legend.get(colour) : undefined;
		const observation = readObservation(note.text);
		const reason =
			(isOurOwn(sticky) ? 'own-node' : null) ??
			emptiness(note.whole) ??
			(headingNotes.has(sticky) ? 'header' : null) ??
			notAQuote(sticky, note.text, marker, colour, meaning) ??
			emptiness(observation.text);
		return { note, meaning, observation, reason };
	});
	const headers = trustedHeaders(heading, judged, notices);
	const candidates: Candidate[] = [];
	let several = 0;
	for (const { note, meaning, observation, reason } of judged) {
		const { sticky, marker } = note;
		if (reason) {
			keptApart.push({ ref: sticky.node, reason, excerpt: excerptOf(note.whole) });
			continue;
		}
		const { participant, by } = resolveParticipant(
			sticky,
			marker,
			earlierParticipant(sticky, known),
			legend,
			headers,
			markers,
		);
		if (by === 'several') several++;
		const seen = by === 'several' || marker?.form === 'describes' || meaning?.type === 'observed';
		const kind: EvidenceKind = seen ? 'observed' : observation.kind;
		candidates.push({
			ref: sticky.node,
			node: sticky.node,
			text: unquote(observation.text),
			participant,
			kind,
			date: null,
			score: null,
			tags: note.tags,
			...marksOf(observation.text, note.hadControls),
			locator: null,
			context: null,
			fields: {},
		});
	}
	if (several > 0) notices.push(severalNotice(several));
	return { candidates, keptApart, notices };
}

/** Takes hashtags and the participant marker off; they may stand in either order. */
function takeApart(
	sticky: StickySnapshot,
	whole: string,
	hadControls: boolean,
	markers: DocumentMarkers,
	earlier: string | null,
): Parsed {
	const outer = readHashtags(whole);
	const marker = markedAs(earlier, outer.text) ?? markers.read(outer.text, ownPath(sticky.section));
	const inner = readHashtags(marker?.text ?? outer.text);
	return {
		sticky,
		whole,
		hadControls,
		marker,
		text: inner.text,
		tags: [...new Set([...inner.tags, ...outer.tags])],
	};
}

/** The marker of who the note is known to be from: it stands whatever company the note is brought in with. */
function markedAs(earlier: string | null, text: string): Marker | null {
	if (earlier === null) return null;
	const marker = readMarker(text, /^[A-Z]/u.exec(earlier)?.[0] ?? '');
	return marker?.codes.length === 1 && marker.codes[0] === earlier ? marker : null;
}

/** Text that stands in a section of ours but was never brought in is our own heading. */
function isOurOwn(sticky: StickySnapshot): boolean {
	return sticky.type === 'TEXT' && sticky.evidence === null && typeof sticky.section?.key === 'string';
}

function earlierParticipant(sticky: StickySnapshot, known: StickyOptions['known']): string | null {
	return sticky.evidence === null ? null : (known?.get(sticky.evidence) ?? null);
}

/** The legend without the colours that notes with a participant of their own contradict. */
function trustedLegend(
	legend: ReadonlyMap<ColourName, ColourMeaning>,
	notes: readonly Parsed[],
	known: StickyOptions['known'],
	notices: string[],
	markers: DocumentMarkers,
): Map<ColourName, ColourMeaning> {
	const trusted = new Map(legend);
	for (const { sticky, marker } of notes) {
		const colour = sticky.type === 'STICKY' ? colourOfFill(sticky.fill) : null;
		const meaning = colour ? trusted.get(colour) : undefined;
		if (!colour || meaning?.type !== 'participant') continue;
		const codes = marker?.codes ?? [
			earlierParticipant(sticky, known) ?? markers.placed(ownPath(sticky.section)),
		];
		if (codes.length !== 1 || codes[0] === null || codes[0] === meaning.code) continue;
		trusted.delete(colour);
		notices.push(
			`The legend says ${colour} is ${meaning.code}, but ${codes[0]} has ${colour} notes too, so the colour was not used to tell people apart.`,
		);
	}
	return trusted;
}

/** Headings over columns of participants; none of them when notes with a participant of their own stand under somebody else's. */
function trustedHeaders(
	headers: readonly ParticipantHeader[],
	judged: readonly { note: Parsed; reason: KeptApart['reason'] | null }[],
	notices: string[],
): readonly ParticipantHeader[] {
	if (headers.length < 2) return [];
	for (const { note, reason } of judged) {
		if (reason || note.marker?.codes.length !== 1) continue;
		const column = columnParticipant(note.sticky, headers);
		if (column === null || column === note.marker.codes[0]) continue;
		notices.push(
			`${note.marker.codes[0]} has a note under the heading of ${column}, so headings were not used to tell people apart.`,
		);
		return [];
	}
	return headers;
}

function severalNotice(count: number): string {
	return count === 1
		? '1 note names several people; it is kept as an observation without a participant.'
		: `${count} notes name several people; they are kept as observations without a participant.`;
}
