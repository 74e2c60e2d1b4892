import type { JSX } from 'preact';
import { applyEdits } from '../../../shared/board-doc.ts';
import { boardLanguage, type Language, languages } from '../../../words/languages.ts';
import { drawIn } from '../drawing-meta.ts';
import { openBoard, type Panel, say } from '../panel.ts';
import { Labelled } from '../parts/labelled.tsx';
import { Select } from '../parts/select.tsx';
import { mayEdit } from '../session.ts';
import type { PanelState } from '../state.ts';
import { language, strings } from '../strings.ts';

/** Each language by its own name. */
const choices = languages.map((each): [Language, string] => [
	each,
	new Intl.DisplayNames(each, { type: 'language' }).of(each) ?? each,
]);

/** Which language this panel speaks, and in which the board is drawn for everybody. */
export function Languages({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element {
	const { board: words } = strings;
	const change = async (wanted: Language, then: () => void): Promise<void> => {
		if (await panel.speech.have(wanted)) then();
		else say(panel, { kind: 'error', text: strings.server.unreachable(panel.origin) });
	};
	return (
		<>
			<Labelled words={words.language}>
				<Select
					value={language}
					options={choices}
					acts
					onChange={(wanted) => void change(wanted, () => panel.speech.choose(wanted))}
				/>
			</Labelled>
			{mayEdit(state.session) ? (
				<Labelled words={words.boardLanguage} hint={words.boardLanguageHint}>
					<Select
						value={boardLanguage(state.board)}
						options={choices}
						acts
						onChange={(wanted) =>
							void change(wanted, () => applyEdits(openBoard(panel).doc, [drawIn(wanted)], 'panel'))
						}
					/>
				</Labelled>
			) : null}
		</>
	);
}
