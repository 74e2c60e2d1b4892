import type { JSX } from 'preact';
import type { GroupingView } from '../../../../shared/grouping-api.ts';
import type { EffectiveTheme } from '../../../../shared/theme.ts';
import { renameTheme } from '../../decisions.ts';
import type { Panel } from '../../panel.ts';
import { Button } from '../../parts/button.tsx';
import { Editable } from '../../parts/editable.tsx';
import { Fold } from '../../parts/fold.tsx';
import { Heading } from '../../parts/heading.tsx';
import { LongList } from '../../parts/long-list.tsx';
import { Quote } from '../../parts/quote.tsx';
import { Select } from '../../parts/select.tsx';
import { ShowOnBoard } from '../../parts/show-on-board.tsx';
import { mayEdit } from '../../session.ts';
import type { PanelState } from '../../state.ts';
import { strings } from '../../strings.ts';
import { joinThemes, makeTheme } from '../../theme-commands.ts';
import { MoveTo } from '../move-to.tsx';
import { partsOf } from './theme-parts.ts';

type ThemeItemProps = {
	panel: Panel;
	state: PanelState;
	theme: EffectiveTheme;
	themes: readonly EffectiveTheme[];
	found: GroupingView | null;
};

/** A theme: its name, what belongs, its notes, what it falls into, and the theme it might be joined with. */
export function ThemeItem({ panel, state, theme, themes, found }: ThemeItemProps): JSX.Element {
	const { themes: words } = strings;
	const people = new Set(
		theme.members.flatMap((id) => {
			const participant = state.board.evidence.get(id)?.participant;
			return participant ? [participant] : [];
		}),
	);
	const selected = state.selection.keys.includes(theme.id);
	return (
		<li class={selected ? 'card theme selected' : 'card theme'}>
			<div class="row spread">
				<Heading class="name">
					<Editable
						value={theme.label}
						label={words.renameLabel(theme.label)}
						disabled={!mayEdit(state.session)}
						onSave={(label) => renameTheme(panel, theme.id, label)}
					/>
				</Heading>
				<ShowOnBoard panel={panel} entity={theme.id} name={theme.label} />
			</div>
			{theme.criterion === '' ? null : <p>{theme.criterion}</p>}
			{theme.members.length === 0 ? (
				<p class="hint">{words.noMembers}</p>
			) : (
				<Fold
					summary={
						<>
							{words.counts(theme.members.length, people.size)}
							{theme.labelBy === 'person' ? <span class="hint"> · {words.named}</span> : null}
						</>
					}
					content={() => (
						<>
							<LongList
								items={theme.members}
								render={(id) => (
									<Quote key={id} panel={panel} state={state} id={id}>
										<MoveTo panel={panel} state={state} themes={themes} id={id} from={theme.id} />
									</Quote>
								)}
							/>
							<Shape panel={panel} state={state} theme={theme} themes={themes} found={found} />
						</>
					)}
				/>
			)}
		</li>
	);
}

/** Parting and joining: what a theme falls into, and the others. */
function Shape({ panel, state, theme, themes, found }: ThemeItemProps): JSX.Element | null {
	const words = strings.closer;
	const parts = partsOf(theme, found);
	const editor = mayEdit(state.session);
	if (parts.length === 0 && !(editor && themes.length > 1)) return null;
	const off = state.busy !== null;
	return (
		<div class="shape">
			{parts.length > 0 ? (
				<>
					<Heading below={1}>{words.falls(parts.length)}</Heading>
					<ul class="list">
						{parts.map(({ label, notes }) => (
							<li key={notes[0]} class="row spread wrap">
								<span class="break">{words.partNotes(label, notes.length)}</span>
								{editor ? (
									<Button
										kind="quiet"
										label={words.splitOffLabel(label)}
										disabled={off}
										onClick={() => makeTheme(panel, label, notes)}
									>
										{words.splitOff}
									</Button>
								) : null}
							</li>
						))}
					</ul>
				</>
			) : null}
			{editor && themes.length > 1 ? (
				<Select
					label={words.joinLabel(theme.label)}
					value=""
					disabled={off}
					acts
					options={[
						['', words.moveBy],
						...themes
							.filter(({ id }) => id !== theme.id)
							.map(({ id, label }): [string, string] => [id, label]),
					]}
					onChange={(into) => {
						const target = themes.find(({ id }) => id === into);
						if (target) joinThemes(panel, theme, target.id);
					}}
				/>
			) : null}
		</div>
	);
}
