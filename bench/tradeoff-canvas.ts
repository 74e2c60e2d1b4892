import { decisionSheet } from '../server/tradeoff/decision-sheet.ts';
import { ofBoard } from '../server/tradeoff/read-decision.ts';
import { toTradeoffJson } from '../server/tradeoff/tradeoff-json.ts';
import { weighDecision } from '../server/tradeoff/weigh-decision.ts';
import { type DocEdit, readBoard } from '../shared/board-doc.ts';
import type { BoardJson } from '../shared/board-json.ts';
import { decisionSchema } from '../shared/decision.ts';
import { sampleBoard, sampleDecision } from '../test/server/tradeoff/sample-board.ts';
import { BenchBoard, buildBundle } from './canvas-board.ts';
import type { Figure } from './figure.ts';

const sheetId = 'sh_bench';

/**
 * What one changed weight of the sample's decision costs on a board of 300 notes: the server's time until the sheet is
 * made, and what the plugin writes. The peer is the same with the whole drawing sent anew.
 */
export async function canvasFigures(): Promise<Figure[]> {
	const json = await sampleBoard();
	const given = decisionSchema.parse(sampleDecision);
	const even = Object.fromEntries(json.personas.map(({ id }) => [id, 1]));
	const board = new BenchBoard(await buildBundle(), 300);
	try {
		await board.bringIn();
		board.edit(personaEntries(json));
		const made = (weight: number): DocEdit => {
			const weights = { ...even, [json.personas[0]!.id]: weight };
			const decision = ofBoard({ ...given, weights }, json.personas);
			const result = toTradeoffJson(weighDecision(json, decision), json);
			const sheet = decisionSheet(sheetId, result, readBoard(board.doc));
			return { map: 'sheets', key: sheetId, value: sheet };
		};
		const first = await board.cost(() => board.edit([made(1)]));
		const started = performance.now();
		const edit = made(2);
		const took = performance.now() - started;
		const changed = await board.cost(() => board.edit([edit]));
		const whole = await board.cost(() => {
			board.edit([made(1)]);
			board.again('cards');
		});
		const row = (metric: string, ours: number, peer: number | null, unit: string): Figure => ({
			bench: 'tradeoff',
			case: 'one weight changed',
			metric,
			ours,
			peer,
			peerName: peer === null ? '' : 'everything sent anew',
			unit,
		});
		return [
			row('weighed and made into a sheet', took, null, 'ms'),
			row('canvas writes', changed.writes, whole.writes, 'calls'),
			row('nodes touched', changed.nodes, whole.nodes, 'nodes'),
			row('time in the sandbox', changed.milliseconds, whole.milliseconds, 'ms'),
			{ ...row('canvas writes', first.writes, null, 'calls'), case: 'the sheet drawn first' },
		];
	} finally {
		board.dispose();
	}
}

function personaEntries({ personas }: BoardJson): DocEdit[] {
	return personas.flatMap(({ claims, ...persona }, order) => [
		{ map: 'personas', key: persona.id, value: { ...persona, order } },
		...claims.map(
			(claim, at): DocEdit => ({
				map: 'claims',
				key: claim.id,
				value: { ...claim, persona: persona.id, order: at, text: [claim.text] },
			}),
		),
	]);
}
