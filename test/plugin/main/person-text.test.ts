import { describe, expect, it } from 'vitest';
import { decideText } from '../../../plugin/main/person-text.ts';
import { hueOf, hypothesisFill, hypothesisStroke, ink } from '../../../plugin/ui/hues.ts';
import { textHash } from '../../../shared/hash.ts';

const base = { written: textHash('old'), heard: undefined, now: 10_000 };
const heard = (text: string, at: number) => ({ value: textHash(text), base: base.written, at });

describe('a text on the canvas', () => {
	it('[DR4] is left when it already reads as wanted', () => {
		expect(decideText({ ...base, current: 'new', wanted: 'new' })).toBe('same');
	});
	it('[DR4] is written when nobody touched it', () => {
		expect(decideText({ ...base, current: 'old', wanted: 'new' })).toBe('write');
		expect(decideText({ ...base, written: '', current: '', wanted: 'new' })).toBe('write');
	});
	it('[DR4] is kept while the panel does not know what a person wrote', () => {
		expect(decideText({ ...base, current: 'mine', wanted: 'new' })).toBe('keep');
		expect(decideText({ ...base, current: 'mine', wanted: 'new', heard: heard('earlier', 0) })).toBe('keep');
	});
	it('[DR4] is written when the panel knows and wants something newer', () => {
		expect(decideText({ ...base, current: 'mine', wanted: 'new', heard: heard('mine', 9999) })).toBe('write');
	});
	it('[DR4] is kept when a person took back what the panel was told', () => {
		expect(decideText({ ...base, current: 'old', wanted: 'mine', heard: heard('mine', 9000) })).toBe('keep');
	});
	it('[DR4] what was told before it was last written counts no more', () => {
		const before = { ...heard('mine', 9000), base: textHash('older') };
		expect(decideText({ ...base, current: 'old', wanted: 'new', heard: before })).toBe('write');
		expect(decideText({ ...base, current: 'mine', wanted: 'new', heard: before })).toBe('keep');
	});
	it('[DR4] is not taken back by a draw that was on its way, but by a later wish for the old words', () => {
		expect(decideText({ ...base, current: 'mine', wanted: 'old', heard: heard('mine', 9000) })).toBe('keep');
		expect(decideText({ ...base, current: 'mine', wanted: 'old', heard: heard('mine', 5000) })).toBe('write');
	});
});

describe('colours', () => {
	it('[DR6] every text on a card or section has at least 4.5:1 on what lies under it', () => {
		for (let i = 0; i < 8; i++) {
			expect(contrast(hueOf(i).ink, 'FFFFFF')).toBeGreaterThanOrEqual(4.5);
			expect(contrast(ink, hueOf(i).tint)).toBeGreaterThanOrEqual(4.5);
		}
		expect(contrast(ink, hueOf(-1).tint)).toBeGreaterThanOrEqual(4.5);
		expect(contrast(hypothesisStroke, hypothesisFill)).toBeGreaterThanOrEqual(4.5);
	});
});

/** WCAG contrast of two `RRGGBB`. */
function contrast(a: string, b: string): number {
	const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
	const [r, g, b] = [0, 2, 4].map((at) => {
		const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
