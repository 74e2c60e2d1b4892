import type { BoardJson } from '../../shared/board-json.ts';
import type { DecisionRecord, DecisionView } from '../../shared/decision-api.ts';
import type { PersonaId } from '../../shared/ids.ts';
import { escapeMarkdown, plural } from '../pipeline/markdown.ts';
import type { Mark, StoredDecision } from '../storage/decision-store.ts';
import { figure, percent } from '../tradeoff/recommend-words.ts';
import { toTradeoffReport } from '../tradeoff/tradeoff-report.ts';
import { weighDecision } from '../tradeoff/weigh-decision.ts';
import { votesOf } from './decision-view.ts';
import type { WeighedVersion } from './freeze-personas.ts';
import { onBoard } from './on-board.ts';

/** What is put on record when a decision is closed: ids and numbers, no words of notes. */
export function recordOf(
	{ body }: Pick<StoredDecision, 'body'>,
	marks: readonly Mark[],
	board: BoardJson,
	closed: { choice: string; by: string; at: string },
	versions: ReadonlyMap<PersonaId, WeighedVersion> = new Map(),
): DecisionRecord {
	const found = weighDecision(board, onBoard(body, marks, board.personas));
	const votes = votesOf(body.options, marks, '');
	return {
		...closed,
		winner: found.winner,
		verdict: found.verdict,
		personas: found.priorities.map(({ persona, weight }) => {
			const version = versions.get(persona);
			return { id: persona, weight, ...(version ? { version } : {}) };
		}),
		options: found.options.map(({ id, score, winShare, regret }) => ({
			id,
			score,
			winShare,
			regret,
			votes: votes.find(({ option }) => option === id)?.voters.length ?? 0,
		})),
		cells: found.cells.map(({ option, persona, score, by, citations, reasons }) => ({
			option,
			persona,
			score,
			by,
			claims: [...new Set(reasons.flatMap(({ claim }) => (claim === null ? [] : [claim])))],
			evidence: [...citations],
		})),
		voters: [...new Set(votes.flatMap(({ voters }) => voters))],
		erased: 0,
	};
}

/** A decision as a Markdown document: its record once it is closed, then what the arithmetic says now. */
export function decisionMarkdown(view: DecisionView, board: BoardJson): string {
	const parts = [
		...(view.record ? recordPart(view, view.record, board) : []),
		...(view.found
			? [toTradeoffReport(view.found)]
			: [`# ${escapeMarkdown(view.question)}`, '', view.problem ?? '', '']),
		...roomPart(view),
	];
	return `${parts
		.join('\n')
		.replace(/\n{3,}/gu, '\n\n')
		.trim()}\n`;
}

function recordPart(view: DecisionView, record: DecisionRecord, { personas }: BoardJson): string[] {
	const titleOf = (id: string): string =>
		escapeMarkdown(view.decision.options.find((option) => option.id === id)?.title ?? id);
	const nameOf = (id: string): string => escapeMarkdown(personas.find((one) => one.id === id)?.name ?? id);
	const evidence = new Set(record.cells.flatMap((cell) => cell.evidence));
	return [
		`# Decided: ${titleOf(record.choice)}`,
		'',
		`${escapeMarkdown(view.question)} Decided on ${record.at.slice(0, 10)} by ${escapeMarkdown(record.by)}.`,
		'',
		record.choice === record.winner
			? `The evidence put the same option first (${record.verdict}).`
			: `The evidence put ${titleOf(record.winner)} first (${record.verdict}).`,
		'',
		'| Option | Score | Wins | Worst regret | Votes |',
		'|---|---|---|---|---|',
		...record.options.map(
			({ id, score, winShare, regret, votes }) =>
				`| ${titleOf(id)} | ${figure(score)} | ${percent(winShare)} | ${figure(regret)} | ${votes} |`,
		),
		'',
		`Weights: ${record.personas.map(({ id, weight }) => `${nameOf(id)} ${figure(weight)}`).join(', ')}.`,
		`Personas: ${record.personas.map(({ id, version }) => (version ? `${nameOf(id)} version ${version.number} (${version.id})` : id)).join(', ')}.`,
		`Voters: ${record.voters.map(escapeMarkdown).join(', ') || 'nobody voted'}.`,
		`Evidence: ${plural(evidence.size, 'note')}${record.erased > 0 ? `, and ${record.erased} erased since` : ''}. ${[...evidence].sort().join(', ')}`,
		'',
		'What follows is weighed on the personas as they are today.',
		'',
	];
}

function roomPart({ ratings, votes, dissent, decision }: DecisionView): string[] {
	const titleOf = (id: string): string =>
		escapeMarkdown(decision.options.find((option) => option.id === id)?.title ?? id);
	const lines = ['## What the room said', ''];
	for (const { option, voters } of votes)
		lines.push(
			`- ${titleOf(option)}: ${plural(voters.length, 'vote')}${voters.length > 0 ? ` (${voters.map(escapeMarkdown).join(', ')})` : ''}`,
		);
	lines.push('', `${plural(ratings.raters.length, 'person').replace('persons', 'people')} rated.`, '');
	if (dissent.length > 0)
		lines.push(
			'Dissent:',
			'',
			...dissent.map(({ by, text }) => `- ${escapeMarkdown(by)}: ${escapeMarkdown(text)}`),
			'',
		);
	return lines;
}
