import { stemWeights } from '../../server/synthesis/gate/support.ts';
import type { GateContext } from '../../server/synthesis/gate/types.ts';
import { judgedOf } from '../../test/server/synthesis/judged.ts';
import { altered, flipped, miscounted, paraphrase } from '../../test/server/synthesis/lies.ts';
import type { World } from '../../test/server/synthesis/model-world.ts';

/** Shares of true and of planted false sentences about a board's notes that pass the gate for a model's. */
export function lieFigures({ evidence }: World): { metric: string; share: number; unit: string }[] {
	const notes = evidence.filter(({ kind, flags }) => kind !== 'measured' && !flags.includes('instruction'));
	const context: GateContext = {
		evidence: new Map(notes.map((item) => [item.id, item])),
		own: new Set(notes.map(({ id }) => id)),
		people: 4,
		boardPeople: 12,
		boardNotes: notes.length,
		ownNotes: notes.length,
		names: [],
		participants: new Set(notes.flatMap(({ participant }) => participant ?? [])),
		weigh: stemWeights(notes.map(({ text }) => text)),
		figures: new Set(),
	};
	const share = (metric: string, make: (said: string) => string | null, cited = ['q1']) => {
		const told = notes.flatMap((item) => {
			const text = make(item.text);
			return text === null ? [] : [{ item, text }];
		});
		const passed = told.filter(({ item, text }) => judgedOf(text, [item], context, cited) !== null);
		return { metric, share: passed.length / Math.max(1, told.length), unit: `of ${told.length} pass` };
	};
	const lie = (tell: (sentence: string) => string | null) => (said: string) => {
		const told = tell(paraphrase(said));
		return told === paraphrase(said) ? null : told;
	};
	return [
		share('true sentences', paraphrase),
		share('lies: invented ids', paraphrase, ['q1', 'q7']),
		share('lies: altered quotes', altered),
		share('lies: changed numbers', lie(miscounted)),
		share('lies: wrong counts of people', (said) => `7 of 9 people say ${paraphrase(said)}`),
		share('lies: flipped negations', lie(flipped)),
	];
}
