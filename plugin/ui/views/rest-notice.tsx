import type { JSX } from 'preact';
import type { DrawKind } from '../../../shared/draw.ts';
import { rests } from '../drawing-meta.ts';
import type { Panel } from '../panel.ts';
import { Notice } from '../parts/notice.tsx';
import { drawAgain } from '../run-commands.ts';
import { mayEdit } from '../session.ts';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';

/** Told while a drawing rests because somebody undid it or took it off: what is kept, and the way back. */
export function RestNotice({
	panel,
	state,
	kind,
}: {
	panel: Panel;
	state: PanelState;
	kind: DrawKind;
}): JSX.Element | null {
	if (!rests(state.board, kind)) return null;
	const action = {
		label: strings.themes.drawAgain,
		disabled: state.busy !== null,
		run: () => void drawAgain(panel, kind),
	};
	return (
		<Notice kind="info" action={mayEdit(state.session) ? action : undefined}>
			<strong>{strings.rest.title}</strong>
			<p>{strings.rest[kind]}</p>
		</Notice>
	);
}
