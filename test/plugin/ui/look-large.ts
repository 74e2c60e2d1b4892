import { emptyBoard, type PanelState } from '../../../plugin/ui/state.ts';
import type { BoardSnapshot } from '../../../shared/board-doc.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import type { EvidenceId, ThemeId } from '../../../shared/ids.ts';
import { spoken } from '../../support/evidence.ts';
import { fixtureBoard } from './fixture-board.ts';

const board = fixtureBoard();

/** A board as large and as badly named as they come: 1,000 quotes, 40 themes, names without a place to break. */
export function largeBoard(): Pick<PanelState, 'board' | 'texts'> {
	const evidence: BoardSnapshot['evidence'] = new Map();
	const members: BoardSnapshot['members'] = new Map();
	const texts = new Map<EvidenceId, Evidence>();
	const themeIds = Array.from({ length: 40 }, (_, at): ThemeId => `th_${at}`);
	for (let at = 0; at < 1000; at += 1) {
		const id: EvidenceId = `ev_l${at}`;
		const participant = at % 7 === 0 ? null : `P${(at % 120) + 1}`;
		evidence.set(id, { kind: 'said', participant, source: 'so_canvas', flags: [] });
		members.set(id, { theme: themeIds[at < 400 ? 0 : at % 40] ?? 'th_0' });
		const text = `${at + 1}. The rota says one thing and payroll another, so somebody counts the hours by hand.`;
		const words = at === 3 ? 'Donaudampfschifffahrtsgesellschaftskapitaen'.repeat(4) : text;
		texts.set(id, spoken(id, words, participant));
	}
	const label = (at: number): string =>
		at === 1
			? 'Rindfleischetikettierungsueberwachungsaufgabenuebertragungsgesetz'
			: `Theme ${at + 1} about hours that do not add up between the rota, the time clock and payroll`;
	return {
		board: {
			...emptyBoard,
			evidence,
			members,
			themes: themeIds.map((id, at) => ({ id, label: label(at), criterion: '', order: at })),
			personas: [{ ...board.personas[0]!, name: 'A'.repeat(90), role: 'Of many hats '.repeat(12) }],
		},
		texts,
	};
}
