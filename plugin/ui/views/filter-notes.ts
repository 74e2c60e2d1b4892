import type { BoardSnapshot } from '../../../shared/board-doc.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import type { EvidenceId } from '../../../shared/ids.ts';

/** What notes to show; '' is no wish. */
export type NoteFilter = { source: string; person: string; word: string; text: string };

export const anything: NoteFilter = { source: '', person: '', word: '', text: '' };
/** Stands for notes without a participant; no code has a line break in it. */
export const nobody = '\n';

type Board = Pick<BoardSnapshot, 'evidence'>;

/** The notes that fit every wish, in the order they came. `named` has the evidence that names the chosen word. */
export function filterNotes(
	ids: readonly EvidenceId[],
	{ source, person, word, text }: NoteFilter,
	board: Board,
	texts: ReadonlyMap<EvidenceId, Evidence>,
	named: readonly EvidenceId[],
): EvidenceId[] {
	const naming = new Set(named);
	const letters = text.trim().toLocaleLowerCase();
	return ids.filter((id) => {
		const entry = board.evidence.get(id);
		if (!entry) return false;
		if (source !== '' && entry.source !== source) return false;
		if (person !== '' && entry.participant !== (person === nobody ? null : person)) return false;
		if (word !== '' && !naming.has(id)) return false;
		return letters === '' || texts.get(id)?.text.toLocaleLowerCase().includes(letters) === true;
	});
}

/** Participants of these notes, P2 before P10. */
export function participantsOf(ids: readonly EvidenceId[], board: Board): string[] {
	const codes = new Set(ids.flatMap((id) => board.evidence.get(id)?.participant ?? []));
	return [...codes].sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
}
