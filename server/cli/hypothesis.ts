import { basename } from 'node:path';
import { hypothesisOf } from '../hypothesis/hypothesis.ts';
import { readMarket } from '../hypothesis/market.ts';
import { hypothesisBlocks } from '../hypothesis/report.ts';
import { toMarkdown } from '../pipeline/research/blocks.ts';
import { readBoardJson } from './read-board.ts';
import { readText } from './read-inputs.ts';
import { parseJson } from './read-json.ts';
import { readOptions, UsageError } from './read-options.ts';
import { checkFolder, writeResults } from './write-results.ts';

/**
 * `personaboard hypothesis`: a market file in, `hypothesis.json` and `hypothesis.md` out. Resolves to the exit code.
 * Throws UsageError, or AppError when an input is refused; then nothing is written.
 */
export async function runHypothesis(args: readonly string[]): Promise<number> {
	const { market, board, out } = readOptions(args, { market: 'one', board: 'one', out: 'one' });
	if (market === undefined)
		throw new UsageError('--market says which file describes the market; it is missing.');
	if (out === undefined) throw new UsageError('--out says where to write; it is missing.');
	await checkFolder(out);
	const known = readMarket(parseJson(await readText(market), basename(market)), basename(market));
	const existing = board === undefined ? null : readBoardJson(await readText(board), basename(board));
	const found = hypothesisOf(known, existing);
	await writeResults(out, {
		'hypothesis.json': `${JSON.stringify(found, null, 1)}\n`,
		'hypothesis.md': toMarkdown(hypothesisBlocks(found)),
	});
	const { open, total } = found.burnDown;
	console.log(
		`A hypothesis, not validated: ${found.claims.length} claims, ${found.assumptions.length} assumptions (${open} of ${total} risk open), ${found.gaps.length} likely gaps.\nWritten to ${out}: hypothesis.json and hypothesis.md.`,
	);
	return 0;
}
