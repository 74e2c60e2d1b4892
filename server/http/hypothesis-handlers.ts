import { boardMap, setEntry } from '../../shared/board-doc.ts';
import { AppError } from '../../shared/errors.ts';
import type { HypothesisView, hypothesisCalls } from '../../shared/hypothesis-api.ts';
import type { BoardId } from '../../shared/ids.ts';
import { assumptionSheet, assumptionSheetId } from '../hypothesis/assumption-sheet.ts';
import { hypothesisView, keptOf, type StoredHypothesis } from '../hypothesis/kept.ts';
import { readMarket } from '../hypothesis/market.ts';
import type { Clock } from '../ports.ts';
import type { HypothesisStore } from '../storage/hypothesis-store.ts';
import type { Rooms } from '../sync/rooms.ts';
import type { Handlers } from './handle-contract.ts';

export type HypothesisDeps = {
	hypotheses: HypothesisStore;
	rooms: Pick<Rooms, 'transact'>;
	clock: Pick<Clock, 'now'>;
};

/** Results one hypothesis keeps. */
const mostResults = 200;

/** What the calls about a market hypothesis do; what stands is on the canvas as a sheet. */
export function createHypothesisHandlers({
	hypotheses,
	rooms,
	clock,
}: HypothesisDeps): Pick<Handlers, keyof typeof hypothesisCalls> {
	async function show(board: BoardId, stored: StoredHypothesis): Promise<HypothesisView> {
		const view = hypothesisView(stored);
		const sheet = assumptionSheet(view);
		await rooms.transact(board, 'pipeline', (doc) => setEntry(doc, 'sheets', sheet.id, sheet));
		return view;
	}

	return {
		async readHypothesis({ board }) {
			const stored = await hypotheses.read(board);
			return { hypothesis: stored && hypothesisView(stored) };
		},
		async makeHypothesis({ board, body, principal }) {
			const market = readMarket(body.market, 'The market');
			const madeAt = new Date(clock.now());
			const content = keptOf(market, principal.label, madeAt.toISOString());
			const stored = { content, madeBy: principal.label, madeAt };
			await hypotheses.put(board, stored);
			return show(board, stored);
		},
		async hearHypothesis({ board, body, principal }) {
			const at = new Date(clock.now()).toISOString();
			const stored = await hypotheses.change(board, (content) => {
				if (content.results.length >= mostResults)
					throw new AppError('too-large', `A hypothesis keeps ${mostResults} results at most.`);
				if (!content.assumptions.some(({ id }) => id === body.assumption))
					throw new AppError('bad-request', 'This hypothesis does not take that for granted.', {
						at: 'assumption',
					});
				return { ...content, results: [...content.results, { ...body, by: principal.label, at }] };
			});
			if (stored === null) throw new AppError('not-found', 'There is no hypothesis on this board.');
			return show(board, stored);
		},
		async removeHypothesis({ board }) {
			await hypotheses.remove(board);
			await rooms.transact(board, 'pipeline', (doc) => boardMap(doc, 'sheets').delete(assumptionSheetId));
			return {};
		},
	};
}
