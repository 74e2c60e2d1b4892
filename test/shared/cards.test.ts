import { describe, expect, it } from 'vitest';
import { cardOf, editOf, withoutSources } from '../../shared/card.ts';
import { claimText } from '../../shared/claim.ts';
import { anchorQuotes } from '../../shared/edit.ts';
import { personaViews } from '../../shared/persona-view.ts';
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
	it('[CD1] a card names each sentence’s sources, and each source with a sticky is a link to it', () => {
		const card = cardOf(
			view(board({ claims: [claim({ id: 'cl_1', citations: ['ev_1', 'ev_2'] })] })),
			lookup,
		);
		const block = card.blocks.find((each) => each.key === 'cl_1')!;
		expect(block.text).toBe('Waits for answers: I never  [P3 · P7]');
		expect(block.links).toEqual([
			{ start: block.text.indexOf('P3'), end: block.text.indexOf('P3') + 2, node: '1:1' },
		]);
		expect(card.blocks.map((each) => each.style)).toEqual(['role', 'heading', 'quote', 'meta']);
	});

	it('[CD2] a card drawn and read back is no edit; a changed sentence is one, with its sources kept', () => {
		const persona = view();
		for (const block of cardOf(persona, lookup).blocks)
			expect(editOf(block.key, block.text, persona, lookup, ana)).toBeNull();
		expect(editOf(persona.id, persona.name, persona, lookup, ana)).toBeNull();
		expect(editOf('cl_1', 'Gives up: I never  [P3]', persona, lookup, ana)).toMatchObject({
			type: 'text',
			claim: 'cl_1',
			text: ['Gives up: ', { quote: 'ev_1', start: 0, end: 7 }],
			citations: ['ev_1'],
		});
	});

	it('[CD3] an emptied sentence is taken off, a changed title renames the persona, our own headings are nobody’s edit', () => {
		const persona = view();
		expect(editOf('cl_1', '  [P3]', persona, lookup, ana)).toMatchObject({ type: 'hide', entity: 'cl_1' });
		expect(editOf(persona.id, 'Night lead', persona, lookup, ana)).toMatchObject({
			type: 'name',
			name: 'Night lead',
		});
		expect(editOf(`${persona.id}/pains`, 'Pain', persona, lookup, ana)).toBeNull();
		expect(editOf('cl_unknown', 'x', persona, lookup, ana)).toBeNull();
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
});
