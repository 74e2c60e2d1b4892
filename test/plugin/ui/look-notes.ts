import type { PanelState } from '../../../plugin/ui/state.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import { erasedWordsKey } from '../../../shared/note-keys.ts';
import { wordsHash } from '../../../shared/words-hash.ts';
import { fixtureBoard, fixtureTexts } from './fixture-board.ts';
import type { Scene } from './look-scenes.ts';

const board = fixtureBoard();

/** Two notes that hold several quotes. */
const bundled = (() => {
	const evidence = new Map(board.evidence);
	const texts = fixtureTexts();
	const words: [EvidenceId, string][] = [
		['ev_a', '• the rota changes overnight\n• nobody on the early shift is told\n• I hear it at the door'],
		[
			'ev_f',
			`“We write the week on paper first.”\n“Then somebody types Konstantinopolskaya-Featherstonehaugh in at night.”`,
		],
	];
	for (const [id, text] of words) {
		evidence.set(id, { ...evidence.get(id)!, flags: ['several-quotes'] });
		texts.set(id, { ...texts.get(id)!, text });
	}
	return { board: { ...board, evidence }, texts };
})();
const erasedWords = 'I copy the weekly hours into a sheet of my own by hand';

/** What people decide about notes: quotes that share one, and copies of erased ones. */
export function notesScenes(full: Partial<PanelState>): Record<string, Scene> {
	return {
		'notes-several': { state: { ...full, ...bundled }, press: ['summary:has-text("Several quotes")'] },
		'notes-erased': {
			state: {
				...full,
				board: { ...board, meta: new Map([[erasedWordsKey(wordsHash('bo_1', erasedWords)!), 1]]) },
			},
			notes: [
				{ node: '7:1', text: `${erasedWords}\n- P3` },
				{ node: '7:2', text: erasedWords.toUpperCase() },
				{ node: '7:3', text: 'Something else that somebody else has said about it' },
			],
		},
	};
}
