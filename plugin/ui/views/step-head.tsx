import type { ComponentChildren, JSX } from 'preact';
import { Button } from '../parts/button.tsx';

type StepHeadProps = {
	title: string;
	/** What is worth knowing about it, shown on one line; empty ones are left out. */
	facts: readonly string[];
	/** The step's own action; `first` when it has not been done yet. */
	action?: { label: string; first: boolean; disabled: boolean; run: () => void };
	/** Whoever may only look has no use for what is done here. */
	editor: boolean;
	/** How the action is to be done, on a line of its own. */
	children?: ComponentChildren;
};

/** The head of a step: what there is, what is worth knowing about it, and what to do with it. */
export function StepHead({ title, facts, action, editor, children }: StepHeadProps): JSX.Element {
	const known = facts.filter(Boolean);
	return (
		<header class="step-head">
			<div class="view-head">
				<div>
					<h1>{title}</h1>
					{known.length > 0 ? <p class="hint">{known.join(' · ')}</p> : null}
				</div>
				{action && editor ? (
					<Button
						kind={action.first ? 'primary' : 'secondary'}
						disabled={action.disabled}
						onClick={action.run}
					>
						{action.label}
					</Button>
				) : null}
			</div>
			{children && editor ? <div class="row spread wrap">{children}</div> : null}
		</header>
	);
}
