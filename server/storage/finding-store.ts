import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { BoardId, EvidenceId, FindingId } from '../../shared/ids.ts';
import type { Finding } from '../../shared/people.ts';
import type { PersonalHit } from '../privacy/types.ts';
import type { Database } from './database.ts';
import type { PeopleTables } from './people-tables.ts';

type Tx = Database['kysely'];
export type StoredFinding = Omit<PeopleTables['findings'], 'state' | 'board'> & { state: Finding['state'] };

const columns = [
	'id',
	'evidence',
	'start_at',
	'end_at',
	'kind',
	'severity',
	'why',
	'label',
	'state',
	'decided_by',
] as const;

/** What was found in a text, with the label that stands for it. */
export type NewFinding = { readonly evidence: EvidenceId; readonly hit: PersonalHit; readonly label: string };

export async function putFindings(tx: Tx, board: BoardId, findings: readonly NewFinding[]): Promise<void> {
	if (findings.length === 0) return;
	const rows = findings.map(({ evidence, hit, label }) => ({
		id: findingId(evidence, hit),
		evidence,
		start_at: hit.start,
		end_at: hit.end,
		kind: hit.kind,
		severity: hit.severity,
		why: hit.why,
		label,
	}));
	await sql`insert into findings (board, id, evidence, start_at, end_at, kind, severity, why, label)
		select ${board}, f.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as f(
			id text, evidence text, start_at int, end_at int, kind text, severity text, why text, label text)
		on conflict do nothing`.execute(tx);
}

/** The findings in these texts, by evidence and place. */
export async function findingsIn(
	tx: Tx,
	board: BoardId,
	ids: readonly EvidenceId[],
): Promise<Map<EvidenceId, StoredFinding[]>> {
	const out = new Map<EvidenceId, StoredFinding[]>();
	if (ids.length === 0) return out;
	const rows = await tx
		.selectFrom('findings')
		.select(columns)
		.where('board', '=', board)
		.where(sql<boolean>`evidence = any(${[...ids]}::text[])`)
		.orderBy('evidence')
		.orderBy('start_at')
		.execute();
	for (const row of rows) {
		const list = out.get(row.evidence);
		if (list) list.push(row);
		else out.set(row.evidence, [row]);
	}
	return out;
}

/** What is to be looked at first: open before decided, severe before mild. */
export async function firstFindings(tx: Tx, board: BoardId, most: number): Promise<FindingId[]> {
	const { rows } = await sql<{ id: FindingId }>`
		select f.id from findings f join evidence e on e.board = f.board and e.id = f.evidence
		where f.board = ${board} and e.held is null
		order by f.state <> 'open', f.severity <> 'severe', f.evidence, f.start_at limit ${most}`.execute(tx);
	return rows.map(({ id }) => id);
}

/** Which texts these findings are in. */
export async function evidenceOf(
	tx: Tx,
	board: BoardId,
	findings: readonly FindingId[],
): Promise<EvidenceId[]> {
	const { rows } = await sql<{ evidence: EvidenceId }>`
		select distinct evidence from findings where board = ${board} and id = any(${[...findings]}::text[])
		order by evidence`.execute(tx);
	return rows.map(({ evidence }) => evidence);
}

/** Texts with a finding nobody has looked at. */
export async function undecidedIn(tx: Tx, board: BoardId): Promise<EvidenceId[]> {
	const rows = await tx
		.selectFrom('findings')
		.select('evidence')
		.distinct()
		.where('board', '=', board)
		.where('state', '=', 'open')
		.orderBy('evidence')
		.execute();
	return rows.map(({ evidence }) => evidence);
}

/** Forgets findings that turned out to be none. */
export async function dropFindings(tx: Tx, board: BoardId, findings: readonly FindingId[]): Promise<void> {
	await sql`delete from findings where board = ${board} and id = any(${[...findings]}::text[])`.execute(tx);
}

/** How many nobody has looked at, and how many severe ones are shown, in texts that are in use. */
export async function countFindings(tx: Tx, board: BoardId): Promise<{ open: number; severeShown: number }> {
	const { rows } = await sql<{ open: number; severeShown: number }>`
		select count(*) filter (where f.state = 'open')::int as open,
			count(*) filter (where f.state = 'shown' and f.severity = 'severe')::int as "severeShown"
		from findings f join evidence e on e.board = f.board and e.id = f.evidence
		where f.board = ${board} and e.held is null`.execute(tx);
	return rows[0]!;
}

function findingId(evidence: EvidenceId, { start, end }: PersonalHit): FindingId {
	const digest = createHash('sha256')
		.update(JSON.stringify([evidence, start, end]))
		.digest('base64url');
	return `fi_${digest.slice(0, 24)}`;
}
