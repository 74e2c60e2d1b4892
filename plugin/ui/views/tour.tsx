import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Panel } from '../panel.ts';
import { Button } from '../parts/button.tsx';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';
import { goTo, tourSteps } from '../tour.ts';

const textId = 'tour';

/** The tour's step: what to look at or do now, with the real control outlined. It presses nothing, and can be left at any time. */
export function Tour({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element | null {
	const { tour: words } = strings;
	const { tour, tab, board, busy } = state;
	const step = tour === null || state.aside !== null ? undefined : tourSteps[tour];
	const shown = useRef<HTMLElement | null>(null);
	useEffect(() => {
		const target = step
			? document.querySelector<HTMLElement>(step.tab === tab ? step.at : `#tab-${step.tab}`)
			: null;
		// A reader that comes to the control hears what the tour says about it; the outline hangs on the same mark.
		target?.setAttribute('aria-describedby', textId);
		if (target !== shown.current) target?.scrollIntoView({ block: 'nearest' });
		shown.current = target;
		return () => target?.removeAttribute('aria-describedby');
	});
	const next = tour === null || tour + 1 === tourSteps.length ? null : tour + 1;
	const isDone = busy === null && step?.done?.(board) === true;
	useEffect(() => {
		if (isDone) goTo(panel, next);
	}, [isDone, panel, next]);
	if (!step || tour === null) return null;
	return (
		<section class="next" aria-label={words.label}>
			<p aria-live="polite" id={textId}>
				<strong>{words.at(tour + 1, tourSteps.length)}</strong> {words.steps[step.id]}
			</p>
			<div class="row wrap">
				<Button onClick={() => goTo(panel, next)}>{next === null ? words.finish : words.next}</Button>
				<Button kind="quiet" onClick={() => shown.current?.focus()}>
					{words.show}
				</Button>
				{next === null ? null : (
					<Button kind="quiet" onClick={() => goTo(panel, null)}>
						{words.leave}
					</Button>
				)}
			</div>
		</section>
	);
}
