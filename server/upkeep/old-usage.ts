import { sql } from 'kysely';
import type { Database } from '../storage/database.ts';

/** Takes usage events off that are older than the rules let them be kept; null: no rule. */
export async function forgetOldUsage(
	{ kysely }: Pick<Database, 'kysely'>,
	keepDays: number | null,
	now: number,
): Promise<void> {
	if (keepDays === null) return;
	await sql`delete from usage_events where ts < ${now - keepDays * 86_400_000}`.execute(kysely);
}
