import type { StickySnapshot } from '../../shared/sticky.ts';
import { type ColourName, colourOfFill } from './colour-name.ts';
import type { ColourMeaning } from './legend.ts';
import type { Marker } from './marker.ts';
import type { DocumentMarkers } from './markers-among.ts';
import { columnParticipant, type ParticipantHeader } from './nearest-header.ts';

/** Who said it and how that is known; `several` when a note names more than one person. */
export type Resolution = {
	readonly participant: string | null;
	readonly by: 'text' | 'earlier' | 'section' | 'colour' | 'header' | 'several' | 'unknown';
};

/** The names of the sections a note stands in; a section of ours is a theme: its name says what notes are about, not who said them. */
export function ownPath(section: StickySnapshot['section']): readonly string[] {
	if (!section) return [];
	return section.key === null ? section.path : section.path.slice(0, -1);
}

/**
 * Who a note is from (rule IN2): the marker in its text, then the evidence it already is, then the innermost section, then
 * the colour legend, then the heading of its column, else nobody. Nothing is guessed. `markers`: of the board.
 */
export function resolveParticipant(
	sticky: StickySnapshot,
	marker: Marker | null,
	earlier: string | null,
	legend: ReadonlyMap<ColourName, ColourMeaning>,
	headers: readonly ParticipantHeader[],
	markers: DocumentMarkers,
): Resolution {
	if (marker) {
		const [code, ...others] = marker.codes;
		if (others.length > 0) return { participant: null, by: 'several' };
		if (code !== undefined) return { participant: code, by: 'text' };
	}
	if (earlier !== null) return { participant: earlier, by: 'earlier' };
	const section = markers.placed(ownPath(sticky.section));
	if (section !== null) return { participant: section, by: 'section' };
	const colour = sticky.type === 'STICKY' ? colourOfFill(sticky.fill) : null;
	const meaning = colour ? legend.get(colour) : undefined;
	if (meaning?.type === 'participant') return { participant: meaning.code, by: 'colour' };
	const column = columnParticipant(sticky, headers);
	if (column !== null) return { participant: column, by: 'header' };
	return { participant: null, by: 'unknown' };
}
