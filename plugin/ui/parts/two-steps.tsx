import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from './button.tsx';

type TwoStepsProps = {
	/** Among many of its kind the first button does not shout. */
	quiet?: boolean;
	begin: string;
	/** What the first button is called where several of them stand in a list. */
	label?: string | undefined;
	question: string;
	confirm: string;
	keep: string;
	disabled: boolean;
	onConfirm: () => void;
	/** Besides taking the question away. */
	onKeep?: () => void;
};

/** The first press asks, the second does it. Keeping everything has the focus in between. */
export function TwoSteps(props: TwoStepsProps): JSX.Element {
	const { quiet, begin, label, question, confirm, keep, disabled, onConfirm, onKeep } = props;
	const [asked, setAsked] = useState(false);
	const row = useRef<HTMLDivElement>(null);
	const was = useRef(false);
	useLayoutEffect(() => {
		if (asked || was.current) row.current?.querySelector('button')?.focus();
		if (asked) row.current?.parentElement?.scrollIntoView({ block: 'nearest' });
		was.current = asked;
	}, [asked]);
	if (!asked)
		return (
			<div class="row wrap" ref={row}>
				<Button
					kind={quiet ? 'secondary' : 'danger'}
					label={label}
					disabled={disabled}
					onClick={() => setAsked(true)}
				>
					{begin}
				</Button>
			</div>
		);
	return (
		// The question names the group, so that it is read out with the button the focus goes to.
		<fieldset class="card confirm" aria-label={question}>
			<p aria-hidden="true">{question}</p>
			<div class="row wrap" ref={row}>
				<Button
					disabled={disabled}
					onClick={() => {
						setAsked(false);
						onKeep?.();
					}}
				>
					{keep}
				</Button>
				<Button kind="danger" disabled={disabled} onClick={onConfirm}>
					{confirm}
				</Button>
			</div>
		</fieldset>
	);
}
