import { access, constants, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BoardJson } from '../../shared/board-json.ts';
import { AppError } from '../../shared/errors.ts';
import type { Evidence } from '../../shared/evidence.ts';
import { textHash } from '../../shared/hash.ts';
import type { EvidenceId, SourceId } from '../../shared/ids.ts';
import type { EventLog } from '../behaviour/event-log.ts';
import { isPostgres } from '../behaviour/load/postgres-source.ts';
import type { SourceFacts } from '../behaviour/voices.ts';
import { decodeText } from '../intake/decode-text.ts';
import { type EvidenceFile, itemsAsEvidence, readEvidenceFile } from '../intake/files/read-evidence-file.ts';
import { readCustomerFile } from '../intake/files/read-records-file.ts';
import { namePeople } from '../intake/name-people.ts';
import type { Customer } from '../intake/types.ts';
import { measureUsage } from '../pipeline/measure-usage.ts';
import { hidePersonal } from './hide-personal.ts';
import { readUsage, usageName } from './read-usage.ts';

const salt = 'cli';
/** What measurements from the usage files are of. */
export const usageSource: SourceId = 'so_usage';
const mostBytes = 200_000_000;
/** Logs are never in memory whole. */
const mostLogBytes = 4_000_000_000;

/** What one run reads, personal data hidden. `idOf` finds the evidence behind a source's own id, repeats included. */
export type Inputs = {
	evidence: Evidence[];
	/** Open; null without usage. The caller closes it. */
	log: EventLog | null;
	customers: Customer[];
	rejected: BoardJson['rejected'];
	notices: string[];
	/** What the files hold as words: quotes + rejected of these, always. */
	rows: number;
	idOf: ReadonlyMap<string, EvidenceId>;
	/** How the rows of each evidence file are to be taken. */
	sources: ReadonlyMap<SourceId, SourceFacts>;
	sourceName: (source: SourceId) => string | undefined;
};

/** Reads all files of a run. Throws AppError with the file's name when one is refused. */
export async function readInputs(files: {
	evidence: readonly string[];
	usage: readonly string[];
	customers: string | undefined;
	/** The product's own names, which are nobody's; none when absent. */
	allow?: readonly string[];
}): Promise<Inputs> {
	const said = await readQuoteFiles(files.evidence);
	for (const path of files.usage) if (!isPostgres(path)) await refuseUnusable(path, mostLogBytes);
	const table = files.customers === undefined ? null : await readCustomers(files.customers);
	const quotes = foldQuotes(table ? [...said, table.notes] : said);
	quotes.rejected.push(...(table?.rejected ?? []));
	const { evidence, customers } = await hidePersonal(
		{ evidence: quotes.evidence, customers: table?.rows ?? [] },
		files.allow ?? [],
	);
	const participants = [...new Set(evidence.flatMap(({ participant }) => participant ?? []))].sort();
	const { log, totals, rejected, notices } = await readUsage(files.usage, { salt, source: usageSource });
	quotes.rejected.push(...rejected);
	quotes.notices.push(...notices);
	const measured = await measureUsage(log ?? [], customers, { salt, source: usageSource, participants });
	const names = quotes.names;
	const usageNames = files.usage.map(usageName).join(', ');
	return {
		...quotes,
		evidence: [...evidence, ...measured, ...totals],
		log,
		customers,
		sourceName: (source) => (source === usageSource ? usageNames : names.get(source)),
	};
}

/** What one file gives as evidence. */
type QuoteFile = { readonly name: string; readonly source: SourceId; readonly read: EvidenceFile };

async function readQuoteFiles(paths: readonly string[]): Promise<QuoteFile[]> {
	const out: QuoteFile[] = [];
	const people = namePeople();
	for (const [at, path] of paths.entries()) {
		const name = basename(path);
		const source: SourceId = `so_${textHash(`${at} ${name}`)}`;
		await refuseUnusable(path);
		out.push({ name, source, read: await readEvidenceFile(path, { salt, source, name, people }) });
	}
	return out;
}

/** A customer table, and what is written down in it about customers as evidence (rule IM14). */
async function readCustomers(
	path: string,
): Promise<{ rows: Customer[]; notes: QuoteFile; rejected: BoardJson['rejected'] }> {
	await refuseUnusable(path);
	const name = basename(path);
	const { rows, notes, rejected, notices } = await readCustomerFile(path, name);
	const source: SourceId = `so_${textHash(`customers ${name}`)}`;
	return {
		rows,
		notes: {
			name,
			source,
			read: {
				...itemsAsEvidence(notes, { salt, source }, notices),
				kind: 'customers',
				scale: null,
			},
		},
		rejected: rejected.map((row) => ({ source: name, ...row })),
	};
}

/** The files of a run together: the same words of the same person are one evidence. */
function foldQuotes(files: readonly QuoteFile[]) {
	const evidence: Evidence[] = [];
	const rejected: BoardJson['rejected'] = [];
	const notices: string[] = [];
	const idOf = new Map<string, EvidenceId>();
	const names = new Map<SourceId, string>();
	const sources = new Map<SourceId, SourceFacts>();
	const refOf = new Map<EvidenceId, string>();
	let rows = 0;
	for (const { name, source, read } of files) {
		names.set(source, name);
		sources.set(source, { kind: read.kind, scale: read.scale });
		rows += read.evidence.length + read.duplicates.length + read.keptApart.length;
		const repeat = (ref: string, of: EvidenceId): void => {
			if (!idOf.has(ref)) idOf.set(ref, of);
			rejected.push({
				source: name,
				row: ref,
				reason: `The same words by the same person as ${refOf.get(of) ?? 'another note'}.`,
			});
		};
		for (const item of read.evidence) {
			if (refOf.has(item.id)) {
				repeat(item.ref, item.id);
				continue;
			}
			refOf.set(item.id, item.ref);
			if (!idOf.has(item.ref)) idOf.set(item.ref, item.id);
			evidence.push(item);
		}
		for (const { ref, of } of read.duplicates) repeat(ref, of);
		for (const { ref, reason, excerpt } of read.keptApart) {
			// A row that does not fit the header says how, with its line.
			const told = reason === 'unreadable-row' && excerpt !== '' ? excerpt : reason;
			rejected.push({ source: name, row: ref, reason: told });
		}
		notices.push(...read.notices);
	}
	if (evidence.length + rejected.length !== rows)
		throw new Error(`intake lost count: ${evidence.length} + ${rejected.length} of ${rows} rows`);
	return { evidence, rejected, notices, rows, idOf, names, sources };
}

/** A file as text. Throws AppError with the file's name when it is missing, too large, empty or no text. */
export async function readText(path: string): Promise<string> {
	await refuseUnusable(path);
	try {
		return decodeText(await readFile(path));
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		throw new AppError(error.code, `${path}: ${error.message}`, { cause: error });
	}
}

/** Refuses what is no file that can be read: missing, a folder, empty, too large. */
export async function refuseUnusable(path: string, most = mostBytes): Promise<void> {
	let size: number;
	try {
		await access(path, constants.R_OK);
		const found = await stat(path);
		if (found.isDirectory()) throw new AppError('unreadable', `${path}: it is a folder.`);
		size = found.size;
	} catch (error) {
		if (error instanceof AppError) throw error;
		const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
		throw new AppError('unreadable', `${path}: ${missing ? 'there is no such file' : 'it cannot be read'}.`, {
			cause: error,
		});
	}
	if (size > most)
		throw new AppError(
			'too-large',
			`${path} has ${Math.round(size / 1e6)} MB; up to ${most / 1e6} MB can be read.`,
		);
	if (size === 0) throw new AppError('unreadable', `${path} is empty.`);
}
