/** The file's timer: one for everybody, kept on the document node, never part of anyone's undo. Times in seconds. */
import type { Clock } from './clock.ts';
import type { CanvasDocument } from './document.ts';
import { DOCUMENT_ID } from './hub.ts';
import type { TimerData } from './model.ts';

export type TimerReading = {
	readonly state: 'STOPPED' | 'PAUSED' | 'RUNNING';
	readonly remaining: number;
	readonly total: number;
};

export type TimerEvent =
	| 'timerstart'
	| 'timerstop'
	| 'timerpause'
	| 'timerresume'
	| 'timeradjust'
	| 'timerdone';

const STOPPED: TimerReading = { state: 'STOPPED', remaining: 0, total: 0 };

/** What the timer shows at `now` (the clock's milliseconds). One that has run out reads as stopped. */
export function timerReading(timer: TimerData | undefined, now: number): TimerReading {
	if (timer === undefined) return STOPPED;
	const { total } = timer;
	if (timer.pausedAt !== undefined) return { state: 'PAUSED', remaining: timer.pausedAt, total };
	const remaining = (timer.endsAt - now) / 1000;
	return remaining > 0 ? { state: 'RUNNING', remaining, total } : STOPPED;
}

/** What people and plugins hear when the timer changes from one state to the other. */
export function timerEvents(before: TimerReading, after: TimerReading): TimerEvent[] {
	if (after.state === 'STOPPED') return before.state === 'STOPPED' ? [] : ['timerstop'];
	if (before.state === 'STOPPED') return ['timerstart'];
	const events: TimerEvent[] = before.total === after.total ? [] : ['timeradjust'];
	if (before.state === after.state) return events;
	return [...events, after.state === 'PAUSED' ? 'timerpause' : 'timerresume'];
}

function held(doc: CanvasDocument): TimerData | undefined {
	return doc.need(DOCUMENT_ID).timer;
}

function write(doc: CanvasDocument, timer: TimerData | null): void {
	doc.setForAll(DOCUMENT_ID, { timer });
}

/** Starts the timer, or sets what remains of one that has been started; a paused one goes on. */
export function startTimer(doc: CanvasDocument, clock: Clock, seconds: number): void {
	const now = clock.now();
	const before = timerReading(held(doc), now);
	const total = before.state === 'STOPPED' ? seconds : before.total + seconds - before.remaining;
	write(doc, { total, endsAt: now + seconds * 1000 });
}

export function pauseTimer(doc: CanvasDocument, clock: Clock): void {
	const { state, remaining, total } = timerReading(held(doc), clock.now());
	if (state === 'RUNNING') write(doc, { total, endsAt: 0, pausedAt: remaining });
}

export function resumeTimer(doc: CanvasDocument, clock: Clock): void {
	const now = clock.now();
	const { state, remaining, total } = timerReading(held(doc), now);
	if (state === 'PAUSED') write(doc, { total, endsAt: now + remaining * 1000 });
}

export function stopTimer(doc: CanvasDocument, clock: Clock): void {
	if (timerReading(held(doc), clock.now()).state !== 'STOPPED') write(doc, null);
}
