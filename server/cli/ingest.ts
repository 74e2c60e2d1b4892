import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import Papa from 'papaparse';
import * as z from 'zod';
import { AppError, errorBodySchema } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { ingestAnswerSchema, ingestKindSchema, mostIngestRows } from '../../shared/ingest-api.ts';
import { readOptions, UsageError } from './read-options.ts';

type Row = Record<string, unknown>;
/** Rows of a batch of the command line: small enough to be read and sent within a second or two. */
const atOnce = Math.min(1000, mostIngestRows);
const answerSchema = z.object({
	...ingestAnswerSchema.shape,
	repeated: z.boolean(),
});

/**
 * `personaboard ingest`: sends a file's rows to a running server, batch by batch. Batches are named by what is in them, so
 * that a run that broke off, or a second one, adds nothing twice. Resolves to the exit code.
 */
export async function runIngest(
	args: readonly string[],
	environment: Readonly<Record<string, string | undefined>>,
): Promise<number> {
	const given = readOptions(args, { url: 'one', board: 'one', kind: 'one', source: 'one', rows: 'one' });
	const key = environment.PERSONABOARD_INGEST_KEY;
	if (!key) throw new UsageError('PERSONABOARD_INGEST_KEY holds the board’s ingestion key; it is not set.');
	if (given.url === undefined || !URL.canParse(given.url))
		throw new UsageError('--url is the address of the server.');
	if (given.board === undefined || !isId('bo', given.board))
		throw new UsageError('--board is the board’s id.');
	const kind = ingestKindSchema.safeParse(given.kind);
	if (!kind.success) throw new UsageError('--kind is events, tickets, nps or customers.');
	if (given.rows === undefined)
		throw new UsageError('--rows names the file: JSON lines, a JSON list, or CSV.');
	const source = given.source ?? given.rows.split(/[\\/]/u).at(-1) ?? given.rows;
	const address = new URL(`/api/boards/${given.board}/ingest`, given.url);
	const total = { read: 0, added: 0, refused: 0, repeated: 0 };
	for await (const rows of batchesOf(given.rows)) {
		const batch = createHash('sha256')
			.update(JSON.stringify([source, kind.data, rows]))
			.digest('base64url');
		const answer = await send(address, key, { batch, source, kind: kind.data, rows });
		total.read += answer.read;
		if (answer.repeated) total.repeated += answer.read;
		else total.added += answer.added;
		total.refused += answer.refused;
		for (const { row, reason } of answer.rows) console.error(`${row}: ${reason}`);
	}
	console.log(
		`${total.read} rows sent: ${total.added} added, ${total.refused} refused, ${total.repeated} had come before.`,
	);
	return 0;
}

async function send(address: URL, key: string, body: object): Promise<z.infer<typeof answerSchema>> {
	for (let attempt = 1; ; attempt++) {
		const response = await fetch(address, {
			method: 'POST',
			headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
			body: JSON.stringify(body),
		}).catch(() => undefined);
		if (response?.ok) return answerSchema.parse(await response.json());
		const mayRetry = response === undefined || response.status === 429 || response.status >= 500;
		if (mayRetry && attempt < 5) {
			const wait = Number(response?.headers.get('retry-after') ?? 2 ** attempt);
			await new Promise((resolve) => setTimeout(resolve, 1000 * Math.min(60, wait)));
			continue;
		}
		if (response === undefined)
			throw new AppError('unavailable', 'The server does not answer. Run the command again.');
		const refusal = errorBodySchema.safeParse(await response.json().catch(() => null));
		throw new AppError(
			'bad-request',
			refusal.success ? refusal.data.error.message : `The server answered ${response.status}.`,
		);
	}
}

/** The rows of a file, some at a time. A list in JSON and a CSV are read whole, JSON lines as they come. */
async function* batchesOf(path: string): AsyncGenerator<Row[]> {
	if (/\.(?:jsonl|ndjson)$/iu.test(path)) {
		let rows: Row[] = [];
		let line = 0;
		for await (const text of createInterface({
			input: createReadStream(path),
			crlfDelay: Number.POSITIVE_INFINITY,
		})) {
			line += 1;
			if (text.trim() === '') continue;
			rows.push(rowOf(text, `${path}, line ${line}`));
			if (rows.length < atOnce) continue;
			yield rows;
			rows = [];
		}
		if (rows.length > 0) yield rows;
		return;
	}
	const text = await readFile(path, 'utf8').catch(() => {
		throw new AppError('not-found', `${path} cannot be read.`);
	});
	const rows = /\.csv$/iu.test(path)
		? Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data
		: listOf(text, path);
	for (let at = 0; at < rows.length; at += atOnce) yield rows.slice(at, at + atOnce);
}

function rowOf(text: string, where: string): Row {
	try {
		return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
	} catch {
		throw new AppError('unreadable', 'This is no JSON object.', { at: where });
	}
}

function listOf(text: string, path: string): Row[] {
	try {
		return z.array(z.record(z.string(), z.unknown())).parse(JSON.parse(text));
	} catch {
		throw new AppError('unreadable', `${path} is no JSON list of objects.`);
	}
}
