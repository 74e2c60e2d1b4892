import { AppError } from '../../shared/errors.ts';
import { defaultDataDir, runBackup, runRestore } from './backup.ts';
import { readNumber, readOptions, UsageError } from './read-options.ts';

const help = `Usage:
  personaboard serve [--port N] [--data DIR] [--host H]
  personaboard synthesize --evidence FILE... [--usage FILE...] [--customers FILE]
      [--product FILE.json] [--moves FILE.json] [--archetypes N]
      [--engine local|model] [--seed N] --out DIR
  personaboard audit --persona FILE.md|json|docx --evidence FILE... [--usage FILE...]
      [--customers FILE] [--since DATE] [--seed N] --out DIR
  personaboard tradeoff --board DIR/board.json --decision FILE.json --out DIR
  personaboard freshness --baseline DIR/board.json --usage FILE... [--window 28d] --out DIR
  personaboard hypothesis --market FILE.json [--board DIR/board.json] --out DIR
  personaboard backup [--board ID] [--with-access] [--data DIR] --out FILE
  personaboard restore --from FILE [--as-new] [--data DIR]
  personaboard verify-log [--board ID] [--data DIR]
  personaboard catalogue --board ID [--data DIR]
  personaboard ingest --url URL --board ID --kind events|tickets|nps|customers
      [--source NAME] --rows FILE.jsonl|json|csv      (PERSONABOARD_INGEST_KEY holds the key)

serve, backup and restore use the database in the data folder (--data; .personaboard when it
is not given), or the one DATABASE_URL names. backup works while servers run. Without --board
it holds all boards; with --with-access it also holds who may open them.
`;

/** Runs one command. Resolves to the exit code: 0 done, 1 refused with the reason on stderr, 2 not a command. */
export async function runCommand(args: readonly string[]): Promise<number> {
	const [command, ...rest] = args;
	try {
		if (command === 'synthesize') return await runSynthesize(rest);
		if (command === 'verify-log') return await (await import('./verify-log.ts')).runVerifyLog(rest);
		if (command === 'ingest') return await (await import('./ingest.ts')).runIngest(rest, process.env);
		if (command === 'catalogue')
			return await (await import('./catalogue.ts')).runCatalogue(rest, process.env);
		if (command === 'audit') return await (await import('./audit.ts')).runAuditCommand(rest, progressLine());
		if (command === 'tradeoff') return await runTradeoff(rest);
		if (command === 'freshness') return await runFreshness(rest);
		if (command === 'hypothesis') return await (await import('./hypothesis.ts')).runHypothesis(rest);
		if (command === 'serve') return await runServe(rest);
		if (command === 'backup') return await runBackup(rest);
		if (command === 'restore') return await runRestore(rest);
		if (command === '--help' || command === '-h' || command === 'help') {
			console.log(help);
			return 0;
		}
		throw new UsageError(command === undefined ? 'Say what to do.' : `There is no command “${command}”.`);
	} catch (error) {
		if (error instanceof UsageError) {
			console.error(`${error.message}\n\n${help}`);
			return 2;
		}
		if (error instanceof AppError) {
			console.error(error.at === undefined ? error.message : `${error.message} (${error.at})`);
			return 1;
		}
		console.error(`This did not work: ${error instanceof Error ? error.message : String(error)}`);
		return 1;
	}
}

async function runSynthesize(args: readonly string[]): Promise<number> {
	const given = readOptions(args, {
		evidence: 'files',
		usage: 'files',
		customers: 'one',
		product: 'one',
		moves: 'one',
		archetypes: 'one',
		engine: 'one',
		seed: 'one',
		out: 'one',
	});
	if (given.evidence.length === 0) throw new UsageError('--evidence needs at least one file.');
	if (given.out === undefined) throw new UsageError('--out says where to write; it is missing.');
	const engine = given.engine ?? 'local';
	if (engine !== 'local' && engine !== 'model')
		throw new UsageError(`--engine is local or model, not “${engine}”.`);
	const archetypes = readNumber('archetypes', given.archetypes, { least: 1, most: 60 });
	const seed = readNumber('seed', given.seed, { least: 0, most: 4_294_967_295 }) ?? 1;
	// The engines take seconds to load, and the other commands need none.
	const [{ synthesize }, { summaryOf }] = await Promise.all([
		import('./synthesize.ts'),
		import('./summary.ts'),
	]);
	const stop = new AbortController();
	for (const signal of ['SIGINT', 'SIGTERM'] as const)
		process.once(signal, () => stop.abort(new AppError('conflict', 'Stopped. Nothing was written.')));
	const options = { ...given, out: given.out, archetypes, seed, engine } as const;
	const result = await synthesize(options, process.env, {
		signal: stop.signal,
		onProgress: progressLine(),
		onPlan: (line) => console.error(line),
	});
	console.log(summaryOf(result, given.out));
	return 0;
}

async function runTradeoff(args: readonly string[]): Promise<number> {
	const { board, decision, out } = readOptions(args, { board: 'one', decision: 'one', out: 'one' });
	if (board === undefined) throw new UsageError('--board names the board.json to weigh on; it is missing.');
	if (decision === undefined)
		throw new UsageError('--decision names the file with the options; it is missing.');
	if (out === undefined) throw new UsageError('--out says where to write; it is missing.');
	const { tradeoff } = await import('./tradeoff.ts');
	const { found, notices } = await tradeoff({ board, decision, out });
	for (const notice of notices) console.error(notice);
	console.log(`${found.recommendation.headline}\nWritten to ${out}: tradeoff.json and tradeoff.md.`);
	return 0;
}

async function runFreshness(args: readonly string[]): Promise<number> {
	const given = readOptions(args, { baseline: 'one', usage: 'files', window: 'one', out: 'one' });
	if (given.baseline === undefined) throw new UsageError('--baseline needs the board.json of a run.');
	if (given.usage.length === 0) throw new UsageError('--usage needs at least one file.');
	if (given.out === undefined) throw new UsageError('--out says where to write; it is missing.');
	const { freshnessSummary, readWindow, runFreshnessCheck } = await import('./freshness.ts');
	const { found, notices } = await runFreshnessCheck({
		baseline: given.baseline,
		usage: given.usage,
		windowDays: readWindow(given.window ?? '28d'),
		out: given.out,
	});
	console.log([...notices, freshnessSummary(found, given.out)].join('\n'));
	return 0;
}

async function runServe(args: readonly string[]): Promise<number> {
	const given = readOptions(args, { port: 'one', data: 'one', host: 'one' });
	const port = readNumber('port', given.port, { least: 0, most: 65_535 }) ?? 8787;
	const dataDir = given.data ?? defaultDataDir;
	// Loaded only here: the database and the sync server are of no use to the other commands.
	const { startServer } = await import('../serve.ts');
	const server = await startServer({ port, host: given.host ?? '127.0.0.1', dataDir });
	console.log(`Personaboard is running at ${server.url}. Ctrl+C stops it; everything stays in ${dataDir}.`);
	const asked = new Promise<undefined>((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(undefined));
	});
	const lost = await Promise.race([asked, server.lost]);
	await server.close();
	if (lost) throw lost;
	return 0;
}

/** One line a step on a terminal, nothing when the output goes elsewhere. */
function progressLine(): (step: string, done: number, total: number) => void {
	let last = '';
	return (step) => {
		if (step !== last && process.stderr.isTTY) console.error(`${step} …`);
		last = step;
	};
}
