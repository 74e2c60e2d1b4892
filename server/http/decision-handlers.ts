import type { decisionCalls } from '../../shared/decision-api.ts';
import { AppError } from '../../shared/errors.ts';
import type { BoardId, DecisionId } from '../../shared/ids.ts';
import type { Principal } from '../access/authorise.ts';
import { decisionView } from '../decisions/decision-view.ts';
import { ledgerOf } from '../decisions/ledger.ts';
import { newDecision } from '../decisions/on-board.ts';
import { decisionMarkdown, recordOf } from '../decisions/record.ts';
import { hideDecision, showDecision } from '../decisions/show-decision.ts';
import type { Clearance } from '../people/cleared.ts';
import type { Clock, RandomBytes } from '../ports.ts';
import type { DecisionStore, Mark, StoredDecision } from '../storage/decision-store.ts';
import { type ExportDeps, exportBoard } from './exports.ts';
import type { Handlers } from './handle-contract.ts';

export type DecisionDeps = {
	decisions: DecisionStore;
	/** What `board.json` is read with. */
	exports: ExportDeps;
	clearance: Pick<Clearance, 'assertCleared'>;
	clock: Pick<Clock, 'now'>;
	random: RandomBytes;
};

/** Most decisions a board keeps. */
const mostDecisions = 500;

/** What the calls about decisions do. Throws AppError `conflict` where a decision is past what is asked. */
export function createDecisionHandlers(deps: DecisionDeps): Pick<Handlers, keyof typeof decisionCalls> {
	const { decisions, clearance, clock, random } = deps;
	const { rooms } = deps.exports;
	const boardOf = (board: BoardId) => exportBoard(deps.exports, board);
	const show = (board: BoardId, id: DecisionId) => showDecision({ decisions, rooms, boardOf }, board, id);
	return {
		async listDecisions({ board }) {
			return {
				decisions: (await decisions.list(board)).map(({ id, body, state, madeBy, madeAt }) => ({
					id,
					question: body.question,
					state,
					madeBy,
					madeAt: madeAt.toISOString(),
				})),
			};
		},
		async createDecision({ board, body: given, principal }) {
			const { personas } = await boardOf(board);
			const { body, marks } = newDecision(given, personas, principal.label);
			if ((await decisions.list(board)).length >= mostDecisions)
				throw new AppError(
					'too-large',
					`A board keeps ${mostDecisions} decisions at most. Remove one first.`,
				);
			const id = `de_${Buffer.from(random(12)).toString('base64url')}` as const;
			const madeAt = new Date(clock.now());
			const madeBy = principal.label;
			await decisions.add(board, { id, body, state: 'open', madeBy, madeAt, record: null }, marks);
			await show(board, id);
			return { id };
		},
		async readDecision({ board, decision: id, principal }) {
			const [{ decision, marks }, json] = await Promise.all([decisions.read(board, id), boardOf(board)]);
			return decisionView(decision, marks, json, personOf(principal));
		},
		async changeDecision({ board, decision: id, body: given, principal }) {
			const { personas } = await boardOf(board);
			const { body, marks: put } = newDecision(given, personas, principal.label);
			const options = new Set(body.options.map((option) => option.id));
			await decisions.change(board, id, (decision) => {
				assertNotClosed(decision);
				const isGone = ({ option }: Mark): boolean => option !== '' && !options.has(option);
				return { change: { body, drop: isGone, put }, result: {} };
			});
			await show(board, id);
			return {};
		},
		async removeDecision({ board, decision: id }) {
			if (!(await decisions.remove(board, id)))
				throw new AppError('not-found', 'There is no such decision on this board.');
			await hideDecision(rooms, board, id);
			return {};
		},
		async scoreCell({ board, decision: id, body: { option, persona, score }, principal }) {
			await decisions.change(board, id, (decision) => {
				assertNotClosed(decision);
				assertOption(decision, option);
				const cell: Mark = { ...blank(principal), kind: 'cell', person: '', option, persona, score };
				const isThis = (mark: Mark): boolean =>
					mark.kind === 'cell' && mark.option === option && mark.persona === persona;
				return { change: score === null ? { drop: isThis } : { put: [cell] }, result: {} };
			});
			await show(board, id);
			return {};
		},
		rateDecision: ({ board, decision: id, body: { ratings }, principal }) =>
			decisions.change(board, id, (decision) => {
				assertNotClosed(decision);
				if (decision.state === 'revealed')
					throw new AppError(
						'conflict',
						'The ratings are revealed and stand. Say what you think with a vote.',
					);
				for (const { option } of ratings) assertOption(decision, option);
				const own = new Map(ratings.map((rating) => [`${rating.option} ${rating.persona}`, rating]));
				return {
					change: {
						drop: isOwn('rating', principal),
						put: [...own.values()].map(
							(rating): Mark => ({ ...blank(principal), kind: 'rating', ...rating }),
						),
					},
					result: {},
				};
			}),
		revealRatings: ({ board, decision: id }) =>
			decisions.change(board, id, (decision) => {
				assertNotClosed(decision);
				return { change: { state: 'revealed' }, result: {} };
			}),
		voteDecision: ({ board, decision: id, body: { options }, principal }) =>
			decisions.change(board, id, (decision) => {
				assertNotClosed(decision);
				for (const option of options) assertOption(decision, option);
				const put = [...new Set(options)].map(
					(option): Mark => ({ ...blank(principal), kind: 'vote', option }),
				);
				return { change: { drop: isOwn('vote', principal), put }, result: {} };
			}),
		dissentDecision: ({ board, decision: id, body: { text }, principal }) =>
			decisions.change(board, id, () => {
				const put: Mark[] =
					text.trim() === '' ? [] : [{ ...blank(principal), kind: 'dissent', text: text.trim() }];
				return { change: { drop: isOwn('dissent', principal), put }, result: {} };
			}),
		async closeDecision({ board, decision: id, body: { choice }, principal }) {
			const json = await boardOf(board);
			return decisions.change(board, id, (decision, marks) => {
				assertNotClosed(decision);
				assertOption(decision, choice);
				const at = new Date(clock.now()).toISOString();
				const record = recordOf(decision, marks, json, { choice, by: principal.label, at });
				return { change: { state: 'closed', record }, result: record };
			});
		},
		async exportDecision({ board, decision: id, principal }) {
			await clearance.assertCleared(board, 'export');
			const [{ decision, marks }, json] = await Promise.all([decisions.read(board, id), boardOf(board)]);
			return decisionMarkdown(decisionView(decision, marks, json, personOf(principal)), json);
		},
		async readLedger({ board }) {
			const [all, { personas }] = await Promise.all([decisions.list(board), boardOf(board)]);
			return ledgerOf(all, personas);
		},
	};
}

/** Somebody who signed in is one person whatever tokens they hold. */
function personOf({ person, id }: Principal): string {
	return person ?? id;
}

function blank(principal: Principal): Mark {
	const { label } = principal;
	return {
		kind: 'cell',
		person: personOf(principal),
		label,
		option: '',
		persona: '',
		score: null,
		text: null,
	};
}

function isOwn(kind: Mark['kind'], principal: Principal): (mark: Mark) => boolean {
	return (mark) => mark.kind === kind && mark.person === personOf(principal);
}

function assertNotClosed({ state }: StoredDecision): void {
	if (state === 'closed')
		throw new AppError('conflict', 'This decision is closed. Start a new one to weigh it again.');
}

function assertOption({ body }: StoredDecision, option: string): void {
	if (!body.options.some(({ id }) => id === option))
		throw new AppError('bad-request', `There is no option “${option}” in this decision.`, { at: 'option' });
}
