import { expect, it } from 'vitest';
import { keepIds } from '../../../server/synthesis/people/keep-ids.ts';
import type { ArchetypeId } from '../../../shared/ids.ts';
import type { Archetype } from '../../../shared/persona.ts';

const group = (people: string) => ({ participants: people.split(' '), evidence: [] });
const earlier = (id: ArchetypeId, people: string): Archetype => ({
	...group(people),
	id,
	label: '',
	stability: null,
	verdict: 'tentative',
	participants: people.split(' ') as Archetype['participants'],
});
const kept = (now: string[], before: Archetype[]) =>
	keepIds(now.map(group), before).map((id) => (before.some((one) => one.id === id) ? id : 'new'));

it('[AR4] an archetype many more people join keeps its id', () => {
	const before = [earlier('ar_a', 'P1 P2 P3'), earlier('ar_b', 'P4 P5')];
	expect(kept(['P4 P5', 'P1 P2 P3 P6 P7 P8 P9'], before)).toEqual(['ar_b', 'ar_a']);
	// The case a trial once lost a person’s sentence by: two of three stay together, with two who came later.
	expect(kept(['P1 P2 P8 P9', 'P4 P5'], before)).toEqual(['ar_a', 'ar_b']);
});

it('[AR4] of two it could go to, the one it shares more with has it; fewer than half of its people carry nothing on', () => {
	const before = [earlier('ar_a', 'P1 P2 P3 P4'), earlier('ar_b', 'P5 P6')];
	expect(kept(['P3 P4 P7', 'P1 P2', 'P5 P6'], before)).toEqual(['new', 'ar_a', 'ar_b']);
	expect(kept(['P1 P7 P8 P9', 'P5 P6'], before)).toEqual(['new', 'ar_b']);
	// What is the better match has it first.
	expect(kept(['P1 P2 P3 P4 P5', 'P5 P6 P8'], before)).toEqual(['ar_a', 'ar_b']);
});

it('[AR4] two archetypes that became one leave it one id', () => {
	const before = [earlier('ar_a', 'P1 P2'), earlier('ar_b', 'P3 P4 P5')];
	expect(kept(['P1 P2 P3 P4 P5'], before)).toEqual(['ar_b']);
});
