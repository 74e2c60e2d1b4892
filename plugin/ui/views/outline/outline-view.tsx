import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { isHidden } from '../../../../shared/edit.ts';
import { effectiveGrouping } from '../../../../shared/grouping.ts';
import { personaViews } from '../../../../shared/persona-view.ts';
import { shownThemes } from '../../../../shared/shown-themes.ts';
import { lookupFor } from '../../lookup.ts';
import type { Panel } from '../../panel.ts';
import { Branch } from '../../parts/branch.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import type { PanelState } from '../../state.ts';
import { strings } from '../../strings.ts';
import { takenOff } from '../../taken-off.ts';
import { Archetypes } from '../archetypes.tsx';
import { Parked, quotesAside } from '../parked.tsx';
import { PersonaItem } from '../persona-item.tsx';
import { TakenOffList } from '../taken-off-list.tsx';
import { Tensions } from '../tensions.tsx';
import { ThemeItem } from '../themes/theme-item.tsx';
import { SheetItem } from './sheet-item.tsx';

/**
 * Everything on the board as an outline (rules AX4–AX7). Headings, lists and disclosures rather than `role="tree"`: in a
 * tree a screen reader leaves its reading keys and tells no headings, and a tree item may hold no buttons, fields or lists,
 * which is what the work is done with.
 */
export function OutlineView({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element {
	const { board, texts } = state;
	const { outline: words } = strings;
	const grouping = useMemo(() => effectiveGrouping(board.themes, board.members, board.moves), [board]);
	const themes = shownThemes(board, grouping);
	const parked = quotesAside(board, grouping);
	const personas = personaViews(board);
	const lookup = useMemo(() => lookupFor(board, texts), [board, texts]);
	const sheets = board.sheets.filter(({ id }) => !isHidden(board.edits, id));
	const gone = takenOff(board, lookup.textOf);
	return (
		<>
			<PageTitle>{words.title}</PageTitle>
			<p class="hint">{board.evidence.size === 0 ? words.empty : words.text}</p>
			<Branch
				title={strings.closer.parts.themes}
				count={themes.length}
				content={() => (
					<ul class="list spaced">
						{themes.map((theme) => (
							<ThemeItem
								key={theme.id}
								panel={panel}
								state={state}
								theme={theme}
								themes={themes}
								found={null}
							/>
						))}
					</ul>
				)}
			/>
			<Parked panel={panel} state={state} themes={themes} parked={parked} />
			<Archetypes state={state} />
			<Branch
				title={strings.tabs.personas}
				count={personas.length}
				content={() =>
					personas.map((persona) => (
						<PersonaItem key={persona.id} panel={panel} state={state} persona={persona} lookup={lookup} />
					))
				}
			/>
			<Tensions panel={panel} state={state} />
			<Branch
				title={words.sheets}
				count={sheets.length}
				content={() =>
					sheets.map((sheet) => (
						<SheetItem key={sheet.id} panel={panel} state={state} sheet={sheet} lookup={lookup} />
					))
				}
			/>
			<TakenOffList panel={panel} state={state} items={gone} />
		</>
	);
}
