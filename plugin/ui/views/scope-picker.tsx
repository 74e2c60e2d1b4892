import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ReadScope } from '../../../shared/main-requests.ts';
import type { Panel } from '../panel.ts';
import { Button } from '../parts/button.tsx';
import { Segments } from '../parts/segments.tsx';
import { bringIn } from '../run-commands.ts';
import { mayEdit } from '../session.ts';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';

const scopes: ReadScope[] = ['selection', 'section', 'page'];

/** Which notes to bring in, with a count that follows the selection. Counting reads the board and sends nothing. */
export function ScopePicker({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element {
	const [scope, setScope] = useState<ReadScope>('selection');
	const [counted, setCounted] = useState<number | null>(null);
	const { selection } = state;
	const found = scope === 'selection' ? selection.notes : counted;
	useEffect(() => {
		if (scope === 'selection') return;
		let stale = false;
		const timer = setTimeout(() => {
			panel.bridge
				.call('readStickies', { scope })
				.then(({ stickies }) => {
					if (!stale) setCounted(stickies.length);
				})
				.catch(() => undefined);
		}, 150);
		return () => {
			stale = true;
			clearTimeout(timer);
		};
	}, [panel, scope, selection]);
	const nothing = found === null || found === 0;
	return (
		<div class="scope">
			<Segments
				label={strings.start.scopeLabel}
				name="scope"
				value={scope}
				options={scopes.map((name) => [name, strings.start.scope[name]] as const)}
				onChange={(name) => {
					setCounted(null);
					setScope(name);
				}}
			/>
			<p class="hint" aria-live="polite">
				{found === null
					? strings.start.scopeHint[scope]
					: found > 0
						? `${strings.start.scopeHint[scope]}: ${strings.start.found(found)}`
						: scope === 'selection'
							? strings.start.selectFirst
							: scope === 'section'
								? strings.start.selectSection
								: strings.start.found(0)}
			</p>
			<Button
				kind="primary"
				disabled={nothing || state.busy !== null || !mayEdit(state.session) || state.session.at !== 'online'}
				onClick={() => void bringIn(panel, scope)}
			>
				{strings.start.bringIn(found ?? 0)}
			</Button>
		</div>
	);
}
