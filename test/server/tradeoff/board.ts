import type { BoardJson } from '../../../shared/board-json.ts';
import type { FieldPath, Support } from '../../../shared/claim.ts';
import type { EvidenceId } from '../../../shared/ids.ts';

/** What a test says of one claim: its field, its words, who said so. */
export type Said = readonly [field: FieldPath, text: string, people?: readonly string[], support?: Support];

/** A board of personas with claims, each cited by one note of each person it names. */
export function boardOf(
	personas: Readonly<Record<string, readonly Said[]>>,
	more: Partial<BoardJson> = {},
): BoardJson {
	const evidence: BoardJson['evidence'] = [];
	const built = Object.entries(personas).map(([name, claims]) => {
		const own = claims.map(([field, text, people = [], support = 'verbatim'], at) => {
			const citations = people.map((participant): EvidenceId => {
				const id: EvidenceId = `ev_${name}_${at}_${participant}`;
				evidence.push({ id, ref: id, kind: 'said', participant, source: 'calls.csv' });
				return id;
			});
			const id = `cl_${name}_${at}` as const;
			return { id, field, text, support, citations, counter: [], author: 'machine' as const };
		});
		return { name, claims: own };
	});
	return {
		schema: 'personaboard/1',
		evidence,
		themes: [],
		parked: [],
		archetypes: built.map(({ name, claims }) => ({
			id: `ar_${name}` as const,
			label: name,
			participants: [...new Set(claims.flatMap(({ citations }) => citations.map((id) => id.split('_')[3]!)))],
			evidence: claims.flatMap(({ citations }) => citations),
			stability: null,
			verdict: 'tentative',
		})),
		personas: built.map(({ name, claims }) => ({
			id: `pe_${name}` as const,
			archetype: `ar_${name}` as const,
			name,
			role: '',
			level: 'qualitative',
			claims,
		})),
		tensions: [],
		gaps: [],
		rejected: [],
		...more,
	};
}
