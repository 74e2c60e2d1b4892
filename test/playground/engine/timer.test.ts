import { describe, expect, it } from 'vitest';
import { parseManifest } from '../../../playground/engine/manifest.ts';
import { membersFor } from '../../../playground/engine/plugin/members.ts';
import { pauseTimer, resumeTimer, startTimer, stopTimer } from '../../../playground/engine/timer.ts';
import * as user from '../../../playground/engine/user-api.ts';
import { ANA, BEN, errorsOf, MANIFEST, openFile, plugin } from './harness.ts';

const WATCH = `['start', 'stop', 'pause', 'resume', 'adjust', 'done'].forEach(function (name) {
	figma.on('timer' + name, function () { var t = figma.timer; console.log([name, t.state, t.remaining, t.total].join(' ')); }); });`;

/** Two people in one file, each with a plugin that writes down what the timer does. */
function twoWindows(code = '') {
	const { file, clock } = openFile();
	const [ana, ben] = [file.join(ANA), file.join(BEN)];
	const heard: Record<string, string[]> = { Ana: [], Ben: [] };
	for (const [seat, own] of [
		[ana, code],
		[ben, ''],
	] as const) {
		seat.start(plugin(WATCH + own), { hooks: { onLog: (_level, text) => heard[seat.user.name].push(text) } });
	}
	const both = (): string[] => {
		expect(heard.Ana).toEqual(heard.Ben);
		heard.Ben = [];
		return heard.Ana.splice(0);
	};
	return { clock, ana: ana.doc, ben: ben.doc, both };
}

describe('the timer of the file', () => {
	it('[FJ54] what anybody does with it, everybody hears; it runs out for all', () => {
		const { clock, ana, ben, both } = twoWindows();
		startTimer(ana, clock, 60);
		clock.advance(10_000);
		expect(both()).toEqual(['start RUNNING 60 60']);
		pauseTimer(ben, clock);
		clock.advance(5000);
		expect(both()).toEqual(['pause PAUSED 50 60']);
		resumeTimer(ana, clock);
		clock.advance(20_000);
		expect(both()).toEqual(['resume RUNNING 50 60']);
		startTimer(ben, clock, 40);
		clock.advance(1000);
		expect(both()).toEqual(['adjust RUNNING 40 70']);
		clock.advance(38_000);
		expect(both()).toEqual([]);
		clock.advance(1001);
		expect(both()).toEqual(['done STOPPED 0 0']);
		stopTimer(ana, clock);
		startTimer(ana, clock, 5);
		stopTimer(ben, clock);
		clock.advance(60_000);
		expect(both()).toEqual(['start STOPPED 0 0', 'stop STOPPED 0 0']);
	});

	it('[FJ54] a plugin starts, pauses, sets, resumes and stops it; starting again lets a paused one go on', () => {
		const { clock, both } = twoWindows(`var t = figma.timer; t.pause(); t.resume(); t.stop();
			setTimeout(function () { t.start(30); }, 1000); setTimeout(function () { t.pause(); }, 2000);
			setTimeout(function () { t.start(10); }, 3000); setTimeout(function () { t.stop(); }, 4000);`);
		clock.advance(10_000);
		expect(both()).toEqual([
			'start RUNNING 30 30',
			'pause PAUSED 29 30',
			'adjust RUNNING 10 11',
			'resume RUNNING 10 11',
			'stop STOPPED 0 0',
		]);
	});

	it('[FJ54] it is in nobody’s undo, a plugin started later finds it running, a copy of the file does not', () => {
		const { file, clock } = openFile();
		const ana = file.join(ANA);
		startTimer(ana.doc, clock, 60);
		expect(user.undo(ana.doc)).toBe(false);
		clock.advance(1000);
		const logs: string[] = [];
		const hooks = { onLog: (_level: string, text: string) => logs.push(text) };
		file
			.join(BEN)
			.start(plugin(`console.log(figma.timer.state + figma.timer.remaining); ${WATCH}`), { hooks });
		file.duplicate('Copy').join(BEN).start(plugin(`console.log(figma.timer.state);`), { hooks });
		clock.advance(59_000);
		clock.advance(1);
		expect(logs).toEqual(['RUNNING59', 'STOPPED', 'done STOPPED 0 0']);
	});

	it('[FJ54] it takes positive seconds, and only a plugin for FigJam has it', () => {
		const errors = errorsOf('', [
			`figma.timer.start('60')`,
			`figma.timer.start(0)`,
			`figma.timer.state = 'x'`,
		]);
		expect(errors[0]).toContain('Expected "seconds" to have type number');
		expect(errors[1]).toContain('Expected "seconds" to have value > 0');
		expect(errors[2]).toBe('TypeError: no setter for property');
		const elsewhere = membersFor(parseManifest({ ...MANIFEST, editorType: ['figma'] }));
		expect(elsewhere.figma.ro).not.toContain('timer');
		expect(membersFor(parseManifest(MANIFEST)).figma.ro).toContain('timer');
	});
});
