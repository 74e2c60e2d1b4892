import { describe, expect, it } from 'vitest';
import { asWritten, byId } from '../../../server/jobs/plan.ts';
import type { Edit } from '../../../shared/edit.ts';
import type { Persona } from '../../../shared/persona.ts';
import { personaViews } from '../../../shared/persona-view.ts';
import { ana, board, claim, persona } from '../../shared/boards.ts';

const found: Persona = { ...persona, id: 'pe_new', archetype: 'ar_new', name: 'The other one' };
const written: Edit = {
	type: 'text',
	claim: 'cl_1',
	persona: 'pe_floor',
	field: 'pains',
	order: 0,
	text: ['In Ana’s words.'],
	citations: ['ev_1'],
	...ana,
};
/** What everybody sees after a run that found another group only. */
function afterRun(edit: Edit[]) {
	const now = board({ claims: [claim({ id: 'cl_1' }), claim({ id: 'cl_2', order: 1 })], edit });
	const next = asWritten(new Map([['personas', byId([found])]]), now).get('personas')!;
	return personaViews({ ...now, personas: [...(next as Map<string, Persona>).values()], claims: [] });
}

describe('what a run writes where people wrote before', () => {
	it('[PV4] a persona somebody wrote in stays, with those words alone, after those that were found', () => {
		expect(afterRun([written])).toMatchObject([
			{ id: 'pe_new', order: 0, claims: [] },
			{
				id: 'pe_floor',
				order: 1,
				level: 'hypothesis',
				claims: [{ text: ['In Ana’s words.'], author: 'person' }],
			},
		]);
	});

	it('[PV4] so does one somebody named or gave a role', () => {
		for (const edit of [
			{ type: 'name', persona: 'pe_floor', name: 'Rota Rita', ...ana },
			{ type: 'role', persona: 'pe_floor', role: 'nurse', ...ana },
		] satisfies Edit[])
			expect(afterRun([edit]).map(({ id }) => id)).toEqual(['pe_new', 'pe_floor']);
	});

	it('[PV4] one nobody wrote in goes, and so does one somebody took off or whose only sentence somebody took off', () => {
		const hide = (entity: string): Edit => ({ type: 'hide', entity, ...ana });
		for (const edits of [[], [hide('cl_2')], [written, hide('cl_1')], [written, hide('pe_floor')]])
			expect(
				afterRun(edits).map(({ id }) => id),
				JSON.stringify(edits),
			).toEqual(['pe_new']);
	});
});
