import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { LibraryBoard } from '../../library/read-board.ts';
import { hrefOf, type Route, readRoute } from '../../library/route.ts';
import { searchBoard } from '../../library/search.ts';
import { type Place, readWayIn } from '../../library/way-in.ts';
import { mountLibrary } from '../../server/http/library-pages.ts';
import { fc } from '../support/properties.ts';

/** A browser tab at an address, with what it remembers and the addresses it was given since. */
function tab(pathname: string, hash: string, stored = new Map<string, string>()) {
	const replaced: string[] = [];
	const place: Place = {
		location: { pathname, hash },
		history: { replaceState: (_data, _unused, url) => void replaced.push(url) },
		storage: {
			getItem: (key) => stored.get(key) ?? null,
			setItem: (key, value) => void stored.set(key, value),
		},
	};
	return { place, replaced, stored };
}

describe('the way into the library', () => {
	it('[LB2] a link lets the tab in, and its token leaves the address', () => {
		const { place, replaced, stored } = tab('/library/b_one', '#token=secret');
		expect(readWayIn(place)).toEqual({ board: 'b_one', token: 'secret' });
		expect(replaced).toEqual(['/library/b_one']);
		expect(readWayIn(tab('/library/b_one', '#/personas/pe_1', stored).place)).toEqual({
			board: 'b_one',
			token: 'secret',
		});
	});

	it('[LB2] an address alone opens nothing, and one board’s token no other board', () => {
		expect(readWayIn(tab('/library/b_one', '#/personas').place)).toBeNull();
		const { stored, place } = tab('/library/b_one', '#token=secret');
		readWayIn(place);
		expect(readWayIn(tab('/library/b_two', '', stored).place)).toBeNull();
		expect(readWayIn(tab('/library/', '#token=secret').place)).toBeNull();
	});

	it('[LB5] the page holds no word of a board, takes no foreign script and stands in no frame', async () => {
		const app = new Hono();
		mountLibrary(app);
		const [one, two] = await Promise.all(['b_one', 'b_two'].map((board) => app.request(`/library/${board}`)));
		expect(await one!.text()).toBe(await two!.text());
		expect(one!.headers.get('content-security-policy')).toContain("script-src 'self'");
		expect(one!.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
		const script = await app.request('/library/app.js');
		expect(script.headers.get('content-type')).toContain('javascript');
		expect((await script.text()).length).toBeGreaterThan(10_000);
		const sheet = await (await app.request('/library/app.css')).text();
		expect(sheet).toContain('@media print');
		expect(sheet).toContain('td.unknown');
	});
});

describe('addresses in the library', () => {
	it('[LB3] every page has an address that leads back to it', () => {
		const route: fc.Arbitrary<Route> = fc.oneof(
			fc.constantFrom('personas', 'themes', 'tensions', 'gaps').map((page): Route => ({ page })),
			fc.string({ minLength: 1, unit: 'grapheme' }).map((id): Route => ({ page: 'persona', id })),
			fc.string({ unit: 'grapheme' }).map((words): Route => ({ page: 'search', words })),
		);
		fc.assert(
			fc.property(route, (one) => {
				expect(readRoute(hrefOf(one))).toEqual(one);
			}),
		);
	});

	it('[LB3] what is no address of a page leads to the personas', () => {
		for (const hash of ['', '#', '#/', '#/nothing', '#/search%', '#token=x'])
			expect(readRoute(hash).page, hash).toBe('personas');
		expect(readRoute('#/personas/%E0%A4%A')).toEqual({ page: 'persona', id: '%E0%A4%A' });
	});
});

describe('search in the library', () => {
	const board = {
		name: 'Test',
		texts: new Map([['ev_1', { text: 'The café app lost MY shift again' }]]),
		json: {
			personas: [
				{ id: 'pe_1', name: 'The Planner', role: 'Manager', claims: [{ text: 'Loses shifts at night' }] },
			],
			themes: [{ label: 'Night shifts', criterion: 'What happens after ten' }],
			evidence: [{ id: 'ev_1', participant: 'P3', source: 'Interviews' }],
		},
	} as unknown as LibraryBoard;
	const kinds = (typed: string): string[] => searchBoard(board, typed).map(({ kind }) => kind);

	it('[LB4] finds what holds all words, whatever their order, case and accents', () => {
		expect(kinds('NIGHT shifts')).toEqual(['sentence', 'theme']);
		expect(kinds('cafe shift')).toEqual(['quote']);
		expect(kinds('p3')).toEqual(['quote']);
		expect(kinds('planner')).toEqual(['persona']);
		expect(kinds('planner cafe')).toEqual([]);
		expect(kinds('  ')).toEqual([]);
	});
});
