import type { JSX } from 'preact';
import { bringBack } from '../decisions.ts';
import type { Panel } from '../panel.ts';
import { Button } from '../parts/button.tsx';
import { Fold } from '../parts/fold.tsx';
import { LongList } from '../parts/long-list.tsx';
import { mayEdit } from '../session.ts';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';
import type { TakenOff } from '../taken-off.ts';
import { somebody } from '../wording.ts';

/** What people took off the board, by whom, and the way back. */
export function TakenOffList({
	panel,
	state,
	items,
}: {
	panel: Panel;
	state: PanelState;
	items: readonly TakenOff[];
}): JSX.Element | null {
	const words = strings.takenOff;
	if (items.length === 0) return null;
	return (
		<Fold
			summary={words.title(items.length)}
			content={() => (
				<LongList
					items={items}
					render={({ entity, text, by }) => (
						<li key={entity} class="row spread taken-off">
							<div class="break">
								<p dir="auto">{text}</p>
								<p class="hint">{words.by(somebody(by))}</p>
							</div>
							{mayEdit(state.session) ? (
								<Button
									kind="quiet"
									label={`${words.bringBack}: ${text}`}
									onClick={() => bringBack(panel, entity)}
								>
									{words.bringBack}
								</Button>
							) : null}
						</li>
					)}
				/>
			)}
		/>
	);
}
