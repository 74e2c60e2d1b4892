import { basename } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { Evidence } from '../../shared/evidence.ts';
import { toAuditJson } from '../audit/audit-json.ts';
import { countVerdicts, toAuditReport } from '../audit/audit-report.ts';
import { toPersonaDraft } from '../audit/draft.ts';
import { readPersonaDocument } from '../audit/read-document.ts';
import { runAudit } from '../audit/run-audit.ts';
import { datedBySource } from '../audit/source-date.ts';
import type { Audit } from '../audit/types.ts';
import { readMoment } from '../intake/dates.ts';
import type { StageOptions } from '../pipeline/stage.ts';
import { openCommandEmbedder } from './open-embedder.ts';
import { readInputs, refuseUnusable, usageSource } from './read-inputs.ts';
import { readNumber, readOptions, UsageError } from './read-options.ts';
import { checkFolder, writeResults } from './write-results.ts';

type AuditOptions = {
	persona: string;
	evidence: readonly string[];
	usage: readonly string[];
	customers?: string | undefined;
	since?: string | undefined;
	seed: number;
	out: string;
};

/** `personaboard audit`: judges a persona document. Resolves to the exit code. */
export async function runAuditCommand(
	args: readonly string[],
	onProgress: StageOptions['onProgress'],
): Promise<number> {
	const given = readOptions(args, {
		persona: 'one',
		evidence: 'files',
		usage: 'files',
		customers: 'one',
		since: 'one',
		seed: 'one',
		out: 'one',
	});
	const { persona, out } = given;
	if (persona === undefined) throw new UsageError('--persona says which document to judge; it is missing.');
	if (given.evidence.length === 0) throw new UsageError('--evidence needs at least one file.');
	if (out === undefined) throw new UsageError('--out says where to write; it is missing.');
	const seed = readNumber('seed', given.seed, { least: 0, most: 4_294_967_295 }) ?? 1;
	const done = await audit({ ...given, persona, out, seed }, process.env, { onProgress });
	console.log(summaryOf(done, out));
	return 0;
}

/**
 * A persona document and evidence in, `audit.json`, `audit.md` and the updated `persona.md` out. The same files and seed
 * give the same bytes. Throws AppError when an input is refused; then nothing is written.
 */
async function audit(
	options: AuditOptions,
	environment: Readonly<Record<string, string | undefined>>,
	stage: StageOptions = {},
): Promise<{ audit: Audit; notices: string[] }> {
	const since = options.since === undefined ? null : readSince(options.since);
	await checkFolder(options.out);
	await refuseUnusable(options.persona);
	const document = await readPersonaDocument(options.persona);
	const inputs = await readInputs({ ...options, customers: options.customers });
	const { embedder, close } = openCommandEmbedder(environment);
	try {
		const { evidence, dated } = datedBySource(inputs.evidence, inputs.sourceName);
		if (!evidence.some(({ kind }) => kind !== 'measured'))
			throw new AppError(
				'unreadable',
				`${options.evidence.map((path) => basename(path)).join(', ')}: none of it can be used as evidence.`,
			);
		const done = await runAudit({
			...stage,
			document,
			evidence,
			log: inputs.log,
			customers: inputs.customers,
			since,
			usageSource,
			embedder,
			seed: options.seed,
		});
		const nameOf = ({ source }: Evidence): string | undefined => inputs.sourceName(source);
		await writeResults(options.out, {
			'audit.json': `${JSON.stringify(toAuditJson(done, nameOf), null, 1)}\n`,
			'audit.md': toAuditReport(done, nameOf),
			'persona.md': toPersonaDraft(done),
		});
		return { audit: done, notices: [...inputs.notices, ...dated, ...done.notices] };
	} finally {
		await close();
		await inputs.log?.close();
	}
}

/** What an audit found, in a few lines. */
function summaryOf({ audit: done, notices }: { audit: Audit; notices: string[] }, out: string): string {
	return [
		countVerdicts(done.claims),
		`${done.missing.length} well-supported things it does not say. ${done.split.reason}`,
		...notices,
		`Written to ${out}: audit.json, audit.md and persona.md.`,
	].join('\n');
}

function readSince(value: string): string {
	if (/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/u.test(value)) return value;
	const moment = readMoment(value, null);
	if (moment === null)
		throw new UsageError(`--since takes a date such as 2026-03-01, 2026-03 or 2026, not “${value}”.`);
	return moment.iso;
}
