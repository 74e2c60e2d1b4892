import { describe, expect, it } from 'vitest';
import { bytesText } from '../../../plugin/ui/bytes.ts';
import { createSendFile } from '../../../plugin/ui/send-file.ts';
import { anything, filterNotes, nobody, participantsOf } from '../../../plugin/ui/views/filter-notes.ts';
import { firstChoice, lacksText } from '../../../plugin/ui/views/import/choice.ts';
import { languageText, reportFacts } from '../../../plugin/ui/views/import/report-facts.ts';
import { commaList } from '../../../plugin/ui/views/people/comma-list.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import { importChoiceSchema } from '../../../shared/import.ts';
import { fixtureBoard, fixtureTexts } from './fixture-board.ts';
import { report, tickets } from './look-import.ts';

describe('what a file is brought in as', () => {
	it('[UI54] is what it was taken for until somebody changes it, under its name without the ending', () => {
		const choice = firstChoice(tickets);
		expect(importChoiceSchema.safeParse(choice).success).toBe(true);
		expect(choice).toMatchObject({
			kind: 'tickets',
			name: 'zendesk-export-may-to-october',
			consent: 'unknown',
		});
		expect(choice.roles).toEqual(tickets.columns.map(({ role }) => role));
		expect(firstChoice({ ...tickets, name: '.csv' }).name).toBe('.csv');
		expect(firstChoice({ ...tickets, name: `${'x'.repeat(300)}.csv` }).name).toHaveLength(200);
	});

	it('[UI54] wants a column of what was said, except where rows are about users and hold no words', () => {
		const choice = firstChoice(tickets);
		const wordless = { ...choice, roles: choice.roles.map((role) => (role === 'text' ? 'none' : role)) };
		expect(lacksText(tickets, choice)).toBe(false);
		expect(lacksText(tickets, wordless)).toBe(true);
		expect(lacksText(tickets, { ...wordless, kind: 'customers' })).toBe(false);
		expect(lacksText({ ...tickets, columns: [] }, wordless)).toBe(false);
	});
});

describe('a report in words', () => {
	it('[UI55] adds up to what was read and leaves out what is nothing', () => {
		expect(reportFacts(report)).toEqual([
			'1,204 items read, 1,101 new',
			'40 already here',
			'51 repeats',
			'12 kept apart',
		]);
		const figures = reportFacts(report).flatMap(
			(fact) => fact.replace(/.*read, /, '').match(/[\d,]+/g) ?? [],
		);
		expect(figures.reduce((sum, figure) => sum + Number(figure.replace(',', '')), 0)).toBe(report.read);
		expect(reportFacts({ ...report, read: 1, added: 1, known: 0, duplicates: 0, keptApart: [] })).toEqual([
			'1 item read, 1 new',
		]);
		expect(languageText(report.languages)).toBe('English 999, German 102');
	});

	it('[UI53] sizes are told as people say them', () => {
		expect([0, 999, 82_000, 3_400_000, 199_600_000].map(bytesText)).toEqual([
			'0 bytes',
			'999 bytes',
			'82 kB',
			'3.4 MB',
			'200 MB',
		]);
	});
});

describe('notes of one kind', () => {
	const board = fixtureBoard();
	const ids = [...board.evidence.keys()].filter((id) => id !== 'ev_m');
	const texts = fixtureTexts();
	const found = (wish: Partial<typeof anything>, named: EvidenceId[] = []) =>
		filterNotes(ids, { ...anything, ...wish }, board, texts, named);

	it('[UI63] every wish narrows, and all of them together', () => {
		expect(found({})).toEqual(ids);
		expect(found({ person: 'P1' })).toEqual(['ev_a', 'ev_d']);
		expect(found({ text: ' ROTA ' })).toEqual(['ev_a']);
		expect(found({ source: 'so_use' })).toEqual([]);
		expect(found({ word: 'en_1' }, ['ev_c', 'ev_gone' as EvidenceId])).toEqual(['ev_c']);
		expect(found({ person: 'P1', text: 'swaps' })).toEqual(['ev_d']);
	});

	it('[UI63] those of nobody can be asked for, and participants are counted up', () => {
		board.evidence.set('ev_a', { ...board.evidence.get('ev_a')!, participant: null });
		expect(found({ person: nobody })).toEqual(['ev_a']);
		board.evidence.set('ev_a', { ...board.evidence.get('ev_a')!, participant: 'P10' });
		expect(participantsOf(ids, board)).toEqual(['P1', 'P2', 'P3', 'P4', 'P10']);
	});

	it('[UI57] ids are read off what somebody wrote with commas, each once', () => {
		expect(commaList(' 9921, 8812;9921\n,, ')).toEqual(['9921', '8812']);
	});
});

describe('sending a file', () => {
	const origin = 'http://server.test:8787';

	/** A request that does what the test tells it to. */
	function sending(deed: (request: FakeRequest) => void) {
		const request = new FakeRequest(deed);
		const stop = new AbortController();
		const heard: number[] = [];
		const send = createSendFile(origin, () => request as unknown as XMLHttpRequest);
		const file = new File(['id,text\n1,Hello'], 'räume & co.csv');
		const sent = send(file, {
			board: 'bo_1',
			token: 'secret',
			signal: stop.signal,
			progress: (bytes) => heard.push(bytes),
		});
		return { request, stop, heard, sent };
	}

	it('[UI52] goes to its board under its name, with the token in a header and never in the address', async () => {
		const { request, heard, sent } = sending((made) => {
			made.upload.onprogress?.({ loaded: 7 });
			made.answer(201, tickets);
		});
		expect((await sent).tool).toBe('Zendesk');
		expect(request.opened).toEqual([
			'POST',
			`${origin}/api/boards/bo_1/uploads?name=r%C3%A4ume%20%26%20co.csv`,
		]);
		expect(request.headers.authorization).toBe('Bearer secret');
		expect(heard).toEqual([7]);
	});

	it('[UI53] refusals come in the server’s words, and what is between in plain ones', async () => {
		const refused = sending((made) =>
			made.answer(422, { error: { code: 'unreadable', message: 'a.png is a picture.' } }),
		);
		await expect(refused.sent).rejects.toMatchObject({ code: 'unreadable', message: 'a.png is a picture.' });
		await expect(sending((made) => made.answer(502, '<html>nginx</html>')).sent).rejects.toMatchObject({
			code: 'unavailable',
		});
		await expect(sending((made) => made.answer(201, { surprise: 1 })).sent).rejects.toMatchObject({
			code: 'unexpected',
		});
		await expect(sending((made) => made.onerror?.()).sent).rejects.toMatchObject({
			code: 'unavailable',
			message: expect.stringContaining(origin),
		});
	});

	it('[UI53] stopped, it ends as stopped', async () => {
		const { stop, sent } = sending(() => undefined);
		stop.abort();
		await expect(sent).rejects.toMatchObject({ name: 'Cancelled' });
	});
});

class FakeRequest {
	opened: string[] = [];
	headers: Record<string, string> = {};
	upload: { onprogress: ((event: { loaded: number }) => void) | null } = { onprogress: null };
	onload: (() => void) | null = null;
	onerror: (() => void) | null = null;
	onabort: (() => void) | null = null;
	onloadend: (() => void) | null = null;
	status = 0;
	responseText = '';
	readonly #deed: (request: FakeRequest) => void;

	constructor(deed: (request: FakeRequest) => void) {
		this.#deed = deed;
	}
	open(...opened: string[]): void {
		this.opened = opened;
	}
	setRequestHeader(name: string, value: string): void {
		this.headers[name] = value;
	}
	getResponseHeader(): string {
		return typeof this.responseText === 'string' && this.responseText.startsWith('<')
			? 'text/html'
			: 'application/json';
	}
	send(): void {
		this.#deed(this);
	}
	abort(): void {
		this.onabort?.();
		this.onloadend?.();
	}
	answer(status: number, body: unknown): void {
		this.status = status;
		this.responseText = typeof body === 'string' ? body : JSON.stringify(body);
		this.onload?.();
		this.onloadend?.();
	}
}
