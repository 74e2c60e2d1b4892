import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Panel } from '../panel.ts';
import { Button } from '../parts/button.tsx';
import { type SignInStep, signInWith } from '../sign-in.ts';
import { strings } from '../strings.ts';

/** Signing in with the server's provider: a code to type elsewhere, and the wait until that is done. */
export function SignInPart({ panel }: { panel: Panel }): JSX.Element {
	const { access: words } = strings;
	const [step, setStep] = useState<SignInStep>({ at: 'idle' });
	const stop = useRef<() => void>();
	useEffect(() => () => stop.current?.(), []);
	const start = () => {
		stop.current?.();
		stop.current = signInWith({
			api: panel.api,
			later(ms, run) {
				const timer = setTimeout(run, ms);
				return () => clearTimeout(timer);
			},
			step: setStep,
			done: (signIn) => panel.session.signIn({ signIn }),
		});
	};
	const cancel = () => {
		stop.current?.();
		setStep({ at: 'idle' });
	};
	if (step.at === 'waiting')
		return (
			<div class="card" aria-live="polite">
				<p>{words.signInCode}</p>
				<code class="big-code">{step.userCode}</code>
				<p>
					{words.signInAt}{' '}
					<a class="link" href={step.address} target="_blank" rel="noreferrer">
						{step.address}
					</a>
				</p>
				<p class="row">
					<span class="spinner" aria-hidden="true" />
					{words.signInWaiting}
				</p>
				<div class="row">
					<Button onClick={cancel}>{strings.common.cancel}</Button>
				</div>
			</div>
		);
	return (
		<>
			{step.at === 'failed' ? <p role="alert">{step.message}</p> : null}
			<div class="actions">
				<Button kind="primary" disabled={step.at === 'asking'} onClick={start}>
					{words.signIn}
				</Button>
			</div>
		</>
	);
}
