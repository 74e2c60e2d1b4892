import { expect, it } from 'vitest';
import { type HiddenStretch, requote, shownPlaces, shownText } from '../../../server/people/hidden-text.ts';
import { claimText } from '../../../shared/claim.ts';
import { fc } from '../../support/properties.ts';

const original = 'Write to anna@example.org or call Anna Kowalska before noon';
const email = { start: 9, end: 25, label: '[e-mail]' };
const name = { start: 34, end: 47, label: '[name]' };
const both = (first: boolean, second: boolean): HiddenStretch[] => [
	{ ...email, hidden: first },
	{ ...name, hidden: second },
];
const quoteOf = (text: string, words: string) => ({
	quote: 'ev_a' as const,
	start: text.indexOf(words),
	end: text.indexOf(words) + words.length,
});

it('[PP6] every stretch stands where it is said to stand, hidden or shown', () => {
	for (const state of [both(true, true), both(false, true), both(true, false), both(false, false)]) {
		const text = shownText(original, state);
		const places = shownPlaces(state).map(({ start, end }) => text.slice(start, end));
		expect(places).toEqual(
			state.map(({ start, end, label, hidden }) => (hidden ? label : original.slice(start, end))),
		);
	}
});

it('[PP6] a quote says the same words after something around it was shown or hidden', () => {
	const hidden = shownText(original, both(true, true));
	const shown = shownText(original, both(false, true));
	expect(requote(quoteOf(hidden, 'before noon'), both(true, true), both(false, true))).toEqual([
		quoteOf(shown, 'before noon'),
	]);
	expect(requote(quoteOf(hidden, 'Write to'), both(true, true), both(false, false))).toEqual([
		quoteOf(hidden, 'Write to'),
	]);
});

it('[PP6] what is hidden inside a quote splits it, and its label stands in between', () => {
	const shown = shownText(original, both(false, true));
	const hidden = shownText(original, both(true, true));
	const parts = requote(quoteOf(shown, 'to anna@example.org or'), both(false, true), both(true, true));
	expect(parts).toEqual([quoteOf(hidden, 'to '), '[e-mail]', quoteOf(hidden, ' or')]);
	expect(claimText(parts, () => hidden)).toBe('to [e-mail] or');
});

it('[PP6] whatever is shown and hidden again, no quote ever names what is hidden or cuts other words', () => {
	const words = fc.array(fc.constantFrom('wait', 'Ada', 'x', 'approval,', 'eu.', 'zz'), {
		minLength: 1,
		maxLength: 12,
	});
	fc.assert(
		fc.property(words, fc.infiniteStream(fc.boolean()), fc.nat(), fc.nat(), (list, coins, a, b) => {
			const text = list.join(' ');
			const coin = (): boolean => coins.next().value ?? true;
			let at = 0;
			const stretches: Omit<HiddenStretch, 'hidden'>[] = [];
			for (const word of list) {
				if (coin())
					stretches.push({ start: at, end: at + word.length, label: `[name ${stretches.length + 1}]` });
				at += word.length + 1;
			}
			const state = (): HiddenStretch[] => stretches.map((one) => ({ ...one, hidden: coin() }));
			const [before, now] = [state(), state()];
			const from = shownText(text, before);
			const free = (place: number): boolean =>
				!shownPlaces(before).some(({ start, end }, i) => before[i]!.hidden && start < place && place < end);
			const [low, high] = [a % (from.length + 1), b % (from.length + 1)].sort((x, y) => x - y) as [
				number,
				number,
			];
			const covers = shownPlaces(before).some(
				({ start, end }, i) => before[i]!.hidden && start < high && low < end,
			);
			fc.pre(low < high && free(low) && free(high) && !covers);
			const said = claimText(requote({ quote: 'ev_a', start: low, end: high }, before, now), () =>
				shownText(text, now),
			);
			const wasSaid = from.slice(low, high);
			const labels = now.filter(({ hidden }) => hidden).map(({ label }) => label);
			const plain = labels.reduce((left, label) => left.replaceAll(label, '.*'), literal(said));
			if (!now.some(({ hidden }) => hidden)) expect(said).toBe(wasSaid);
			else expect(wasSaid).toMatch(new RegExp(`^${plain}$`, 's'));
		}),
	);
});

function literal(text: string): string {
	return text.replace(/[.*+?^${}()|\\]/g, '\\$&');
}
