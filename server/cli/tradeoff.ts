import { basename } from 'node:path';
import * as z from 'zod/mini';
import { type TradeoffJson, tradeoffJsonSchema } from '../../shared/tradeoff.ts';
import { readDecisionFile, unknownKeys } from '../tradeoff/read-decision.ts';
import { toTradeoffJson } from '../tradeoff/tradeoff-json.ts';
import { toTradeoffReport } from '../tradeoff/tradeoff-report.ts';
import { weighDecision } from '../tradeoff/weigh-decision.ts';
import { readBoardJson } from './read-board.ts';
import { readText } from './read-inputs.ts';
import { parseJson } from './read-json.ts';
import { checkFolder, writeResults } from './write-results.ts';

export type TradeoffOptions = { board: string; decision: string; out: string };

/**
 * A board and a decision in, `tradeoff.json` and `tradeoff.md` out. The same files give the same bytes. Throws AppError
 * when an input is refused; then nothing is written.
 */
export async function tradeoff(
	options: TradeoffOptions,
): Promise<{ found: TradeoffJson; notices: string[] }> {
	await checkFolder(options.out);
	const board = readBoardJson(await readText(options.board), basename(options.board));
	const name = basename(options.decision);
	const given = parseJson(await readText(options.decision), name);
	const decision = readDecisionFile(given, name, board.personas);
	const found = z.parse(tradeoffJsonSchema, toTradeoffJson(weighDecision(board, decision), board));
	await writeResults(options.out, {
		'tradeoff.json': `${JSON.stringify(found, null, 1)}\n`,
		'tradeoff.md': toTradeoffReport(found),
	});
	const unknown = unknownKeys(given);
	const left = decision.weights === null ? [] : board.personas.filter(({ id }) => !decision.weights?.has(id));
	return {
		found,
		notices: [
			...(unknown.length > 0 ? [`${name}: not read: ${unknown.join(', ')}.`] : []),
			...(left.length > 0
				? [`No weight is given for ${left.map((persona) => persona.name).join(', ')}: counts for nothing.`]
				: []),
		],
	};
}
