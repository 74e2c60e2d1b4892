import { isId } from '../../shared/ids.ts';
import { systemClock } from '../environment.ts';
import { readCatalogue } from '../governance/catalogue.ts';
import { readPolicy } from '../governance/policy.ts';
import { escapeMarkdown } from '../pipeline/markdown.ts';
import { checkMigrated } from '../storage/migrations.ts';
import { createSourceStore } from '../storage/source-store.ts';
import { createVersionStore } from '../storage/version-store.ts';
import { defaultDataDir } from './backup.ts';
import { readOptions, UsageError } from './read-options.ts';
import { withDatabase } from './with-database.ts';

/** `personaboard catalogue`: every source of a board as a Markdown table, and the rules it is kept under. Resolves to the exit code. */
export async function runCatalogue(
	args: readonly string[],
	environment: Readonly<Record<string, string | undefined>>,
): Promise<number> {
	const { board, data } = readOptions(args, { board: 'one', data: 'one' });
	if (board === undefined || !isId('bo', board)) throw new UsageError('--board is the board’s id.');
	const policy = await readPolicy(environment.PERSONABOARD_POLICY);
	const entries = await withDatabase(data ?? defaultDataDir, environment, async (database) => {
		await checkMigrated(database.kysely);
		const sources = createSourceStore(database);
		const versions = createVersionStore(database, systemClock.now);
		return readCatalogue({ database, sources, versions, policy }, board);
	});
	console.log(
		[
			`Rules: ${policy.version}. Fewest people behind a published persona: ${policy.people.inside} inside, ${policy.people.outside} outside.`,
			'',
			'| Source | Kind | Owner | Basis | Purpose | Kept until | Texts | Events | Customers | Published in | Missing |',
			'|---|---|---|---|---|---|---|---|---|---|---|',
			...entries.map(
				(one) =>
					`| ${[
						one.name,
						one.kind,
						one.owner || 'nobody',
						one.basis,
						one.purpose,
						one.keepUntil ?? 'no limit',
					]
						.map(escapeMarkdown)
						.join(
							' | ',
						)} | ${one.evidence} | ${one.events} | ${one.customers} | ${one.versions.length} | ${escapeMarkdown(one.gaps.join(' '))} |`,
			),
		].join('\n'),
	);
	return 0;
}
