import { describe, expect, it } from 'vitest';
import { Doc } from 'yjs';
import type { Plan } from '../../../server/jobs/plan.ts';
import { leaveOut, onTrial, stagedPeople } from '../../../server/jobs/staged.ts';
import { type BoardSnapshot, readBoard } from '../../../shared/board-doc.ts';

const archetype = (id: string, participants: string[]) => ({
	id: `ar_${id}`,
	label: id,
	participants,
	evidence: [],
	stability: null,
	verdict: 'tentative',
});
const persona = (id: string, order: number) => ({
	id: `pe_${id}`,
	archetype: `ar_${id}`,
	name: id,
	role: '',
	level: 'qualitative',
	order,
	engine: 'local',
});
const claim = (id: string, of: string, text: string) => ({
	id: `cl_${id}`,
	persona: `pe_${of}`,
	field: 'pains',
	order: 0,
	text: [text],
	support: 'hypothesis',
	citations: [],
	counter: [],
	author: 'machine',
});
const keyed = (list: { id: string }[]) => new Map(list.map((item) => [item.id, item]));

const now = {
	...readBoard(new Doc()),
	archetypes: [archetype('skippers', ['P1', 'P2'])],
	personas: [persona('skippers', 0)],
	claims: [claim('a', 'skippers', 'Tides are read twice.')],
} as unknown as BoardSnapshot;
const plan = (newest = 'pursers', people = ['P4', 'P3']): Plan =>
	new Map([
		['archetypes', keyed([archetype('skippers', ['P1', 'P2']), archetype(newest, people)])],
		['personas', keyed([persona('skippers', 0), persona(newest, 1)])],
		['claims', keyed([claim('b', 'skippers', 'Tides are read once.'), claim('c', newest, 'Tills jam.')])],
	]);
const offered = (made: Plan, before: string[] = []) =>
	stagedPeople(now, onTrial(now, made), new Set(before)).personas;
const newOf = (list: ReturnType<typeof offered>) => list.find(({ state }) => state === 'new')!;

describe('what of a look at new data is left out', () => {
	it('[RE7] a new persona is left out whole, its people stay a group, and the rest is taken', () => {
		const personas = offered(plan());
		const { key } = newOf(personas).leaveOut!;
		const { plan: rest, left } = leaveOut(plan(), now, personas, new Set([key]));
		expect(left).toEqual([key]);
		expect([...rest.get('personas')!.keys()]).toEqual(['pe_skippers']);
		expect([...rest.get('claims')!.keys()]).toEqual(['cl_b']);
		expect([...rest.get('archetypes')!.keys()]).toEqual(['ar_skippers', 'ar_pursers']);
	});

	it('[RE7] nothing of a new persona goes by its sentences, and nobody else’s persona can be left out', () => {
		const personas = offered(plan());
		const sentences = newOf(personas).changes.map(({ key }) => key);
		expect(sentences).toHaveLength(1);
		const { plan: whole } = leaveOut(plan(), now, personas, new Set(sentences));
		expect([...whole.get('claims')!.keys()]).toEqual(['cl_b', 'cl_c']);
		expect(personas.filter(({ leaveOut: out }) => out)).toHaveLength(1);
	});

	it('[RE7] it is offered again, as one that was left before, while it is of the same people', () => {
		const { key } = newOf(offered(plan())).leaveOut!;
		expect(newOf(offered(plan())).leaveOut!.before).toBe(false);
		expect(newOf(offered(plan('stewards', ['P3', 'P4']), [key])).leaveOut).toEqual({ key, before: true });
		expect(newOf(offered(plan('pursers', ['P3', 'P4', 'P5']), [key])).leaveOut!.before).toBe(false);
	});
});
