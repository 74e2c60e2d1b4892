import type { ballotCalls } from '../../shared/ballot-api.ts';
import { readBoard } from '../../shared/board-doc.ts';
import type { Decision } from '../../shared/decision.ts';
import type { decisionCalls } from '../../shared/decision-api.ts';
import { AppError } from '../../shared/errors.ts';
import type { BoardId, DecisionId } from '../../shared/ids.ts';
import { earOf } from '../../words/ears.ts';
import { boardLanguage } from '../../words/languages.ts';
import type { Principal } from '../access/authorise.ts';
import { decisionView, votesOf } from '../decisions/decision-view.ts';
import { type FreezeDeps, freezePersonas } from '../decisions/freeze-personas.ts';
import { ledgerOf } from '../decisions/ledger.ts';
import { newDecision } from '../decisions/on-board.ts';
import { readOpinion } from '../decisions/opinion/opinion-desk.ts';
import { decisionOfNotes } from '../decisions/read-notes.ts';
import { decisionMarkdown, recordOf } from '../decisions/record.ts';
import { hideDecision, sheetOf, showDecision } from '../decisions/show-decision.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { ModelDesk } from '../model/model-desk.ts';
import type { Clearance } from '../people/cleared.ts';
import type { Clock, RandomBytes } from '../ports.ts';
import type { AuditStore } from '../storage/audit-store.ts';
import type { DecisionStore, Mark, StoredDecision } from '../storage/decision-store.ts';
import { doer, personOf } from './doer.ts';
import { type ExportDeps, exportBoard } from './exports.ts';
import type { Handlers } from './handle-contract.ts';

export type DecisionDeps = Omit<FreezeDeps, 'rooms' | 'evidence'> & {
	decisions: DecisionStore;
	/** What `board.json` is read with. */
	exports: ExportDeps;
	clearance: Pick<Clearance, 'assertCleared'>;
	audit: Pick<AuditStore, 'add' | 'list'>;
	model: Pick<ModelDesk, 'asking' | 'assertMayRun'>;
	jobs: Pick<JobRunner, 'start'>;
	/** Looks at a board's changes from now on: a decision was put to it. */
	watchDecisions: (board: BoardId) => void;
	clock: Pick<Clock, 'now'>;
	random: RandomBytes;
};

/** Most decisions a board keeps. */
const mostDecisions = 500;

/** What the calls about decisions do. Throws AppError `conflict` where a decision is past what is asked. */
export function createDecisionHandlers(
	deps: DecisionDeps,
): Pick<Handlers, keyof typeof decisionCalls | keyof typeof ballotCalls> {
	const { decisions, clearance, audit, clock, random } = deps;
	const { rooms } = deps.exports;
	const boardOf = (board: BoardId) => exportBoard(deps.exports, board);
	const opinions = { model: deps.model, evidence: deps.exports.evidence };
	const freezing = { ...deps, ...deps.exports };
	const show = (board: BoardId, id: DecisionId) => showDecision({ decisions, rooms, boardOf }, board, id);

	async function make(board: BoardId, given: Decision, by: Principal): Promise<DecisionId> {
		const madeBy = by.label;
		const { personas } = await boardOf(board);
		const { body, marks } = newDecision(given, personas, madeBy);
		if ((await decisions.list(board)).length >= mostDecisions)
			throw new AppError('too-large', `A board keeps ${mostDecisions} decisions at most. Remove one first.`);
		const id = `de_${Buffer.from(random(12)).toString('base64url')}` as const;
		const madeAt = new Date(clock.now());
		await decisions.add(board, { id, body, state: 'open', madeBy, madeAt, record: null }, marks);
		await audit.add(board, doer(by), 'propose', `${id}, ${body.options.length} options`);
		await show(board, id);
		deps.watchDecisions(board);
		return id;
	}

	/** Changes a decision and shows what came of it on the canvas. */
	async function changed<T>(
		board: BoardId,
		id: DecisionId,
		work: Parameters<typeof decisions.change<T>>[2],
	): Promise<T> {
		const result = await decisions.change(board, id, work);
		await show(board, id);
		return result;
	}

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
		async createDecision({ board, body, principal }) {
			return { id: await make(board, body, principal) };
		},
		async weighNotes({ board, body: { stickies }, principal }) {
			const language = boardLanguage(await rooms.transact(board, 'pipeline', readBoard));
			const { body, left } = decisionOfNotes(stickies, earOf('board', language));
			const id = await make(board, body, principal);
			return { sheet: sheetOf(id), options: body.options.length, left };
		},
		async readDecision({ board, decision: id, principal }) {
			const [{ decision, marks }, json] = await Promise.all([decisions.read(board, id), boardOf(board)]);
			const view = decisionView(decision, marks, json, personOf(principal));
			const [opinion, asking] = await Promise.all([
				readOpinion(opinions, board, decision.body, json),
				deps.model.asking(board),
			]);
			return { ...view, opinion, mayAsk: asking !== null };
		},
		async askOpinion({ board, decision: id, principal }) {
			await decisions.read(board, id);
			await deps.model.assertMayRun(board);
			const work = { kind: 'opinion', decision: id, by: principal.label } as const;
			return { jobId: await deps.jobs.start(board, work) };
		},
		async changeDecision({ board, decision: id, body: given, principal }) {
			const { personas } = await boardOf(board);
			const { body, marks: put } = newDecision(given, personas, principal.label);
			const options = new Set(body.options.map((option) => option.id));
			const isRevised = await changed(board, id, (decision) => {
				assertNotClosed(decision);
				const isGone = ({ option }: Mark): boolean => option !== '' && !options.has(option);
				return { change: { body, drop: isGone, put }, result: askedBy(body) !== askedBy(decision.body) };
			});
			if (isRevised) await audit.add(board, doer(principal), 'change-decision', id);
			return {};
		},
		async removeDecision({ board, decision: id, principal }) {
			if (!(await decisions.remove(board, id)))
				throw new AppError('not-found', 'There is no such decision on this board.');
			await audit.add(board, doer(principal), 'drop-decision', id);
			await hideDecision(rooms, board, id);
			return {};
		},
		scoreCell: ({ board, decision: id, body: { option, persona, score, note = '' }, principal }) =>
			changed(board, id, (decision) => {
				assertNotClosed(decision);
				assertOption(decision, option);
				const text = note.trim() === '' ? null : note.trim();
				const cell: Mark = { ...blank(principal), kind: 'cell', person: '', option, persona, score, text };
				const isThis = (mark: Mark): boolean =>
					mark.kind === 'cell' && mark.option === option && mark.persona === persona;
				return { change: score === null ? { drop: isThis } : { put: [cell] }, result: {} };
			}),
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
			changed(board, id, (decision) => {
				assertNotClosed(decision);
				return { change: { state: 'revealed' }, result: {} };
			}),
		async readBallot({ board, decision: id, principal }) {
			const found = await decisions.read(board, id).catch((error: unknown) => {
				// A sheet that shows no decision has nothing to vote on.
				if (error instanceof AppError && error.code === 'not-found') return null;
				throw error;
			});
			if (found === null || found.decision.state === 'closed') return { ballot: [] };
			const { options } = found.decision.body;
			const votes = votesOf(options, found.marks, personOf(principal));
			return {
				ballot: options.map(({ id: option, title }, at) => ({
					option,
					title,
					mine: votes[at]?.mine === true,
				})),
			};
		},
		voteDecision: ({ board, decision: id, body: { options }, principal }) =>
			changed(board, id, (decision) => {
				assertNotClosed(decision);
				for (const option of options) assertOption(decision, option);
				const put = [...new Set(options)].map(
					(option): Mark => ({ ...blank(principal), kind: 'vote', option }),
				);
				return { change: { drop: isOwn('vote', principal), put }, result: {} };
			}),
		async dissentDecision({ board, decision: id, body: { text }, principal }) {
			const said = text.trim();
			await changed(board, id, () => {
				const put: Mark[] = said === '' ? [] : [{ ...blank(principal), kind: 'dissent', text: said }];
				return { change: { drop: isOwn('dissent', principal), put }, result: {} };
			});
			await audit.add(board, doer(principal), 'dissent', said === '' ? `${id}, taken back` : id);
			return {};
		},
		async closeDecision({ board, decision: id, body: { choice }, principal }) {
			const [json, { decision: open }] = await Promise.all([boardOf(board), decisions.read(board, id)]);
			assertNotClosed(open);
			assertOption(open, choice);
			const by = { by: principal.label, note: 'As it was when a decision was made on it.' };
			const ids = json.personas.map((persona) => persona.id);
			const versions = await freezePersonas(freezing, board, ids, by);
			const record = await changed(board, id, (decision, marks) => {
				assertNotClosed(decision);
				assertOption(decision, choice);
				const at = new Date(clock.now()).toISOString();
				const closed = { choice, by: principal.label, at };
				const record = recordOf(decision, marks, json, closed, versions);
				return { change: { state: 'closed', record }, result: record };
			});
			const follows = record.choice === record.winner ? 'as the evidence has it' : 'against the evidence';
			await audit.add(board, doer(principal), 'decide', `${id}, ${follows}`);
			return record;
		},
		async exportDecision({ board, decision: id, principal }) {
			const [{ decision, marks }, json] = await Promise.all([decisions.read(board, id), boardOf(board)]);
			await clearance.assertCleared(board, 'export', wordsIn(decision.body, marks));
			return decisionMarkdown(decisionView(decision, marks, json, personOf(principal)), json);
		},
		async readLedger({ board }) {
			const [all, { personas }, entries] = await Promise.all([
				decisions.list(board),
				boardOf(board),
				audit.list(board),
			]);
			return ledgerOf(all, personas, entries);
		},
	};
}

/** The question and its options, without what they are weighed by. */
function askedBy({ question, options }: Decision): string {
	return JSON.stringify([
		question,
		options.map(({ id, title, needs, effort }) => [id, title, needs, effort]),
	]);
}

/** What people wrote about a decision. */
function wordsIn({ question, context, options }: Decision, marks: readonly Mark[]): string[] {
	return [
		question,
		context ?? '',
		...options.flatMap(({ title, needs }) => [title, ...needs]),
		...marks.map(({ text }) => text ?? ''),
	];
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
