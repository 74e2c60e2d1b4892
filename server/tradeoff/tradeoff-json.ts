import type { TradeoffJson } from '../../shared/tradeoff.ts';
import { bestForTop } from './best-for-top.ts';
import { messageParagraphs } from './message-words.ts';
import { messagesOf } from './messages.ts';
import { recommend } from './recommend.ts';
import { changesText, headlineOf, lessonText } from './recommend-words.ts';
import { withoutSetAside } from './set-aside.ts';
import type { Cell, TradeoffBoard } from './types.ts';
import { fourthOption, unmetNeeds } from './unmet-needs.ts';
import type { WeighedDecision } from './weigh-decision.ts';
import { cellSays, cellSentence, costLine, lookupOf } from './words.ts';

/** A weighed decision as `tradeoff.json`, with its sentences written out from the claims of the board. */
export function toTradeoffJson(weighed: WeighedDecision, all: TradeoffBoard): TradeoffJson {
	const board = withoutSetAside(all);
	const { decision, options, cells, tipping, verdict, winner, level, priorities, seed } = weighed;
	const look = lookupOf(board);
	const unmet = unmetNeeds(weighed, board);
	const fourth = fourthOption(unmet);
	const advice = recommend(weighed, board);
	const reason = (cell: Cell) => ({
		option: cell.option,
		persona: cell.persona,
		sentence: cellSentence(cell, look),
	});
	const top = bestForTop(weighed);
	return {
		question: decision.question,
		options: [...options],
		cells: cells.map((cell) => ({
			option: cell.option,
			persona: cell.persona,
			score: cell.score,
			support: cell.support,
			citations: [...cell.citations],
			counter: [...cell.counter],
			people: cell.people,
			confidence: cell.confidence,
			by: cell.by,
			...(cell.note === undefined ? {} : { note: cell.note }),
			sentence: cellSentence(cell, look),
			says: cellSays(cell, look),
			cost: costLine(cell, cells, look),
			claims: [...new Set(cell.reasons.flatMap(({ claim }) => (claim === null ? [] : [claim])))],
		})),
		tipping: [...tipping],
		verdict,
		winner,
		level: [...level],
		personas: priorities.map(({ persona, factors, ...rest }) => ({
			id: persona,
			name: look.persona(persona),
			...rest,
			factors: [...factors],
		})),
		top: {
			persona: top.persona,
			options: [...top.options],
			weight: top.weight,
			overtakes: top.overtakes.map(({ persona, options: best, weight, now }) => ({
				persona,
				options: [...best],
				weight,
				now,
			})),
		},
		unmet: unmet.map(({ persona, claim, citations, people, of }) => ({
			persona,
			claim,
			text: look.claim(claim)?.text ?? '',
			citations: [...citations],
			people,
			of,
		})),
		fourthOption: fourth && {
			label: fourth.label,
			personas: [...fourth.personas],
			needs: fourth.claims.map((claim) => look.claim(claim)?.text ?? ''),
			test: `Show a sketch of it to five people like ${fourth.personas.map(look.inText).join(' and five like ')}. Drop it if fewer than three of each five say they would use it instead of what they do now.`,
		},
		recommendation: {
			option: advice.option,
			headline: headlineOf(weighed),
			for: advice.for.map(reason),
			against: advice.against.map(reason),
			assumptions: [...advice.assumptions],
			changes: changesText(weighed, advice, look),
			learn: advice.learn.map((lesson) => lessonText(lesson, weighed, look)),
		},
		messages: messagesOf(weighed, board).map((message) => ({
			option: message.option,
			persona: message.persona,
			paragraphs: messageParagraphs(message, weighed, look),
		})),
		seed,
	};
}
