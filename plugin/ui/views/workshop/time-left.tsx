import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Timer } from '../../state.ts';
import { strings } from '../../strings.ts';

/** How many whole minutes the timer has left. */
export function minutesLeft({ left, ends }: Timer, now: number): number {
	return Math.max(0, Math.floor((ends === null ? left : (ends - now) / 1000) / 60));
}

/** The time left on FigJam's timer, in minutes. */
export function TimeLeft({ timer, now }: { timer: Timer; now: () => number }): JSX.Element {
	const [, tick] = useState(0);
	useEffect(() => {
		const clock = setInterval(() => tick((n) => n + 1), 5000);
		return () => clearInterval(clock);
	}, []);
	const minutes = minutesLeft(timer, now());
	const { held, left } = strings.workshop;
	return <>{(timer.ends === null ? held : left)(minutes)}</>;
}
