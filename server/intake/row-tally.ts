import type { KeptApartReason } from '../../shared/evidence.ts';
import type { BodyText } from './bodies.ts';
import type { DateOrder } from './dates.ts';
import { countOf } from './table-format.ts';

type Note = 'undated' | 'several' | 'long-name' | 'notes-only';

/** Things about rows that are worth one sentence at the end rather than one each. */
export function rowTally(order: DateOrder) {
	const counts = {
		undated: 0,
		several: 0,
		'long-name': 0,
		'notes-only': 0,
		staff: 0,
		signature: 0,
		quoted: 0,
	};
	const kinds = new Set<string>();
	return {
		note(note: Note): void {
			counts[note]++;
		},
		apart(reason: KeptApartReason): void {
			if (reason === 'staff') counts.staff++;
		},
		body({ signature, quoted }: BodyText): void {
			if (signature) counts.signature++;
			if (quoted) counts.quoted++;
		},
		unknownKind(kind: string): void {
			if (kinds.size < 20) kinds.add(kind.slice(0, 40));
		},
		notices(): string[] {
			const why = order === null ? ' (day and month cannot be told apart, or a part is missing)' : '';
			const sentences: [number, () => string][] = [
				[
					counts.undated,
					() => `${countOf(counts.undated, 'date')} could not be read${why}; those rows have no date.`,
				],
				[
					counts.several,
					() => `${countOf(counts.several, 'row')} naming several people: kept without a participant.`,
				],
				[
					counts.staff,
					() => `Kept apart as written by your own staff or a bot: ${countOf(counts.staff, 'row')}.`,
				],
				[
					counts['long-name'],
					() =>
						`Participant left out because it is longer than 64 characters: ${countOf(counts['long-name'], 'row')}.`,
				],
				[counts['notes-only'], () => `May be used, but not quoted: ${countOf(counts['notes-only'], 'row')}.`],
				[counts.signature, () => `Signatures cut off messages: ${counts.signature.toLocaleString('en')}.`],
				[counts.quoted, () => `Quoted earlier messages cut off: ${counts.quoted.toLocaleString('en')}.`],
				[
					kinds.size,
					() =>
						`Kinds that are not said, did, measured or observed count as said: ${[...kinds].slice(0, 5).join(', ')}.`,
				],
			];
			return sentences.flatMap(([count, sentence]) => (count > 0 ? [sentence()] : []));
		},
	};
}
