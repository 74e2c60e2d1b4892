import type { BoardSnapshot } from './board-doc.ts';
import { type Claim, fieldPaths } from './claim.ts';
import type { PersonaId } from './ids.ts';
import type { Persona } from './persona.ts';

/** A persona as everybody sees it: the machine's claims with people's edits on top, in field order. */
export type PersonaView = Persona & { claims: Claim[]; nameBy: 'person' | 'machine' };

/**
 * Personas with people's edits applied (rules PV1–PV3): an edited claim shows the person's text and stays even when the
 * machine dropped it; a removed claim or persona stays removed. An edited claim's support is the machine's only while
 * its words are; a person's own sentence without evidence is a hypothesis.
 */
export function personaViews(board: BoardSnapshot): PersonaView[] {
	const hidden = new Set<string>();
	const texts = new Map<string, Claim>();
	for (const edit of board.edits.values()) {
		if (edit.type === 'hide') hidden.add(edit.entity);
		if (edit.type === 'text') {
			texts.set(edit.claim, {
				id: edit.claim,
				persona: edit.persona,
				field: edit.field,
				order: edit.order,
				text: edit.text,
				support: edit.citations.length > 0 ? 'supported' : 'hypothesis',
				citations: edit.citations,
				counter: [],
				author: 'person',
			});
		}
	}
	return board.personas
		.filter((persona) => !hidden.has(persona.id))
		.map((persona) => {
			const name = board.edits.get(`name:${persona.id}`);
			const role = board.edits.get(`role:${persona.id}`);
			const machine = board.claims.filter((claim) => claim.persona === persona.id && !texts.has(claim.id));
			const written = [...texts.values()].filter((claim) => claim.persona === persona.id);
			const claims = [...machine, ...written]
				.filter((claim) => !hidden.has(claim.id))
				.sort(
					(a, b) =>
						fieldPaths.indexOf(a.field) - fieldPaths.indexOf(b.field) ||
						a.order - b.order ||
						(a.id < b.id ? -1 : 1),
				);
			return {
				...persona,
				name: name?.type === 'name' ? name.name : persona.name,
				role: role?.type === 'role' ? role.role : persona.role,
				nameBy: name ? 'person' : 'machine',
				claims,
			};
		});
}

/** Personas a person named, gave a role, or wrote a sentence in that still stands; not those somebody took off. */
export function writtenPersonas(edits: BoardSnapshot['edits']): PersonaId[] {
	const hidden = new Set<string>();
	for (const edit of edits.values()) if (edit.type === 'hide') hidden.add(edit.entity);
	const own = [...edits.values()].flatMap((edit) =>
		edit.type === 'name' || edit.type === 'role' || (edit.type === 'text' && !hidden.has(edit.claim))
			? [edit.persona]
			: [],
	);
	return [...new Set(own)].filter((id) => !hidden.has(id));
}
