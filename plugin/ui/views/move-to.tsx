import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { EvidenceId, ThemeId } from '../../../shared/ids.ts';
import type { EffectiveTheme } from '../../../shared/theme.ts';
import { placeQuote } from '../decisions.ts';
import type { Panel } from '../panel.ts';
import { Button } from '../parts/button.tsx';
import { useChoice } from '../parts/use-choice.ts';
import { mayEdit } from '../session.ts';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';
import { makeTheme } from '../theme-commands.ts';
import { useLinking } from './themes/linking.ts';

type MoveToProps = {
	panel: Panel;
	state: PanelState;
	themes: readonly EffectiveTheme[];
	id: EvidenceId;
	from: ThemeId | 'parked';
};

/** The keyboard's way to do what dragging does, and to say what belongs together; not there for those who may not. */
export function MoveTo({ panel, state, themes, id, from }: MoveToProps): JSX.Element | null {
	const { themes: words, closer } = strings;
	const linking = useLinking();
	// Hundreds of quotes times dozens of themes: the choices are made when somebody reaches for them.
	const [reached, setReached] = useState(false);
	const reach = () => setReached(true);
	const acts: Readonly<Record<string, () => void>> = {
		parked: () => placeQuote(panel, id, 'parked'),
		new: () => makeTheme(panel, words.newGroup, [id]),
		with: () => linking?.begin('must-link', id),
		apart: () => linking?.begin('cannot-link', id),
	};
	const choice = useChoice('', (wanted) => {
		const theme = themes.find((candidate) => candidate.id === wanted);
		if (theme) placeQuote(panel, id, theme.id);
		else acts[wanted]?.();
	});
	if (!mayEdit(state.session)) return null;
	if (linking?.pending)
		return linking.pending.first === id ? null : (
			<Button kind="quiet" onClick={() => linking.choose(id)}>
				{closer.choose}
			</Button>
		);
	return (
		<select
			class="move-to"
			aria-label={words.moveLabel}
			title={strings.outline.moveHint}
			value=""
			disabled={state.busy !== null}
			onPointerEnter={reach}
			onFocus={reach}
			{...choice}
		>
			<option value="">{words.moveHere}</option>
			{reached
				? themes
						.filter((theme) => theme.id !== from)
						.map((theme) => (
							<option key={theme.id} value={theme.id}>
								{theme.label}
							</option>
						))
				: null}
			<option value="new">{closer.newTheme}</option>
			{from === 'parked' ? null : <option value="parked">{words.setAside}</option>}
			{linking ? (
				<>
					<option value="with">{closer.keepWith}</option>
					<option value="apart">{closer.keepApart}</option>
				</>
			) : null}
		</select>
	);
}
