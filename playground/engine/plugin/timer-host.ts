import { DOCUMENT_ID } from '../hub.ts';
import {
	pauseTimer,
	resumeTimer,
	startTimer,
	stopTimer,
	type TimerEvent,
	type TimerReading,
	timerEvents,
	timerReading,
} from '../timer.ts';
import type { RunContext } from './context.ts';
import { notSimulated, PluginError } from './errors.ts';
import { asNumber } from './validate.ts';

function reading(run: RunContext): TimerReading {
	return timerReading(run.doc.get(DOCUMENT_ID)?.timer, run.clock.now());
}

/** `figma.timer`, in seconds. */
export function readTimer(run: RunContext, member: string): unknown {
	if (member !== 'state' && member !== 'remaining' && member !== 'total') {
		throw notSimulated(`get_timer_${member}`);
	}
	return reading(run)[member];
}

export function callTimer(run: RunContext, method: string, args: readonly unknown[]): void {
	if (method === 'start') {
		const seconds = asNumber('start', 'seconds', args[0]);
		if (seconds <= 0) throw new PluginError('in start: Expected "seconds" to have value > 0');
		startTimer(run.doc, run.clock, seconds);
	} else if (method === 'pause') pauseTimer(run.doc, run.clock);
	else if (method === 'resume') resumeTimer(run.doc, run.clock);
	else if (method === 'stop') stopTimer(run.doc, run.clock);
	else throw notSimulated(method);
}

/** Tells one run what happens to the file's timer, whoever did it, and when it runs out. */
export class TimerWatch {
	readonly #run: RunContext;
	readonly #tell: (event: TimerEvent) => void;
	#before: TimerReading;
	#end: number | null = null;

	constructor(run: RunContext, tell: (event: TimerEvent) => void) {
		this.#run = run;
		this.#tell = tell;
		this.#before = reading(run);
		this.#await();
	}

	/** To be called when the timer of the document has been written. */
	changed(): void {
		const after = reading(this.#run);
		const events = timerEvents(this.#before, after);
		this.#before = after;
		this.#await();
		for (const event of events) this.#tell(event);
	}

	stop(): void {
		if (this.#end !== null) this.#run.clock.clearTimeout(this.#end);
		this.#end = null;
	}

	#await(): void {
		this.stop();
		const { state, remaining } = this.#before;
		if (state !== 'RUNNING') return;
		this.#end = this.#run.clock.setTimeout(() => {
			this.#end = null;
			this.#before = reading(this.#run);
			this.#tell('timerdone');
		}, remaining * 1000);
	}
}
