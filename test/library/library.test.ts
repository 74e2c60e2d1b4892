import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { createCall } from '../../library/call.ts';
import { coverageOf } from '../../library/coverage.ts';
import type { LibraryBoard } from '../../library/read-board.ts';
import { hrefOf, lists, type Route, readRoute } from '../../library/route.ts';
import { searchBoard } from '../../library/search.ts';
import { type Place, readWayIn } from '../../library/way-in.ts';
import { mountLibrary } from '../../server/http/library-pages.ts';
import { readerFields, readers } from '../../shared/persona-uses.ts';
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

	it('[LB2] a link may name the page to begin with, of those there are', () => {
		const { place, replaced } = tab('/library/b_one', '#token=secret&page=changes');
		expect(readWayIn(place)).toEqual({ board: 'b_one', token: 'secret' });
		const foreign = tab('/library/b_one', '#token=secret&page=//elsewhere');
		readWayIn(foreign.place);
		expect([...replaced, ...foreign.replaced]).toEqual(['/library/b_one#/changes', '/library/b_one']);
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
			fc.constantFrom(...lists).map((page): Route => ({ page })),
			fc
				.tuple(
					fc.constantFrom('persona', 'decision', 'evidence'),
					fc.string({ minLength: 1, unit: 'grapheme' }),
				)
				.map(([page, id]): Route => ({ page, id })),
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

	it('[PX19] [U1] [U2] [U3] [U4] each trade’s view of a persona has an address of its own; another word leads to all of it', () => {
		for (const reader of readers) {
			const route: Route = { page: 'persona', id: 'pe_ö/1', reader };
			expect(readRoute(hrefOf(route))).toEqual(route);
			expect(readerFields[reader].length).toBeGreaterThanOrEqual(4);
		}
		expect(readRoute('#/personas/pe_1/kings')).toEqual({ page: 'persona', id: 'pe_1' });
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

describe('calls of the library', () => {
	it('[LB9] what a reading call takes stands in its address, as a browser allows', async () => {
		const sent: { address: string; init: RequestInit | undefined }[] = [];
		const call = createCall({ board: 'bo_1', token: 't' }, async (address, init) => {
			sent.push({ address: String(address), init });
			// Refuses a body on a GET, as a browser does.
			new Request('http://localhost/', init);
			return Response.json({ changes: [], kept: 3 });
		});
		expect(await call('diffVersions', { from: 've_1' }, { version: 've_2' })).toMatchObject({ kept: 3 });
		expect(sent[0]!.address).toBe('/api/boards/bo_1/versions/ve_2/diff?from=ve_1');
	});
});

describe('what no persona covers', () => {
	const evidence = ['P1', 'P2', 'P3', 'P3'].map((participant, at) => ({
		id: `ev_${at + 1}`,
		kind: 'said',
		participant,
	}));
	const json = {
		evidence: [...evidence, { id: 'ev_log', kind: 'measured', participant: null }],
		themes: [
			{ label: 'Cited', evidence: ['ev_1', 'ev_2'] },
			{ label: 'Left out', evidence: ['ev_2', 'ev_3'] },
			{ label: 'One voice', evidence: ['ev_3', 'ev_4'] },
		],
		archetypes: [
			{ id: 'ar_1', participants: ['P1'] },
			{ id: 'ar_2', participants: ['P2'] },
		],
		personas: [{ archetype: 'ar_1', claims: [{ citations: ['ev_1', 'ev_log'], counter: [] }] }],
	};

	it('[LB10] names themes of two people or more that no sentence cites, and people of no persona (T5)', () => {
		expect(coverageOf({ json } as unknown as LibraryBoard)).toEqual({
			themes: [{ label: 'Left out', people: 2, notes: 2 }],
			people: ['P2', 'P3'],
			quotes: { cited: 1, all: 4 },
		});
	});
});
