import type { BoardSnapshot } from '../../shared/board-doc.ts';
import type { Claim } from '../../shared/claim.ts';
import type { Edit } from '../../shared/edit.ts';
import { editKey } from '../../shared/edit.ts';
import type { EvidenceId } from '../../shared/ids.ts';
import type { Persona } from '../../shared/persona.ts';

export const ana = { by: 'Ana', at: 1 };

export const persona: Persona = {
	id: 'pe_floor',
	archetype: 'ar_floor',
	name: 'The floor lead',
	role: 'shift lead',
	level: 'qualitative',
	order: 0,
	engine: 'local',
};

export function claim(overrides: Partial<Claim> & { id: Claim['id'] }): Claim {
	return {
		persona: 'pe_floor',
		field: 'pains',
		order: 0,
		text: ['Waits for answers: ', { quote: 'ev_1', start: 0, end: 7 }],
		support: 'verbatim',
		citations: ['ev_1'],
		counter: [],
		author: 'machine',
		...overrides,
	};
}

export function board(overrides: Partial<BoardSnapshot> & { edit?: Edit[] } = {}): BoardSnapshot {
	const { edit = [], ...rest } = overrides;
	return {
		evidence: new Map(),
		places: new Map(),
		copies: new Map(),
		themes: [],
		members: new Map(),
		moves: [],
		archetypes: [],
		personas: [persona],
		claims: [],
		tensions: [],
		strips: new Map(),
		sheets: [],
		edits: new Map(edit.map((each) => [editKey(each), each])),
		meta: new Map(),
		unreadable: 0,
		...rest,
	};
}

const texts: Record<string, string> = { ev_1: 'I never know who is in', ev_2: 'It takes forever' };

export const lookup = {
	textOf: (id: EvidenceId) => texts[id],
	participantOf: (id: EvidenceId) => (id === 'ev_1' ? 'P3' : 'P7'),
	stickyOf: (id: EvidenceId) => (id === 'ev_1' ? '1:1' : undefined),
};
