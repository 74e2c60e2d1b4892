import { describe, expect, it } from 'vitest';
import { findPersonalData } from '../../../server/privacy/find-personal-data.ts';
import { redact } from '../../../server/privacy/redact.ts';
import { findSpecialCategories } from '../../../server/privacy/special-categories.ts';

const LENGTH = 100_000;
/** What nobody waits for, on any machine: below this the growth is not looked at. */
const UNNOTICED_MS = 100;
/** A text four times as long takes four times as long; one that is read over and over takes sixteen times. */
const STEP = 4;
const MOST_GROWTH = 10;
const pieces =
	"a|a@|a.|@|4|1 |1-|12 |DE12|AB 12 34 |Xx |Maria |maria |de la |van der |A. |o'|Xx-|http://a/|?a=|a-|::|ab:|1.|one |a at b dot |a dot |Calle Xx |12 Xx |12 rue Xx |Am Xx |my boss |account number |is |born |É|\u0301|🔥|(|[at]|GmbH |X & |S.A. |voted for |\n| - |#1|A1-|number is |call me |Xx Yy <|Contact: Xx|\nThanks\n|Interviewer: Xx: ".split(
		'|',
	);

/** Processor time of the work in milliseconds, the least of `tries`: the first ones also compile what they run. */
function cost(work: () => void, tries: number): number {
	let least = Number.POSITIVE_INFINITY;
	for (let attempt = 0; attempt < tries && least >= UNNOTICED_MS; attempt++) {
		const start = process.cpuUsage();
		work();
		const { user, system } = process.cpuUsage(start);
		least = Math.min(least, (user + system) / 1000);
	}
	return least;
}

/** How often dearer the work is on the whole text than on a quarter of it; 0 where nobody would notice the whole. */
function growth(work: (text: string) => void, text: string): number {
	const whole = cost(() => work(text), 5);
	if (whole < UNNOTICED_MS) return 0;
	const part = text.slice(0, LENGTH / STEP - 1) + text.slice(-1);
	let least = Number.POSITIVE_INFINITY;
	for (let attempt = 0; attempt < 5; attempt++)
		least = Math.min(
			least,
			cost(() => work(part), 1),
		);
	return whole / least;
}

describe('long texts that repeat what a pattern looks for', () => {
	it('[PD19] shows a reader that goes over the rest of the text at every place', () => {
		const overAndOver = (text: string) => {
			for (let at = 0; at < text.length; at += 8) /a*b/y.test(text.slice(at));
		};
		expect(growth(overAndOver, 'a'.repeat(LENGTH))).toBeGreaterThan(MOST_GROWTH);
	});

	it.each(pieces.flatMap((piece) => [piece, `${piece}!`]))(
		'[PD19] the time for 100 kB of %j grows with the length of the text, not with its square',
		(piece) => {
			const tail = piece.endsWith('!') ? '!' : '';
			const unit = tail === '' ? piece : piece.slice(0, -1);
			const text = unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH - 1) + tail;
			const hits = findPersonalData(text);
			const grown = {
				finding: growth(findPersonalData, text),
				marking: growth(findSpecialCategories, text),
				redacting: growth(
					(part) => redact(part, part === text ? hits : hits.filter((hit) => hit.end <= part.length)),
					text,
				),
			};
			for (const [step, times] of Object.entries(grown)) expect(times, step).toBeLessThan(MOST_GROWTH);
			expect(hits.every((hit) => hit.end <= text.length)).toBe(true);
		},
	);
});
