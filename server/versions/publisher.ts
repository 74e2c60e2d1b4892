import { AppError } from '../../shared/errors.ts';
import type { BoardId, VersionId } from '../../shared/ids.ts';
import type { Audience, VersionContent, VersionHead } from '../../shared/version.ts';
import { fewestEver, type Policy } from '../governance/policy.ts';
import type { Clearance } from '../people/cleared.ts';
import type { RandomBytes } from '../ports.ts';
import type { ApprovalStore } from '../storage/approval-store.ts';
import type { AuditStore, Doer } from '../storage/audit-store.ts';
import type { EvidenceStore } from '../storage/evidence-store.ts';
import type { StoredVersion, VersionStore } from '../storage/version-store.ts';
import { assertEnoughPeople, isEnough, peopleBehind } from './enough-people.ts';
import { wordsOfVersion } from './version-words.ts';

/** Whoever publishes: how the record names them, and who they are among those who approve. */
export type Publishing = Doer & { readonly person: string };

/** What happened to a version that others read. */
export type PublishMove = 'publish' | 'roll-back' | 'withdraw';

export type PublisherDeps = {
	versions: VersionStore;
	evidence: Pick<EvidenceStore, 'read'>;
	approvals: Pick<ApprovalStore, 'list'>;
	audit: Pick<AuditStore, 'add'>;
	clearance: Pick<Clearance, 'assertCleared'>;
	policy: Policy;
	random: RandomBytes;
	/** Hears of every version that is published, and of every published one that is withdrawn. */
	onMoved: (board: BoardId, head: VersionHead, what: PublishMove) => Promise<void>;
};

/** `letPassBy`: owners who let it pass with fewer people than the rules ask for. */
export type Passed = { readonly people: number; readonly letPassBy: readonly string[] };

/** Publishes versions under the rules of the server: enough people behind them, enough people for them. */
export interface Publisher {
	/** How many people stand behind a version, where that is enough for its readers. Throws AppError `conflict`. */
	passPeople(board: BoardId, version: StoredVersion, audience: Audience): Promise<Passed>;
	/** Throws AppError `conflict` with the reason where a rule stands against it. */
	publish(
		board: BoardId,
		version: StoredVersion,
		by: Publishing,
		move: { audience?: Audience | undefined; note?: string | undefined },
	): Promise<VersionHead>;
	/** Withdraws a version, which need not be published. */
	withdraw(board: BoardId, version: StoredVersion, by: Doer, note: string | undefined): Promise<VersionHead>;
	/** Puts on record that a published version was withdrawn, and tells whoever reads it. */
	withdrawn(board: BoardId, head: VersionHead, by: Doer): Promise<void>;
	/** Publishes what an earlier version said again, as a new version. Throws as `publish`. */
	rollBack(
		board: BoardId,
		version: VersionId,
		by: Publishing,
		note: string | undefined,
	): Promise<{ id: VersionId; number: number }>;
}

export function newVersionId(random: RandomBytes): VersionId {
	return `ve_${Buffer.from(random(12)).toString('base64url')}`;
}

export function createPublisher(deps: PublisherDeps): Publisher {
	const { versions, evidence, approvals, audit, clearance, policy } = deps;

	async function peopleOf(board: BoardId, content: VersionContent): Promise<number> {
		return peopleBehind(content, await evidence.read(board, content.evidence));
	}

	async function passPeople(
		board: BoardId,
		{ head, content }: StoredVersion,
		audience: Audience,
	): Promise<Passed> {
		const people = await peopleOf(board, content);
		if (isEnough(people, audience, policy.people)) return { people, letPassBy: [] };
		const excepted = (await approvals.list(board, head.id)).filter(({ exception }) => exception === 'people');
		const mayPass =
			policy.publish.exceptions && audience === 'inside' && people >= fewestEver && excepted.length >= 2;
		if (!mayPass) assertEnoughPeople(people, audience, policy.people);
		return { people, letPassBy: excepted.map(({ label }) => label) };
	}

	async function passApprovals(board: BoardId, { head }: StoredVersion, by: Publishing): Promise<void> {
		const stand = (await approvals.list(board, head.id)).filter(({ exception }) => exception === '');
		const people = new Set([...stand.map(({ person }) => person), by.person]);
		const missing = policy.publish.approvals - people.size;
		if (missing > 0)
			throw new AppError(
				'conflict',
				`Publishing needs ${policy.publish.approvals} people who stand for the version; ${missing} more ${missing === 1 ? 'has' : 'have'} to approve it. Nothing was published.`,
			);
	}

	async function move(
		board: BoardId,
		version: StoredVersion,
		by: Publishing,
		what: 'publish' | 'roll-back',
		{ note, audience = 'inside' }: { audience?: Audience | undefined; note?: string | undefined },
	): Promise<VersionHead> {
		await clearance.assertCleared(board, 'publish', [note ?? '', ...wordsOfVersion(version)]);
		const { people, letPassBy } = await passPeople(board, version, audience);
		const moved = await versions.move(board, version.head.id, {
			note,
			audience,
			state: 'published',
			approvedBy: by.label,
		});
		if (letPassBy.length > 0) {
			const about = `version ${moved.number} of ${moved.persona}: ${people} people, let pass by ${letPassBy.join(', ')}`;
			await audit.add(board, by, 'overrule', about);
		}
		await audit.add(board, by, what, `version ${moved.number} of ${moved.persona}, ${audience}`);
		await deps.onMoved(board, moved, what);
		return moved;
	}

	async function withdrawn(board: BoardId, head: VersionHead, by: Doer): Promise<void> {
		await audit.add(board, by, 'withdraw', `version ${head.number} of ${head.persona}`);
		await deps.onMoved(board, head, 'withdraw');
	}

	return {
		passPeople,
		withdrawn,
		async withdraw(board, { head }, by, note) {
			const moved = await versions.move(board, head.id, { state: 'withdrawn', note });
			if (head.state === 'published') await withdrawn(board, moved, by);
			else await audit.add(board, by, 'withdraw', `version ${moved.number} of ${moved.persona}`);
			return moved;
		},
		async publish(board, version, by, how) {
			await passApprovals(board, version, by);
			return move(board, version, by, 'publish', how);
		},
		async rollBack(board, version, by, note) {
			const earlier = await versions.read(board, version);
			const audience = earlier.head.audience ?? 'inside';
			// Refused before anything is made.
			await clearance.assertCleared(board, 'publish', [note ?? '', ...wordsOfVersion(earlier)]);
			assertEnoughPeople(await peopleOf(board, earlier.content), audience, policy.people);
			const id = newVersionId(deps.random);
			const content = { ...earlier.content, from: version };
			const why = note ?? `Takes version ${earlier.head.number} up again.`;
			const number = await versions.add(board, id, content, by.label, why);
			await versions.move(board, id, { state: 'staged' });
			// It was approved when it was published first.
			await move(board, await versions.read(board, id), by, 'roll-back', { audience });
			return { id, number };
		},
	};
}
