import { AppError } from '../../shared/errors.ts';
import type { governanceCalls } from '../../shared/governance-api.ts';
import type { BoardId, PersonaId, VersionId } from '../../shared/ids.ts';
import { describeSource, readCatalogue } from '../governance/catalogue.ts';
import type { Policy } from '../governance/policy.ts';
import type { Clearance } from '../people/cleared.ts';
import type { Clock, RandomBytes } from '../ports.ts';
import type { ApprovalStore } from '../storage/approval-store.ts';
import type { AuditStore } from '../storage/audit-store.ts';
import type { Database } from '../storage/database.ts';
import type { KpiStore } from '../storage/kpi-store.ts';
import type { SourceStore } from '../storage/source-store.ts';
import type { VersionStore } from '../storage/version-store.ts';
import type { Publisher } from '../versions/publisher.ts';
import { wordsOfVersion } from '../versions/version-words.ts';
import { doer, personOf } from './doer.ts';
import type { Handlers } from './handle-contract.ts';

export type GovernanceDeps = {
	policy: Policy;
	database: Pick<Database, 'kysely'>;
	sources: Pick<SourceStore, 'list' | 'terms'>;
	versions: VersionStore;
	approvals: ApprovalStore;
	kpis: KpiStore;
	publisher: Publisher;
	clearance: Pick<Clearance, 'assertCleared'>;
	audit: Pick<AuditStore, 'add'>;
	/** Throws AppError `not-found` for a persona that is neither on the board nor in a version. */
	assertPersona: (board: BoardId, persona: PersonaId) => Promise<void>;
	clock: Pick<Clock, 'now'>;
	random: RandomBytes;
};

/** Events a refusal names. */
const namedEvents = 8;
const mostRules = 100;

/** The calls about rules, approvals, and what a board holds. */
export function createGovernanceHandlers(deps: GovernanceDeps): Pick<Handlers, keyof typeof governanceCalls> {
	const { policy, versions, approvals, kpis, publisher, audit, clock } = deps;

	async function approvalsOf(board: BoardId, version: VersionId) {
		const list = await approvals.list(board, version);
		return {
			approvals: list.map(({ label, exception, note, at }) => ({
				label,
				exception,
				note,
				at: at.toISOString(),
			})),
		};
	}

	return {
		async readPolicy() {
			return { ...policy, kinds: [...policy.kinds] };
		},
		async readCatalogue({ board }) {
			return { policy: policy.version, sources: await readCatalogue(deps, board) };
		},
		async describeSource({ board, source, body, principal }) {
			if ((await deps.sources.terms(board, source)) === null)
				throw new AppError('not-found', 'There is no such source on this board.');
			await describeSource(deps.database, board, source, body, {
				label: principal.label,
				at: new Date(clock.now()),
			});
			await audit.add(board, doer(principal), 'source-facts', source);
			return {};
		},
		async approveVersion({ board, version, body: { exception, note }, principal }) {
			const { head } = await versions.read(board, version);
			if (head.state !== 'staged')
				throw new AppError('conflict', `Only a staged version is approved; this one is ${head.state}.`);
			if (principal.kind === 'file')
				throw new AppError('not-allowed', 'Approving needs a token of your own, not the file’s.');
			if (exception !== '' && principal.role !== 'owner')
				throw new AppError('not-allowed', 'Only owners let a version pass where a rule would not.');
			if (exception !== '' && !policy.publish.exceptions)
				throw new AppError('not-allowed', `This server's rules (${policy.version}) allow no exceptions.`);
			if (exception !== '' && note.trim() === '')
				throw new AppError('bad-request', 'Say why it may pass.', { at: 'note' });
			const { label } = principal;
			const at = new Date(clock.now());
			await approvals.put(board, { version, person: personOf(principal), label, exception, note, at });
			const what = exception === '' ? 'approve' : 'overrule';
			await audit.add(
				board,
				doer(principal),
				what,
				`version ${head.number} of ${head.persona}${exception === '' ? '' : ': few people'}`,
			);
			return approvalsOf(board, version);
		},
		listApprovals: ({ board, version }) => approvalsOf(board, version),
		async exportVersionJson({ board, version }) {
			const { head, content } = await versions.read(board, version);
			if (head.state !== 'published')
				throw new AppError('conflict', 'Only a published version can be handed on. Publish it first.');
			await deps.clearance.assertCleared(board, 'publish', wordsOfVersion({ head, content }));
			const { people } = await publisher.passPeople(board, { head, content }, head.audience ?? 'inside');
			return { head, people, content };
		},
		async listKpiRules({ board }) {
			return { rules: (await kpis.list(board)).map((kept) => ({ ...kept })) };
		},
		async addKpiRule({ board, body: rule, principal }) {
			if ((await kpis.list(board)).length >= mostRules)
				throw new AppError(
					'too-large',
					`A board keeps ${mostRules} of these rules at most. Remove one first.`,
				);
			await deps.assertPersona(board, rule.persona);
			const known = await kpis.commonEvents(board, namedEvents);
			// Without a log there is nothing to look the name up in yet.
			if (known.length > 0 && !(await kpis.hasEvent(board, rule.event)))
				throw new AppError(
					'bad-request',
					`Nobody in the usage log does “${rule.event}”. What they do most: ${known.join(', ')}.`,
					{ at: 'event' },
				);
			const id = `kr_${Buffer.from(deps.random(9)).toString('base64url')}`;
			await kpis.add(board, id, rule, principal.label, new Date(clock.now()));
			await audit.add(
				board,
				doer(principal),
				'kpi-rule',
				`set “${rule.event}” for ${rule.persona}: ${rule.action}`,
			);
			return { id };
		},
		async removeKpiRule({ board, rule, principal }) {
			const kept = (await kpis.list(board)).find(({ id }) => id === rule);
			if (!kept || !(await kpis.remove(board, rule)))
				throw new AppError('not-found', 'There is no such rule.');
			const about = `removed “${kept.rule.event}” for ${kept.rule.persona}`;
			await audit.add(board, doer(principal), 'kpi-rule', about);
			return {};
		},
	};
}
