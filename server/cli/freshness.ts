import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod';
import { behaviourJsonSchema } from '../../shared/behaviour.ts';
import { type BoardJson, boardJsonSchema } from '../../shared/board-json.ts';
import { AppError } from '../../shared/errors.ts';
import { type FreshnessJson, freshnessJsonSchema } from '../../shared/freshness.ts';
import { checkFreshness } from '../freshness/check.ts';
import { isChange } from '../freshness/claims.ts';
import { readTrace } from '../freshness/read-trace.ts';
import { toFreshnessReport } from '../freshness/report.ts';
import { plural } from '../pipeline/markdown.ts';
import { readText } from './read-inputs.ts';
import { UsageError } from './read-options.ts';
import { readUsage } from './read-usage.ts';
import { checkFolder, writeResults } from './write-results.ts';

export type FreshnessOptions = {
	readonly baseline: string;
	readonly usage: readonly string[];
	readonly windowDays: number;
	readonly out: string;
};

const [leastDays, mostDays] = [8, 364];

/** "28d" or "4w" as days. Throws UsageError for anything else. */
export function readWindow(text: string): number {
	const found = /^(\d{1,3})([dw])$/u.exec(text);
	const days = found === null ? Number.NaN : Number(found[1]) * (found[2] === 'w' ? 7 : 1);
	if (!(days >= leastDays && days <= mostDays))
		throw new UsageError(`--window takes ${leastDays}d to ${mostDays}d, such as 28d or 4w, not “${text}”.`);
	return days;
}

/**
 * A board and usage in, `freshness.json` and `freshness.md` out. Where the board's folder has a `behaviour.json` of the
 * same log, the baseline ends where that log ended. Throws AppError when an input is refused; then nothing is written.
 */
export async function runFreshnessCheck(options: FreshnessOptions): Promise<{
	found: FreshnessJson;
	notices: readonly string[];
}> {
	await checkFolder(options.out);
	const board = await readBoardJson(options.baseline);
	const madeUntil = await readMadeUntil(join(dirname(options.baseline), 'behaviour.json'));
	const { log, notices } = await readUsage(options.usage, { salt: 'freshness', source: 'so_freshness' });
	if (log === null)
		throw new AppError(
			'unreadable',
			`${options.usage.map((path) => basename(path)).join(', ')}: no file tells what single users did, so nothing can be compared.`,
		);
	try {
		const trace = await readTrace(log, options.windowDays);
		const found = await checkFreshness({ trace, renames: log.report.renames, board, madeUntil });
		await writeResults(options.out, {
			'freshness.json': `${JSON.stringify(z.parse(freshnessJsonSchema, found), null, 1)}\n`,
			'freshness.md': toFreshnessReport(found, board),
		});
		return { found, notices };
	} finally {
		await log.close();
	}
}

/** What a check found, in a few lines. */
export function freshnessSummary(found: FreshnessJson, out: string): string {
	const changed = found.signals.filter(({ state }) => isChange(state));
	const open = changed.filter(({ until }) => until === null).length;
	const claims = found.claims.filter(({ state }) => isChange(state)).length;
	return [
		...found.notices,
		`${plural(found.windows.filter(({ role }) => role === 'watched').length, 'window')} compared: ${plural(open, 'change')} going on, ${changed.length - open} over.`,
		`${claims} of ${plural(found.claims.length, 'sentence')} touched.`,
		found.assignment.note,
		`Written to ${out}: freshness.json and freshness.md.`,
	].join('\n');
}

async function readBoardJson(path: string): Promise<BoardJson> {
	const name = basename(path);
	let value: unknown;
	try {
		value = JSON.parse(await readText(path));
	} catch (cause) {
		if (cause instanceof AppError) throw cause;
		throw new AppError('unreadable', `${name} is not JSON. Give the board.json that synthesize wrote.`);
	}
	const parsed = z.safeParse(boardJsonSchema, value);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	throw new AppError('unreadable', `${name} is not a board.json: ${issue!.message}.`, {
		at: issue!.path.join('.'),
	});
}

/** The last instant of the log a board was made of; undefined where there was none, or the file is another's. */
async function readMadeUntil(path: string): Promise<number | undefined> {
	const text = await readFile(path, 'utf8').catch(() => null);
	if (text === null) return undefined;
	try {
		return z.safeParse(behaviourJsonSchema, JSON.parse(text)).data?.log.span?.to;
	} catch {
		return undefined;
	}
}
