import { describe, expect, it } from 'vitest';
import { notesItems } from '../../../server/intake/notes-text.ts';

describe('where a note of a write-up stands', () => {
	it('[IN17] its own heading is whole; of too many letters the outermost headings go first', () => {
		const outer = `What the ${'very '.repeat(30)}long study was about`;
		const own = `The night crew ${'really '.repeat(12)}dislikes the new roster`;
		const endless = `One crew ${'never '.repeat(60)}slept`;
		const text = `# ${outer}\n\n## ${own}\n\n- We swap shifts among us.\n\n## Tools\n\n- A whiteboard.\n\n# ${endless}\n\n- Coffee at four.\n`;
		const [first, second, third] = notesItems(text, {
			markdown: true,
			participant: null,
			date: null,
		}).flatMap((item) => ('locator' in item ? [item.locator] : []));
		expect(first).toBe(`${own}, line 5`);
		expect(second).toBe(`${outer} › Tools, line 9`);
		expect(third).toMatch(/^One crew (?:never ){10,40}…, line 13$/u);
	});
});
