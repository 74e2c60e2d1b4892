import { boardMap, readBoard, setEntry } from '../../shared/board-doc.ts';
import { type consensusCalls, type Place, roundKey } from '../../shared/consensus-api.ts';
import { AppError } from '../../shared/errors.ts';
import { effectiveGrouping } from '../../shared/grouping.ts';
import type { BoardId, EvidenceId } from '../../shared/ids.ts';
import { shownThemes } from '../../shared/shown-themes.ts';
import { roundFound } from '../consensus/round-found.ts';
import { roundNotes } from '../consensus/round-notes.ts';
import { machinePlaces, readFindings } from '../jobs/group-board.ts';
import { machineSorting } from '../pipeline/machine-sorting.ts';
import type { Clock, RandomBytes } from '../ports.ts';
import type { InsightStore } from '../storage/insight-store.ts';
import type { Progress, RoundStore, StoredRound } from '../storage/round-store.ts';
import type { Rooms } from '../sync/rooms.ts';
import { personOf } from './doer.ts';
import type { Handlers } from './handle-contract.ts';

export type ConsensusDeps = {
	rounds: RoundStore;
	rooms: Pick<Rooms, 'transact'>;
	insights: Pick<InsightStore, 'read'>;
	clock: Pick<Clock, 'now'>;
	random: RandomBytes;
};

/** Most rounds a board keeps. */
const mostRounds = 100;

/** What the calls about sorting alone do. Where people put notes leaves the store only once a round is revealed. */
export function createConsensusHandlers(deps: ConsensusDeps): Pick<Handlers, keyof typeof consensusCalls> {
	const { rounds, rooms, insights } = deps;
	const snapshotOf = (board: BoardId) => rooms.transact(board, 'pipeline', readBoard);

	/** Tells every panel that the newest round is to be read again. */
	async function tell(board: BoardId): Promise<void> {
		const [newest] = await rounds.list(board);
		const progress = newest && (await rounds.progress(board, newest.id));
		await rooms.transact(board, 'pipeline', (doc) => {
			if (!newest || !progress) return boardMap(doc, 'meta').delete(roundKey);
			const here = newest.notes.filter((note) => boardMap(doc, 'evidence').has(note));
			return setEntry(doc, 'meta', roundKey, wordOf(newest, here, progress));
		});
	}

	return {
		async startRound({ board, body, principal }) {
			const snapshot = await snapshotOf(board);
			const notes = roundNotes(snapshot, body);
			if (notes.length < 2) throw new AppError('conflict', 'There are fewer than two notes to sort there.');
			if ((await rounds.list(board)).length >= mostRounds)
				throw new AppError('too-large', `A board keeps ${mostRounds} rounds at most. Remove one first.`);
			const before = machinePlaces(await readFindings(insights, board), snapshot);
			const machine = machineSorting(snapshot, before);
			const id = `ro_${Buffer.from(deps.random(12)).toString('base64url')}` as const;
			const startedAt = new Date(deps.clock.now());
			await rounds.add(
				board,
				{ id, state: 'open', notes, startedBy: principal.label, startedAt },
				notes.flatMap((note) => {
					const place = machine.get(note);
					return place ? [{ person: '', label: '', note, place }] : [];
				}),
			);
			await tell(board);
			return { id };
		},
		async listRounds({ board }) {
			return { rounds: (await rounds.list(board)).map(headOf) };
		},
		async readRound({ board, round: id, principal }) {
			const round = await rounds.read(board, id);
			const { evidence } = await snapshotOf(board);
			const notes = round.notes.filter((note) => evidence.has(note));
			const person = personOf(principal);
			const isOpen = round.state === 'open';
			return {
				...headOf(round),
				notes,
				gone: round.notes.length - notes.length,
				people: peopleOf(await rounds.progress(board, id), new Set(notes), person),
				mine: await rounds.placesOf(board, id, person),
				found: isOpen ? null : roundFound(notes, await rounds.places(board, id)),
			};
		},
		async placeInRound({ board, round: id, body: { places }, principal }) {
			const { notes } = await rounds.read(board, id);
			const snapshot = await snapshotOf(board);
			const grouping = effectiveGrouping(snapshot.themes, snapshot.members, snapshot.moves);
			const themes = new Set<Place>(shownThemes(snapshot, grouping).map(({ id: theme }) => theme));
			const own = new Map<EvidenceId, Place>();
			for (const { note, place } of places) {
				if (!notes.includes(note) || !snapshot.evidence.has(note))
					throw new AppError('bad-request', 'That note is not part of this round any more.', { at: 'note' });
				if (place.startsWith('th_') && !themes.has(place))
					throw new AppError('bad-request', 'That theme is not on the board any more.', { at: 'place' });
				own.set(note, place.startsWith('own:') ? ownGroup(place) : place);
			}
			const { label } = principal;
			const person = personOf(principal);
			await rounds.place(
				board,
				id,
				[...own].map(([note, place]) => ({ person, label, note, place })),
			);
			await tell(board);
			return {};
		},
		async revealRound({ board, round: id }) {
			await rounds.reveal(board, id);
			await tell(board);
			return {};
		},
		async removeRound({ board, round: id }) {
			if (!(await rounds.remove(board, id)))
				throw new AppError('not-found', 'There is no such round on this board.');
			await tell(board);
			return {};
		},
	};
}

function headOf({ id, state, startedBy, startedAt }: StoredRound) {
	return { id, state, startedBy, startedAt: startedAt.toISOString() };
}

/** Spaces and line breaks in a name are one space each, so that the same name is the same group. */
function ownGroup(place: Place): Place {
	return `own:${place.slice('own:'.length).trim().replaceAll(/\s+/gu, ' ')}`;
}

/** Who has begun, by name, and how many of these notes each has been through. */
function peopleOf(
	progress: readonly Progress[],
	notes: ReadonlySet<EvidenceId>,
	caller: string,
): { name: string; placed: number; mine: boolean }[] {
	const people = new Map<string, { name: string; placed: number; mine: boolean }>();
	for (const { person, label, note } of progress) {
		const entry = people.get(person) ?? { name: label, placed: 0, mine: person === caller };
		people.set(person, entry);
		if (notes.has(note)) entry.placed += 1;
	}
	return [...people.values()];
}

function wordOf(
	{ id, state }: StoredRound,
	notes: readonly EvidenceId[],
	progress: readonly Progress[],
): string {
	const people = peopleOf(progress, new Set(notes), '');
	const through = people.filter(({ placed }) => placed === notes.length).length;
	return `${id} ${state} ${people.length} ${through}`;
}
