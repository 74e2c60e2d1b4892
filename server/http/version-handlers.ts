import { readBoard } from '../../shared/board-doc.ts';
import { AppError } from '../../shared/errors.ts';
import { effectiveGrouping } from '../../shared/grouping.ts';
import type { BoardId, EvidenceId, VersionId } from '../../shared/ids.ts';
import { personaViews } from '../../shared/persona-view.ts';
import type { VersionContent } from '../../shared/version.ts';
import type { versionCalls } from '../../shared/version-api.ts';
import { earOf } from '../../words/ears.ts';
import { boardLanguage } from '../../words/languages.ts';
import type { Principal } from '../access/authorise.ts';
import type { Policy } from '../governance/policy.ts';
import { recordNames } from '../governance/record-names.ts';
import type { Clearance } from '../people/cleared.ts';
import type { RandomBytes } from '../ports.ts';
import type { AuditStore } from '../storage/audit-store.ts';
import type { EvidenceStore } from '../storage/evidence-store.ts';
import type { SourceStore } from '../storage/source-store.ts';
import type { VersionStore } from '../storage/version-store.ts';
import type { Rooms } from '../sync/rooms.ts';
import { diffVersions } from '../versions/diff-versions.ts';
import { versionHtml, versionMarkdown } from '../versions/export-version.ts';
import { freezePersona } from '../versions/freeze.ts';
import { newVersionId, type Publisher, type Publishing } from '../versions/publisher.ts';
import { wordsOfVersion } from '../versions/version-words.ts';
import { doer, personOf } from './doer.ts';
import type { Handlers } from './handle-contract.ts';

export type VersionDeps = {
	versions: VersionStore;
	evidence: EvidenceStore;
	sources: SourceStore;
	rooms: Rooms;
	audit: AuditStore;
	publisher: Publisher;
	policy: Pick<Policy, 'version'>;
	clearance: Pick<Clearance, 'assertCleared'>;
	/** Of what the record tells, see `recordNames`. */
	keys: (board: BoardId) => Promise<ReadonlyMap<string, string>>;
	decisions: (board: BoardId) => Promise<readonly { id: string; body: { question: string } }[]>;
	/** What the model engine would ask; null where none is configured. */
	model: string | null;
	random: RandomBytes;
};

/** What the calls about versions, lineage and the record do. */
export function createVersionHandlers(deps: VersionDeps): Pick<Handlers, keyof typeof versionCalls> {
	const { versions, evidence, sources, rooms, audit, clearance, publisher } = deps;
	const boardOf = (board: BoardId) => rooms.transact(board, 'pipeline', readBoard);

	/** Words to show: of what is still there and may be quoted. */
	async function textsOf(board: BoardId, { claims }: VersionContent): Promise<Map<EvidenceId, string>> {
		const quoted = claims.flatMap(({ text }) =>
			text.flatMap((segment) => (typeof segment === 'string' ? [] : [segment.quote])),
		);
		const found = await evidence.read(board, [...new Set(quoted)]);
		return new Map(
			found.flatMap(({ id, text, flags }) => (flags.includes('notes-only') ? [] : [[id, text] as const])),
		);
	}

	async function personas(board: BoardId): Promise<(readonly [string, string])[]> {
		const [snapshot, kept] = await Promise.all([boardOf(board), versions.list(board)]);
		return [
			...kept.map(({ head }) => [head.persona, head.name] as const),
			...personaViews(snapshot).map(({ id, name }) => [id, name] as const),
		];
	}

	async function exported(
		board: BoardId,
		id: VersionId,
		write: typeof versionMarkdown | typeof versionHtml,
	): Promise<string> {
		const { head, content } = await versions.read(board, id);
		if (head.state !== 'published')
			throw new AppError('conflict', 'Only a published version can be handed on. Publish it first.');
		await clearance.assertCleared(board, 'publish', wordsOfVersion({ head, content }));
		const { people } = await publisher.passPeople(board, { head, content }, head.audience ?? 'inside');
		const [snapshot, texts] = await Promise.all([boardOf(board), textsOf(board, content)]);
		const language = boardLanguage(snapshot);
		const { persona } = content;
		const edit = snapshot.edits.get(`name:${persona.id}`);
		// A name that somebody gave stays, even in the machine's words.
		const isGiven = edit?.type === 'name' && edit.name === persona.name;
		const name = isGiven ? persona.name : earOf('board', language)(persona.name);
		return write({ head, content, name, people, textOf: texts.get.bind(texts), language });
	}

	return {
		async listVersions({ board }) {
			return { versions: (await versions.list(board)).map(({ head }) => head) };
		},
		async createVersion({ board, body: { persona, note = '' }, principal }) {
			const [snapshot, inUse] = await Promise.all([boardOf(board), evidence.list(board)]);
			const content = freezePersona(
				snapshot,
				persona,
				inUse.map(({ id }) => id),
				deps.model,
				deps.policy.version,
			);
			const id = newVersionId(deps.random);
			return { id, number: await versions.add(board, id, content, principal.label, note) };
		},
		readVersion: ({ board, version }) => versions.read(board, version),
		async moveVersion({ board, version, body: { state, ...move }, principal }) {
			const found = await versions.read(board, version);
			if (state === 'published') {
				if (principal.role !== 'owner') throw new AppError('not-allowed', 'Only an owner can publish.');
				return publisher.publish(board, found, publishing(principal), move);
			}
			if (state === 'withdrawn' && found.head.state === 'published' && principal.role !== 'owner')
				throw new AppError('not-allowed', 'Only an owner can withdraw what is published.');
			if (state === 'withdrawn') return publisher.withdraw(board, found, doer(principal), move.note);
			const moved = await versions.move(board, version, { state, note: move.note });
			await audit.add(board, doer(principal), 'stage', `version ${moved.number} of ${moved.persona}`);
			return moved;
		},
		rollBackVersion: ({ board, version, body: { note }, principal }) =>
			publisher.rollBack(board, version, publishing(principal), note),
		async diffVersions({ board, version, body: { from } }) {
			const [before, after] = await Promise.all([versions.read(board, from), versions.read(board, version)]);
			if (before.head.persona !== after.head.persona)
				throw new AppError('bad-request', 'These are versions of two personas.', { at: 'from' });
			const changes = diffVersions(before.content, after.content);
			return {
				changes: changes.filter(({ kind }) => kind !== 'kept'),
				kept: changes.filter(({ kind }) => kind === 'kept').length,
			};
		},
		async readLineage({ board, version }) {
			const { content } = await versions.read(board, version);
			const cited = [...new Set(content.claims.flatMap(({ citations }) => citations))];
			const [found, names] = await Promise.all([evidence.read(board, cited), sources.names(board)]);
			const byId = new Map(found.map((item) => [item.id, item]));
			return {
				claims: content.claims.map(({ id, citations, erased }) => ({
					claim: id,
					erased,
					rows: citations.flatMap((one) => {
						const item = byId.get(one);
						if (!item) return [];
						const { ref, source, locator, kind, participant, date } = item;
						const name = names.get(source) ?? source;
						return [{ evidence: one, ref, source: name, locator, kind, participant, date }];
					}),
				})),
			};
		},
		async readUses({ board, body: { evidence: id } }) {
			const [snapshot, kept] = await Promise.all([boardOf(board), versions.list(board)]);
			const { themes } = effectiveGrouping(snapshot.themes, snapshot.members, snapshot.moves);
			return {
				themes: themes.flatMap(({ label, members }) => (members.includes(id) ? [label] : [])),
				personas: personaViews(snapshot).flatMap((persona) =>
					usesIn(persona.claims, id, { persona: persona.id }),
				),
				versions: kept.flatMap(({ head, content }) =>
					usesIn(content.claims, id, { version: head.id, number: head.number }),
				),
			};
		},
		exportVersionMarkdown: ({ board, version }) => exported(board, version, versionMarkdown),
		exportVersionHtml: ({ board, version }) => exported(board, version, versionHtml),
		async listAudit({ board }) {
			const [entries, { broken }] = await Promise.all([audit.list(board), audit.verify(board)]);
			const names = await recordNames({ ...deps, sources: sources.names, personas }, board, entries);
			return {
				entries: entries.map(({ at, ...entry }) => ({ ...entry, at: at.toISOString() })),
				names,
				broken,
			};
		},
	};
}

function usesIn<T extends object>(
	claims: readonly Pick<VersionContent['claims'][number], 'id' | 'citations' | 'counter'>[],
	evidence: EvidenceId,
	where: T,
): (T & { claims: VersionContent['claims'][number]['id'][] })[] {
	const own = claims.flatMap(({ id, citations, counter }) =>
		citations.includes(evidence) || counter.includes(evidence) ? [id] : [],
	);
	return own.length === 0 ? [] : [{ ...where, claims: own }];
}

function publishing(principal: Principal): Publishing {
	return { ...doer(principal), person: personOf(principal) };
}
