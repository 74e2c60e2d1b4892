import type { KeptApartReason } from '../../shared/evidence.ts';
import type { BoardId, SourceId } from '../../shared/ids.ts';
import type { QualityReport, SourceKind } from '../../shared/import.ts';
import type { ReadingAbout } from '../intake/files/read-rows.ts';
import type { Scale } from '../intake/import-item.ts';
import type { KeptApart } from '../intake/types.ts';
import type { PeopleDesk } from '../people/people-desk.ts';
import type { PersonalHit } from '../privacy/types.ts';
import type { RejectedItem } from '../storage/source-store.ts';

/** Most examples of one reason, and most rejected rows on record. */
const mostExamples = 100;
const mostRejected = 50_000;
/** Reasons whose words are nobody's to see. */
const SILENT: ReadonlySet<KeptApartReason> = new Set(['consent-refused', 'keep-time-over', 'erased']);

/** What an import counts on its way. */
export type QualityTally = {
	/** Something that was read: when it was said, in which language and by whom. */
	item(of: { date: string | null; language?: string | null; participant: string | null }): void;
	apart(item: KeptApart): void;
	personal(hits: readonly PersonalHit[]): void;
	/** What could not be read, for exports; never its words. */
	readonly rejected: readonly RejectedItem[];
	/** The report; hides personal data in what it quotes. */
	report(board: BoardId, desk: PeopleDesk, about: ReportAbout): Promise<QualityReport>;
};

type ReportAbout = Pick<ReadingAbout, 'tool' | 'dropped'> & {
	source: SourceId;
	name: string;
	kind: SourceKind;
	format: ReadingAbout['format'] | null;
	scale: Scale | null;
	added: number;
	known: number;
	duplicates: number;
	notices: readonly string[];
};

export function createQualityTally(): QualityTally {
	const dates = { from: '', to: '', missing: 0 };
	const languages = new Map<string, number>();
	const personal = new Map<string, number>();
	const people = new Set<string>();
	const apart = new Map<KeptApartReason, { count: number; examples: { ref: string; excerpt: string }[] }>();
	const rejected: RejectedItem[] = [];
	return {
		item({ date, language, participant }) {
			if (date === null) dates.missing += 1;
			else {
				if (dates.from === '' || date < dates.from) dates.from = date;
				if (date > dates.to) dates.to = date;
			}
			if (language) add(languages, language);
			if (participant !== null) people.add(participant);
		},
		apart({ ref, reason, excerpt }) {
			const group = apart.get(reason) ?? { count: 0, examples: [] };
			apart.set(reason, group);
			group.count += 1;
			if (group.examples.length < mostExamples && !SILENT.has(reason)) group.examples.push({ ref, excerpt });
			// A row that does not fit the header says how, with its line.
			const told = reason === 'unreadable-row' && excerpt !== '' ? excerpt : reason;
			if (rejected.length < mostRejected) rejected.push({ row: ref, reason: told });
		},
		personal(hits) {
			for (const { kind } of hits) add(personal, kind);
		},
		rejected,
		async report(board, desk, { notices, dropped, added, known, duplicates, ...about }) {
			const groups = [...apart];
			const quoted = [
				...notices,
				...groups.flatMap(([, { examples }]) => examples.map((one) => one.excerpt)),
				...dropped.map(({ column }) => column),
			];
			const hidden = await desk.hide(board, quoted);
			let at = notices.length;
			const keptApart = groups.map(([reason, { count, examples }]) => ({
				reason,
				count,
				examples: examples.map(({ ref }) => ({ ref, excerpt: hidden[at++]! })),
			}));
			return {
				...about,
				dropped: dropped.map(({ why }) => ({ column: hidden[at++]!, why })),
				read: added + known + duplicates + keptApart.reduce((sum, { count }) => sum + count, 0),
				added,
				known,
				duplicates,
				keptApart: keptApart.sort((a, b) => b.count - a.count),
				dates: dates.from === '' ? null : { ...dates },
				people: people.size,
				personal: listed(personal).map(([kind, count]) => ({ kind, count })),
				languages: listed(languages).map(([language, count]) => ({ language, count })),
				notices: hidden.slice(0, notices.length),
			};
		},
	};
}

function add(counts: Map<string, number>, key: string): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}

function listed(counts: ReadonlyMap<string, number>): [string, number][] {
	return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
