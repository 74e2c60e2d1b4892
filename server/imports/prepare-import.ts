import type { BoardId, EvidenceId } from '../../shared/ids.ts';
import type { ImportChoice, QualityReport, SourceKind } from '../../shared/import.ts';
import { assertKind, keepUntil } from '../governance/policy.ts';
import type { ReadingAbout } from '../intake/files/read-rows.ts';
import type { ReadItem } from '../intake/import-item.ts';
import { candidateOf, type MarkedItem } from '../intake/items-to-evidence.ts';
import { refuseTooMany } from '../intake/quote-limits.ts';
import type { KeptApart } from '../intake/types.ts';
import type { Steps } from '../jobs/run.ts';
import type { SourceTerms } from '../people/people-desk.ts';
import type { PersonLink } from '../people/person-link.ts';
import type { Database } from '../storage/database.ts';
import type { RejectedItem } from '../storage/source-store.ts';
import { measure, showEvidence } from './board-evidence.ts';
import { continuedReport } from './continued-report.ts';
import { type StagedRecords, stageRecords } from './file-records.ts';
import { type ImportDeps, sourceOf } from './import-deps.ts';
import { createQualityTally } from './quality.ts';
import { type SettledQuotes, settleQuotes, storeQuotes } from './quotes.ts';
import { chooseSpare } from './spare.ts';

type Tx = Database['kysely'];

/** A file this long gives all threads that look for personal data something to do. */
const manyLines = 1000;

/** A file to be brought in: where it lies, its own name, and about how many rows it has (0: not known). */
export type ImportFile = { readonly path: string; readonly name: string; readonly lines: number };
/** What a person decided of it; `kind` null: as guessed. */
export type FileChoice = Omit<ImportChoice, 'kind'> & { readonly kind: SourceKind | null };

/** How rows that keep coming differ from a file: they are added to what the source holds, and `within` belongs to the same transaction. */
export type Continuing = {
	within(tx: Tx, report: QualityReport, rejected: readonly RejectedItem[]): Promise<void>;
};

/** An import that is read and settled. Either `write` or `discard` is called, once. */
export type PreparedImport = {
	readonly report: QualityReport;
	write(): Promise<void>;
	discard(): Promise<void>;
};

/**
 * Does all of an import but its last step. Nobody sees anything of it before `write`, which stores it in one transaction and then shows
 * it in the document. Throws `AppError('unreadable' | 'too-large')`, or the abort reason; then nothing is left of it.
 */
export async function prepareImport(
	deps: ImportDeps,
	board: BoardId,
	file: ImportFile,
	choice: FileChoice,
	steps: Steps,
	continuing?: Continuing,
): Promise<PreparedImport> {
	const { desk, reader } = deps;
	if (file.lines > manyLines) desk.warm(true);
	const { kind, roles, speakers, consent, sheet = null } = choice;
	const { keepDays } = deps.policy;
	const terms: SourceTerms = { consent, keepUntil: keepUntil(choice.keepUntil, keepDays.texts, deps.now()) };
	const source = sourceOf(board, choice.name);
	const tally = createQualityTally();
	const quotes: MarkedItem[] = [];
	const keptApart: KeptApart[] = [];
	const notices: string[] = [];
	let about: ReadingAbout | undefined;
	let records: StagedRecords | undefined;
	let read = 0;
	const tellWho = (done: number, of: number): void => steps.onProgress('Telling who is who', done, of);

	async function take(items: readonly (MarkedItem | KeptApart)[]): Promise<void> {
		read += items.length;
		steps.onProgress('Reading', read, Math.max(read, file.lines));
		const rows: ReadItem[] = [];
		for (const item of items) {
			if ('reason' in item) keptApart.push(item);
			// Counts without users and notes on customers are words about them, not rows of theirs.
			else if (records && item.kind !== 'measured' && item.kind !== 'observed') rows.push(item);
			else quotes.push(item);
		}
		if (rows.length > 0) await records?.take(rows);
		refuseTooMany(quotes.length, file.name);
	}

	try {
		for await (const part of reader.read(
			file.path,
			file.name,
			{ kind, roles, speakers, asked: true, sheet },
			steps.signal,
		)) {
			if (part.type === 'about') {
				about = part.about;
				assertKind(deps.policy, about.kind);
				if (about.kind === 'usage' || about.kind === 'customers') {
					const into = { source, name: file.name, kind: about.kind, adds: continuing !== undefined };
					records = await stageRecords(deps, board, into, terms, tally);
				}
			} else if (part.type === 'items') await take(part.items);
			else if (part.type === 'end') notices.push(...part.notices);
		}
		if (!about) throw new Error('The reading thread said nothing of the file');
		const stored = await records?.finish(steps);
		const found = await desk.identify(board, quotes, tellWho, steps.signal);
		const candidates = quotes.map((item, at) => candidateOf(item, found.participants[at] ?? null));
		const links = [...(stored?.links ?? []), ...found.links];
		const settled = await settleQuotes(deps, board, source, terms, { candidates, keptApart }, tally, steps);
		const spare = await chooseSpare(deps, board, settled.fresh, notices, steps.signal);
		const report = await tally.report(board, desk, {
			source,
			name: choice.name,
			kind: about.kind,
			format: about.format,
			tool: about.tool,
			scale: about.scale,
			dropped: about.dropped,
			added: settled.fresh.length + (stored?.added ?? 0),
			known: settled.known.length,
			duplicates: settled.duplicates + (stored?.duplicates ?? 0),
			notices,
		});
		steps.signal.throwIfAborted();
		const signature = about.signature;
		return {
			report,
			write: () => write(report, settled, links, spare, signature),
			discard: async () => {
				await records?.tx.rollback().execute();
			},
		};
	} catch (error) {
		await records?.tx.rollback().execute();
		throw error;
	}

	async function write(
		report: QualityReport,
		settled: SettledQuotes,
		links: readonly PersonLink[],
		spare: ReadonlySet<EvidenceId>,
		signature: string,
	): Promise<void> {
		const tx = records?.tx ?? (await deps.database.kysely.startTransaction().execute());
		let added: ReadonlySet<EvidenceId>;
		try {
			added = await storeQuotes(deps, tx, board, source, settled, links, steps, spare);
			const before = continuing && (await deps.sources.report(tx, board, source));
			const onRecord = before ? continuedReport(before, report) : report;
			await deps.sources.put(tx, board, onRecord, tally.rejected, before ? await laterTerms() : terms);
			if (continuing) await continuing.within(tx, report, tally.rejected);
			else if (kind !== null) await deps.mappings.remember(tx, board, signature, { kind, roles, speakers });
			await tx.commit().execute();
		} catch (error) {
			await tx.rollback().execute();
			throw error;
		}
		await show(settled, added, spare);
	}

	/** What people said of a source that keeps coming stays; under a rule about time its last day moves on with it. */
	async function laterTerms(): Promise<SourceTerms | null> {
		const known = keepDays.texts === null ? null : await deps.sources.terms(board, source);
		return known && { ...known, keepUntil: terms.keepUntil };
	}

	async function show(
		{ fresh, known }: SettledQuotes,
		added: ReadonlySet<EvidenceId>,
		spare: ReadonlySet<EvidenceId>,
	): Promise<void> {
		const news = fresh.flatMap(({ evidence }) =>
			added.has(evidence.id) && !spare.has(evidence.id) ? [evidence] : [],
		);
		// Taken up again after a crash, what was stored then is known now and may not be shown yet.
		const shown = await deps.evidence.inUse(
			board,
			known.map(({ id }) => id),
		);
		await showEvidence(deps, board, [...news, ...shown], []);
		// The same words may have come in before, under other terms.
		if (!continuing && known.length > 0) await deps.applyTerms(board);
		deps.readAhead(news.map(({ text }) => text));
		// New people may be in the usage data already. What comes by the minute is measured when the board is next looked at.
		if (!continuing) await measure(deps, board);
	}
}
