import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { AppError } from '../../shared/errors.ts';
import type { BoardId, SourceId } from '../../shared/ids.ts';
import type { QualityReport } from '../../shared/import.ts';
import { assertReadable, type EventLogOptions, type EventSource } from '../behaviour/event-log.ts';
import type { NamedSource } from '../behaviour/load/named-sources.ts';
import { assertKind, type Policy } from '../governance/policy.ts';
import type { PeopleDesk, SourceTerms } from '../people/people-desk.ts';
import type { Database } from '../storage/database.ts';
import type { SourceStore } from '../storage/source-store.ts';

/** Usage that lies elsewhere and is read there, each time it is asked about. */
export interface NamedUsage {
	/** What the operator offers, and as which source the board uses it; null: it does not. */
	list(board: BoardId): Promise<{ name: string; source: SourceId | null }[]>;
	/** From now on the board's questions about usage are asked there too. Throws AppError `not-found`, `unreadable` or `not-allowed`. */
	use(board: BoardId, name: string): Promise<SourceId>;
	/** What the board uses, and who is left out of it; null: nothing. */
	of(board: BoardId): Promise<{ source: EventSource; leaveOut: EventLogOptions['leaveOut'] } | null>;
}

type Deps = {
	named: readonly NamedSource[];
	database: Database;
	sources: Pick<SourceStore, 'put' | 'terms'>;
	desk: Pick<PeopleDesk, 'barrier'>;
	policy: Pick<Policy, 'kinds' | 'version'>;
	/** Existing folder for the engine that answers questions about usage. */
	engineFolder: string;
};

const unsaid: SourceTerms = { consent: 'unknown', keepUntil: null };

/** Each use is a source of the board like any other (rule BH45): listed, under terms, and taken out like them. */
export function createNamedUsage({ named, database, sources, desk, policy, engineFolder }: Deps): NamedUsage {
	async function used(board: BoardId): Promise<{ one: NamedSource; source: SourceId }[]> {
		if (named.length === 0) return [];
		const ids = named.map((one) => ({ one, source: idOf(board, one.name) }));
		const rows = await database.kysely
			.selectFrom('sources')
			.select('source')
			.where('board', '=', board)
			.where(
				'source',
				'in',
				ids.map(({ source }) => source),
			)
			.execute();
		const known = new Set(rows.map(({ source }) => source));
		return ids.filter(({ source }) => known.has(source));
	}

	return {
		async list(board) {
			const now = new Map((await used(board)).map(({ one, source }) => [one, source]));
			return named.map((one) => ({ name: one.name, source: now.get(one) ?? null }));
		},
		async use(board, name) {
			assertKind(policy, 'usage');
			const one = named.find((other) => other.name === name);
			if (!one) throw new AppError('not-found', 'This server offers no usage of that name.');
			const source = idOf(board, name);
			await mkdir(engineFolder, { recursive: true });
			await assertReadable(one, engineFolder);
			const report: QualityReport = {
				source,
				name,
				kind: 'usage',
				format: null,
				tool: null,
				read: 0,
				added: 0,
				known: 0,
				duplicates: 0,
				keptApart: [],
				dates: null,
				scale: null,
				dropped: [],
				people: 0,
				personal: [],
				languages: [],
				notices: ['Read where it lies, each time what people do is counted. No row of it is kept here.'],
			};
			await sources.put(database.kysely, board, report, [], null);
			return source;
		},
		async of(board) {
			const refuse = await desk.barrier(board, unsaid);
			const now: NamedSource[] = [];
			for (const { one, source } of await used(board)) {
				const ofSource = await desk.barrier(board, (await sources.terms(board, source)) ?? unsaid);
				if (ofSource(null, '') === null) now.push(one);
			}
			if (now.length === 0) return null;
			return {
				source: {
					tables: now.flatMap(({ tables }) => tables),
					files: now.flatMap(({ files }) => files),
				},
				leaveOut: (user) => refuse(user, user) !== null,
			};
		},
	};
}

function idOf(board: BoardId, name: string): SourceId {
	const digest = createHash('sha256')
		.update(JSON.stringify([board, 'named usage', name]))
		.digest('base64url');
	return `so_${digest.slice(0, 16)}`;
}
