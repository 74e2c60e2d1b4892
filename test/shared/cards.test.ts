import { describe, expect, it } from 'vitest';
import { strings } from '../../plugin/ui/strings.ts';
import type { BoardSnapshot } from '../../shared/board-doc.ts';
import { cardOf, editOf, evidenceChip, withoutSources } from '../../shared/card.ts';
import { type Claim, claimText, fieldPaths } from '../../shared/claim.ts';
import { anchorQuotes } from '../../shared/edit.ts';
import type { EvidenceKind } from '../../shared/evidence.ts';
import type { EvidenceId } from '../../shared/ids.ts';
import type { Tension } from '../../shared/persona.ts';
import { personaViews } from '../../shared/persona-view.ts';
import { fc } from '../support/properties.ts';
import { ana, board, claim, lookup } from './boards.ts';

const one = claim({ id: 'cl_1' });
const view = (snapshot = board({ claims: [one] })) => personaViews(snapshot)[0]!;

describe('a persona as everybody sees it', () => {
	it('[PV1] an edited sentence shows the person’s words and stays when the machine no longer makes it', () => {
		const edit = {
			type: 'text',
			claim: 'cl_1',
			persona: 'pe_floor',
			field: 'pains',
			order: 0,
			text: ['Waits too long'],
			citations: ['ev_1'],
			...ana,
		} as const;
		for (const claims of [[one], []]) {
			const shown = view(
				board({ claims, edit: [{ ...edit, text: [...edit.text], citations: [...edit.citations] }] }),
			).claims;
			expect(shown).toHaveLength(1);
			expect(shown[0]).toMatchObject({
				id: 'cl_1',
				text: ['Waits too long'],
				author: 'person',
				support: 'supported',
			});
		}
	});

	it('[PV2] what a person took off the card stays off; a persona taken off takes its claims along', () => {
		const claims = [one, claim({ id: 'cl_2', order: 1 })];
		expect(
			view(board({ claims, edit: [{ type: 'hide', entity: 'cl_1', ...ana }] })).claims.map((each) => each.id),
		).toEqual(['cl_2']);
		expect(personaViews(board({ claims, edit: [{ type: 'hide', entity: 'pe_floor', ...ana }] }))).toEqual([]);
	});

	it('[PV3] a sentence a person wrote without evidence is a hypothesis; a name or role a person gave stays', () => {
		const persona = view(
			board({
				claims: [one],
				edit: [
					{
						type: 'text',
						claim: 'cl_1',
						persona: 'pe_floor',
						field: 'pains',
						order: 0,
						text: ['We believe so'],
						citations: [],
						...ana,
					},
					{ type: 'name', persona: 'pe_floor', name: 'Night lead', ...ana },
					{ type: 'role', persona: 'pe_floor', role: 'nights', ...ana },
				],
			}),
		);
		expect(persona.claims[0]?.support).toBe('hypothesis');
		expect(persona).toMatchObject({ name: 'Night lead', role: 'nights', nameBy: 'person' });
	});
});

describe('the card and back', () => {
	const drawn = (snapshot: BoardSnapshot) => cardOf(view(snapshot), lookup, snapshot, strings.drawn);
	const styles = (snapshot: BoardSnapshot) =>
		drawn(snapshot).blocks.map(({ key, style }) => `${key} ${style}`);

	it('[CD1] a card names the people each sentence rests on, each once and linked to a note of theirs, and counts the rest', () => {
		const blockOf = (citations: EvidenceId[]) =>
			drawn(board({ claims: [claim({ id: 'cl_1', citations })] })).blocks.find(({ key }) => key === 'cl_1')!;
		const two = blockOf(['ev_1', 'ev_2']);
		expect(two.text).toBe('Waits for answers: I never  [P3 · P7]');
		const at = two.text.indexOf('P3');
		expect(two.links).toEqual([{ start: at, end: at + 2, node: '1:1' }]);
		const many = blockOf(['ev_9', 'ev_1', 'ev_8', 'ev_2']);
		expect(many.text).toBe('Waits for answers: I never  [P7 · P3 · +2]');
		expect(many.links.map(({ start, end }) => many.text.slice(start, end))).toEqual(['P3']);
	});

	it('[CD2] a card drawn and read back is no edit; a changed sentence is one, with its sources kept', () => {
		const snapshot = board({
			claims: [
				one,
				claim({
					id: 'cl_2',
					order: 1,
					text: ['“', { quote: 'ev_2', start: 0, end: 16 }, '”'],
					citations: ['ev_2'],
				}),
				claim({ id: 'cl_3', order: 2, text: ['May plan on paper.'], support: 'hypothesis', citations: [] }),
			],
			tensions: [{ id: 'te_1', kind: 'say-do', about: 'x', a: ['ev_1'], b: ['ev_2'] }],
		});
		const persona = view(snapshot);
		const { blocks } = drawn(snapshot);
		expect(new Set(blocks.map(({ style }) => style)).size).toBe(5);
		for (const block of blocks) expect(editOf(block.key, block.text, persona, lookup, ana)).toBeNull();
		expect(editOf(persona.id, persona.name, persona, lookup, ana)).toBeNull();
		expect(editOf('cl_1', 'Gives up: I never  [P3]', persona, lookup, ana)).toMatchObject({
			type: 'text',
			claim: 'cl_1',
			text: ['Gives up: ', { quote: 'ev_1', start: 0, end: 7 }],
			citations: ['ev_1'],
		});
	});

	it('[CD3] an emptied sentence is taken off, a changed title renames the persona, our own words are nobody’s edit', () => {
		const persona = view();
		expect(editOf('cl_1', '  [P3]', persona, lookup, ana)).toMatchObject({ type: 'hide', entity: 'cl_1' });
		expect(editOf(persona.id, 'Night lead', persona, lookup, ana)).toMatchObject({
			type: 'name',
			name: 'Night lead',
		});
		for (const key of ['pains', 'counts', 'level', 'meta']) {
			expect(editOf(`${persona.id}/${key}`, 'Pain', persona, lookup, ana)).toBeNull();
		}
		for (const key of ['cl_1#word', 'cl_1/says-does', 'cl_unknown']) {
			expect(editOf(key, 'x', persona, lookup, ana)).toBeNull();
		}
	});

	it('[CD4] only the sources at the end are left out of a sentence', () => {
		expect(withoutSources('A [note] in the middle  [P3 · +2]')).toBe('A [note] in the middle');
		expect(withoutSources('Ends [in brackets of its own]')).toBe('Ends [in brackets of its own]');
	});

	it('[CD5] words of evidence that is gone are not shown, and an edit keeps the rest of the references', () => {
		const gone = () => undefined;
		expect(claimText(one.text, gone)).toBe('Waits for answers: [erased]');
		expect(anchorQuotes('Says “I never” a lot', one.text, lookup.textOf)).toEqual([
			'Says “',
			{ quote: 'ev_1', start: 0, end: 7 },
			'” a lot',
		]);
		expect(anchorQuotes('Something else', one.text, lookup.textOf)).toEqual(['Something else']);
	});

	it('[CD6] a quote that stands alone speaks for the persona, one whose field has more to say before others', () => {
		const alone = (id: Claim['id'], over: Partial<Claim> = {}): Claim =>
			claim({ id, text: ['“', { quote: 'ev_1', start: 0, end: 7 }, '”'], ...over });
		const claims = [
			alone('cl_time', { field: 'constraints.time' }),
			claim({ id: 'cl_pain' }),
			alone('cl_voice', { order: 1 }),
			alone('cl_reworded', { order: 2, support: 'supported' }),
		];
		expect(styles(board({ claims })).slice(3)).toEqual([
			'cl_voice quote',
			'pe_floor/constraints.time heading',
			'cl_time quote',
			'pe_floor/pains heading',
			'cl_pain quote',
			'cl_reworded claim',
			'pe_floor/meta meta',
		]);
		expect(styles(board({ claims: claims.slice(0, 2) }))[3]).toBe('cl_time quote');
		expect(styles(board({ claims: [one] }))[3]).toBe('pe_floor/pains heading');
	});

	it('[CD6] every claim is on its card once, whatever the claims are', () => {
		const any = fc.array(
			fc.record({
				field: fc.constantFrom(...fieldPaths),
				support: fc.constantFrom('verbatim' as const, 'supported' as const, 'hypothesis' as const),
				text: fc.constantFrom<Claim['text']>(
					['Our own words.'],
					['“', { quote: 'ev_1', start: 0, end: 7 }, '”'],
					['Says “', { quote: 'ev_2', start: 0, end: 5 }, '”'],
				),
				citations: fc.subarray(['ev_1', 'ev_2', 'ev_3'] as EvidenceId[]),
			}),
			{ maxLength: 30 },
		);
		fc.assert(
			fc.property(any, fc.boolean(), (parts, tense) => {
				const claims = parts.map((part, i) => claim({ id: `cl_${i}`, order: i, ...part }));
				const tensions: BoardSnapshot['tensions'] = tense
					? [{ id: 'te_1', kind: 'say-do', about: 'x', a: ['ev_1'], b: ['ev_3'] }]
					: [];
				const { blocks } = drawn(board({ claims, tensions }));
				const keys = blocks.map(({ key }) => key);
				expect(new Set(keys).size).toBe(keys.length);
				for (const { id } of claims) expect(keys).toContain(id);
				expect(blocks.at(-1)?.key).toBe('pe_floor/meta');
				expect(blocks.slice(0, 3).map(({ style }) => style)).toEqual(['role', 'meta', 'meta']);
			}),
		);
	});

	it('[CD7] the head counts the evidence by kind and people and names its level, the foot says why', () => {
		const entry = (kind: EvidenceKind, participant: string | null) => ({
			kind,
			participant,
			source: 'so_1' as const,
			flags: [],
		});
		const evidence: BoardSnapshot['evidence'] = new Map([
			['ev_1', entry('said', 'P3')],
			['ev_2', entry('said', 'P7')],
			['ev_3', entry('measured', 'P3')],
			['ev_4', entry('observed', null)],
		]);
		const claims = [
			claim({ id: 'cl_1', citations: ['ev_1', 'ev_3', 'ev_4'] }),
			claim({ id: 'cl_2', order: 1, citations: ['ev_1', 'ev_2', 'ev_gone'] }),
		];
		const textOf = (snapshot: BoardSnapshot, part: string) =>
			drawn(snapshot).blocks.find(({ key }) => key === `pe_floor/${part}`)?.text;
		const full = board({ evidence, claims });
		expect(textOf(full, 'counts')).toBe('2 quotes · 1 observation · 1 measurement · 2 people');
		expect(textOf(full, 'level')).toBe('Evidence: qualitative');
		expect(textOf(full, 'meta')).toBe('Evidence level: qualitative · written without a language model');
		expect(textOf(board({ evidence, claims: [] }), 'counts')).toBe('No evidence yet');
		expect(evidenceChip(['ev_1'], full, strings.drawn)).toBe('1 quote · 1 person');
		expect(evidenceChip([], full, strings.drawn)).toBe('');
	});

	it('[CD8] a sentence that quotes a say–do contradiction, or counts it, says so in a badge; conclusions do not', () => {
		const evidence: BoardSnapshot['evidence'] = new Map(
			(['ev_1', 'ev_2', 'ev_3'] as const).map((id) => [
				id,
				{ kind: id === 'ev_3' ? 'measured' : 'said', participant: 'P3', source: 'so_1', flags: [] },
			]),
		);
		const claims = [
			claim({ id: 'cl_quotes' }),
			claim({ id: 'cl_cites', order: 1, text: ['Waits.'], support: 'supported' }),
			claim({
				id: 'cl_counts',
				field: 'signature',
				text: ['Used by 1.'],
				citations: ['ev_3'],
				support: 'supported',
			}),
			claim({ id: 'cl_decides', field: 'decisions', citations: ['ev_1', 'ev_3'] }),
			claim({ id: 'cl_other', order: 2, text: ['Other.'], citations: ['ev_2'], support: 'supported' }),
		];
		const badged = (kind: Tension['kind']) =>
			drawn(
				board({ evidence, claims, tensions: [{ id: 'te_1', kind, about: 'x', a: ['ev_1'], b: ['ev_3'] }] }),
			)
				.blocks.filter(({ text }) => text === 'Says ≠ does')
				.map(({ key }) => key);
		expect(badged('say-do')).toEqual(['cl_quotes/says-does', 'cl_counts/says-does']);
		expect(badged('say-say')).toEqual([]);
	});

	it('[FR21] a sentence that something has changed about says so on its card, and it is nobody’s edit', () => {
		const claims = [claim({ id: 'cl_1' }), claim({ id: 'cl_2', order: 1, text: ['Still so.'] })];
		const line = { key: 'sh_freshness/cl_1', kind: 'supported' as const, citations: [] };
		const sheet = {
			id: 'sh_freshness' as const,
			order: 1,
			accent: 4,
			title: 'What has changed',
			chart: null,
		};
		const sheets = [{ ...sheet, lines: [{ ...line, text: ['Stale', ': ', 'a sentence'] }] }];
		const marked = (snapshot: BoardSnapshot) =>
			drawn(snapshot).blocks.flatMap(({ key, text }) => (key.endsWith('/changed') ? [[key, text]] : []));
		expect(marked(board({ claims, sheets }))).toEqual([['cl_1/changed', 'Stale']]);
		expect(marked(board({ claims }))).toEqual([]);
	});

	it('[CD9] a hypothesis carries its word over it', () => {
		const claims = [
			claim({ id: 'cl_1', text: ['May plan on paper.'], support: 'hypothesis', citations: [] }),
		];
		const { blocks } = drawn(board({ claims }));
		const at = blocks.findIndex(({ key }) => key === 'cl_1');
		expect(blocks[at]?.style).toBe('hypothesis');
		expect(blocks[at - 1]).toMatchObject({ key: 'cl_1#word', style: 'meta', text: 'Hypothesis' });
	});
});
