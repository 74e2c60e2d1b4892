import type { JSX } from 'preact';
import type { BoardSnapshot } from '../../../shared/board-doc.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import type { EffectiveGrouping, EffectiveTheme, Parked as ParkedItem } from '../../../shared/theme.ts';
import type { Panel } from '../panel.ts';
import { Fold } from '../parts/fold.tsx';
import { Heading } from '../parts/heading.tsx';
import { LongList } from '../parts/long-list.tsx';
import { Quote } from '../parts/quote.tsx';
import type { PanelState } from '../state.ts';
import { heard, strings } from '../strings.ts';
import { MoveTo } from './move-to.tsx';

type ParkedProps = {
	panel: Panel;
	state: PanelState;
	themes: readonly EffectiveTheme[];
	parked: readonly ParkedItem[];
};

/** Notes that are in no theme, by the reason why, each with the way into one. */
export function Parked({ panel, state, themes, parked }: ParkedProps): JSX.Element | null {
	const reasons = new Map<string, EvidenceId[]>();
	for (const { evidence, reason } of parked) reasons.set(reason, [...(reasons.get(reason) ?? []), evidence]);
	if (reasons.size === 0) return null;
	return (
		<section class="group" aria-label={strings.themes.parkedTitle}>
			<Heading>{strings.themes.parkedTitle}</Heading>
			{[...reasons].map(([reason, ids]) => (
				<Fold
					key={reason}
					summary={strings.themes.parkedReason(heard(reason), ids.length)}
					content={() => (
						<LongList
							items={ids}
							render={(id) => (
								<Quote key={id} panel={panel} state={state} id={id}>
									<MoveTo panel={panel} state={state} themes={themes} id={id} from="parked" />
								</Quote>
							)}
						/>
					)}
				/>
			))}
		</section>
	);
}

/** Measurements are set aside by definition; nobody has to find a theme for them. */
export function quotesAside({ evidence }: BoardSnapshot, { parked }: EffectiveGrouping): ParkedItem[] {
	return parked.filter((item) => evidence.get(item.evidence)?.kind !== 'measured');
}
