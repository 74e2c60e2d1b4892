import { AppError } from '../../shared/errors.ts';
import type { Eraser } from '../erasure/erase.ts';
import { countOf } from '../intake/table-format.ts';
import type { Clearance } from '../people/cleared.ts';
import type { Holdings } from '../people/holdings.ts';
import { joinPeople } from '../people/join.ts';
import type { Review } from '../people/review.ts';
import type { RandomBytes } from '../ports.ts';
import type { Vault } from '../privacy/vault.ts';
import type { AuditStore } from '../storage/audit-store.ts';
import type { Database } from '../storage/database.ts';
import type { EntityStore } from '../storage/entity-store.ts';
import { openOriginals } from '../storage/original-store.ts';
import type { PeopleStore } from '../storage/people-store.ts';
import type { ReceiptStore } from '../storage/receipt-store.ts';
import type { Rooms } from '../sync/rooms.ts';
import { doer } from './doer.ts';
import type { Call, Handlers } from './handle-contract.ts';

export type PeopleDeps = {
	database: Database;
	people: PeopleStore;
	entities: EntityStore;
	receipts: ReceiptStore;
	audit: AuditStore;
	vault: Vault;
	rooms: Rooms;
	holdings: Holdings;
	review: Review;
	clearance: Clearance;
	eraser: Eraser;
	/** Measures anew what linked people do. */
	measure: (board: Call<'listPeople'>['board']) => Promise<void>;
	random: RandomBytes;
};

type PeopleCalls =
	| 'listPeople'
	| 'changePerson'
	| 'joinPeople'
	| 'erasePerson'
	| 'listReceipts'
	| 'listFindings'
	| 'decideFindings'
	| 'readOriginals'
	| 'listEntities'
	| 'putEntity'
	| 'removeEntity';

/** What the calls about people, personal data and the team’s own words do. */
export function createPeopleHandlers(deps: PeopleDeps): Pick<Handlers, PeopleCalls> {
	const { people, entities, review, clearance, audit } = deps;

	async function counts(board: Call<'listFindings'>['board']): Promise<{ open: number; blocking: number }> {
		const { shown, written } = await clearance.blocking(board);
		return { open: (await review.counts(board)).open, blocking: shown + written };
	}

	return {
		listPeople: ({ board }) => people.list(board),
		async changePerson({ board, person, body: { users, ...terms } }) {
			if (!(await people.change(board, person, terms))) throw nobody();
			if (users !== undefined) {
				await people.setUsers(board, person, users);
				await deps.measure(board);
			}
			await deps.holdings.apply(board);
			return {};
		},
		async joinPeople({ board, person, body: { into } }) {
			await joinPeople(deps, board, person, into);
			await deps.holdings.apply(board);
			await deps.measure(board);
			return {};
		},
		async erasePerson({ board, person, body, principal }) {
			if (body.confirm !== person)
				throw new AppError('bad-request', `Type ${person} to erase them.`, { at: 'confirm' });
			return deps.eraser.erasePerson(board, person, doer(principal));
		},
		async listReceipts({ board }) {
			return { receipts: await deps.receipts.list(board) };
		},
		async listFindings({ board }) {
			const counted = await counts(board);
			return { findings: await review.list(board), ...counted };
		},
		async decideFindings({ board, body: { findings, state }, principal }) {
			if (state === 'shown' && principal.role !== 'owner')
				throw new AppError('not-allowed', 'Only an owner can show personal data again.');
			const decided = await review.decide(board, findings, state, principal.label);
			if (state === 'shown') await audit.add(board, doer(principal), 'show', countOf(decided, 'finding'));
			return counts(board);
		},
		async readOriginals({ board, body: { evidence }, principal }) {
			await audit.add(board, doer(principal), 'read-originals', countOf(evidence.length, 'text'));
			const found = await openOriginals(deps.database.kysely, deps.vault, board, evidence);
			return { originals: [...found].map(([id, text]) => ({ evidence: id, text })) };
		},
		async listEntities({ board }) {
			return { entities: await entities.list(board) };
		},
		async putEntity({ board, body: { id: given, kind, name, aliases }, principal }) {
			const id = given ?? (`en_${Buffer.from(deps.random(12)).toString('base64url')}` as const);
			const released = await review.release(board, [name, ...aliases], principal.label);
			if (released > 0) await audit.add(board, doer(principal), 'show', countOf(released, 'finding'));
			await entities.put(board, { id, kind, name, aliases });
			return { id };
		},
		async removeEntity({ board, entity }) {
			if (!(await entities.remove(board, entity)))
				throw new AppError('not-found', 'There is no such word here.');
			return {};
		},
	};
}

function nobody(): AppError {
	return new AppError('not-found', 'There is nobody of that code here.');
}
