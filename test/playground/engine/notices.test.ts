import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../playground/engine/plugin/context.ts';
import { start } from './harness.ts';

/** A run with the notices on screen, and a line for every one that comes or goes. */
function screen(code: string) {
	const shown: Notice[] = [];
	const lines: string[] = [];
	const world = start(
		`function told(name) { return function (reason) { console.log(name + ' ' + reason); }; } ${code}`,
		{
			hooks: {
				onLog: (_level, text) => lines.push(text),
				onNotify: (notice) => {
					shown.push(notice);
					lines.push(`+${notice.message}`);
				},
				onNoticeGone: (id) => {
					const [gone] = shown.splice(
						shown.findIndex((notice) => notice.id === id),
						1,
					);
					lines.push(`-${gone.message}`);
				},
			},
		},
	);
	return { world, shown, lines };
}

describe('notices', () => {
	it('[FJ49] a message is cut at 100 characters and stays three seconds if nothing else is said', () => {
		const { world, shown } = screen(`figma.notify(new Array(200).join('x'));`);
		expect(shown).toMatchObject([{ message: 'x'.repeat(100), error: false, timeout: 3000 }]);
		world.tick(2999);
		expect(shown).toHaveLength(1);
		world.tick(1);
		expect(shown).toHaveLength(0);
	});

	it('[FJ49] one shows at a time, the next when it has gone, each with its own time', () => {
		const { world, lines } = screen(`['a', 'b', 'c'].forEach(function (name, i) {
			figma.notify(name, { timeout: 100 * (i + 1), error: i === 1, onDequeue: told(name) }); });`);
		const steps = [0, 99, 1, 199, 1, 300].map((ms) => {
			world.tick(ms);
			return lines.splice(0);
		});
		expect(steps).toEqual([
			['+a'],
			[],
			['-a', '+b', 'a timeout'],
			[],
			['-b', '+c', 'b timeout'],
			['-c', 'c timeout'],
		]);
	});

	it('[FJ49] the button runs its action and sends the notice away, unless the action says false', () => {
		const { shown, lines } = screen(`var presses = 0; figma.notify('saved', { onDequeue: told('saved'),
			button: { text: 'Show', action: function () { presses += 1; console.log('pressed'); return presses > 1; } } });
			figma.notify('next');`);
		expect(shown[0].button).toBe('Show');
		const [notice] = shown;
		notice.press();
		expect(lines.splice(0)).toEqual(['+saved', 'pressed']);
		notice.press();
		expect(lines.splice(0)).toEqual(['pressed', '-saved', '+next', 'saved action_button_click']);
		notice.press();
		shown[0].dismiss();
		expect(lines).toEqual(['pressed', '-next']);
	});

	it('[FJ49] a person dismisses what shows; the plugin takes back what shows or waits', () => {
		const { world, shown, lines } = screen(`var handles = ['a', 'b', 'c'].map(function (name) {
				return figma.notify(name, { timeout: Infinity, onDequeue: told(name) }); });
			figma.ui.on('message', function (index) { handles[index].cancel(); handles[index].cancel(); });`);
		const cancel = (index: number): string[] => {
			world.run.postFromUi(index);
			world.tick();
			return lines.splice(0);
		};
		expect(cancel(1)).toEqual(['+a', 'b dismiss']);
		shown[0].dismiss();
		expect(lines.splice(0)).toEqual(['-a', '+c', 'a dismiss']);
		expect(cancel(2)).toEqual(['-c', 'c dismiss']);
	});

	it('[FJ49] with the plugin go notices with a button and those without an end; others run out in silence', () => {
		const { world, lines } =
			screen(`figma.notify('button', { button: { text: 'x', action: told('never') }, onDequeue: told('never') });
			figma.notify('plain', { timeout: 10, onDequeue: told('never') }); figma.notify('for ever', { timeout: Infinity });
			figma.notify('last', { timeout: 10 });`);
		world.run.close();
		world.tick(50);
		expect(lines).toEqual(['+button', '-button', '+plain', '-plain', '+last', '-last']);
	});
});
