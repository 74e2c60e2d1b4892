import { type BoardJson, boardJsonVersion } from '../../shared/board-json.ts';
import { claimText } from '../../shared/claim.ts';
import type { Evidence } from '../../shared/evidence.ts';
import type { EvidenceId, SourceId } from '../../shared/ids.ts';
import type { ModelRun } from '../../shared/model-api.ts';
import type { Entity } from '../../shared/people.ts';
import type { Archetype, Tension } from '../../shared/persona.ts';
import type { PersonaView } from '../../shared/persona-view.ts';
import type { EffectiveGrouping } from '../../shared/theme.ts';
import { findGaps } from '../synthesis/local/gaps.ts';
import { questionGaps } from './board-gaps.ts';

export type BoardJsonInput = {
	evidence: readonly Evidence[];
	grouping: EffectiveGrouping;
	archetypes: readonly Archetype[];
	/** Personas with people's edits applied (`personaViews`). */
	personas: readonly PersonaView[];
	tensions: readonly Tension[];
	rejected: BoardJson['rejected'];
	/** The team's own words, and what names them. */
	entities?: readonly Entity[];
	/** What a language model did in the run these personas are of; absent or null: none was asked. */
	model?: ModelRun | null;
	/** What the team wants to know; nothing when absent. */
	questions?: readonly string[];
	/** A source's name for people, such as its file; its id when absent. */
	sourceName?: (source: SourceId) => string | undefined;
};

/**
 * The board as `board.json`. Everything is in a fixed order, so that the same board is the same bytes; evidence that is
 * gone is left out of themes, claims and tensions.
 */
export function toBoardJson(input: BoardJsonInput): BoardJson {
	const evidence = [...input.evidence].sort((a, b) => (a.id < b.id ? -1 : 1));
	const byId = new Map(evidence.map((item) => [item.id, item]));
	const known = (ids: readonly EvidenceId[]): EvidenceId[] => ids.filter((id) => byId.has(id));
	const textOf = (id: EvidenceId): string | undefined => byId.get(id)?.text;
	const claims = input.personas.flatMap((persona) => persona.claims);
	return {
		schema: boardJsonVersion,
		evidence: evidence.map(({ id, ref, kind, participant, source }) => ({
			id,
			ref,
			kind,
			participant,
			source: input.sourceName?.(source) ?? source,
		})),
		themes: input.grouping.themes.map(({ id, label, labelBy, criterion, members }) => ({
			id,
			label,
			...(labelBy === 'person' ? { labelBy } : {}),
			criterion,
			evidence: known(members),
		})),
		parked: input.grouping.parked
			.filter(({ evidence: id }) => byId.has(id))
			.map(({ evidence: id, reason }) => ({ evidence: id, reason })),
		archetypes: input.archetypes.map((archetype) => ({ ...archetype, evidence: known(archetype.evidence) })),
		personas: input.personas.map(({ id, archetype, name, nameBy, role, level, engine, claims: own }) => ({
			id,
			archetype,
			name,
			...(nameBy === 'person' ? { nameBy } : {}),
			role,
			level,
			engine,
			claims: own.map((claim) => ({
				id: claim.id,
				field: claim.field,
				text: claimText(claim.text, textOf),
				support: claim.support,
				citations: known(claim.citations),
				counter: known(claim.counter),
				author: claim.author,
			})),
		})),
		tensions: input.tensions.map(({ id, kind, about, a, b }) => ({
			id,
			kind,
			about,
			a: known(a),
			b: known(b),
		})),
		...(input.entities?.length
			? { entities: input.entities.map((one) => counted(one, known, input.archetypes)) }
			: {}),
		...(input.model ? { model: input.model } : {}),
		gaps: [
			...questionGaps(input.questions ?? [], evidence).map(({ text }) => ({
				about: 'research question',
				note: text,
			})),
			...findGaps({ archetypes: input.archetypes, personas: input.personas, claims, evidence }),
		],
		rejected: input.rejected.map(({ source, row, reason }) => ({ source, row, reason })),
	};
}

function counted(
	{ kind, name, evidence }: Entity,
	known: (ids: readonly EvidenceId[]) => EvidenceId[],
	archetypes: readonly Archetype[],
): NonNullable<BoardJson['entities']>[number] {
	const naming = new Set(known(evidence));
	return {
		kind,
		name,
		evidence: [...naming].sort(),
		archetypes: archetypes.flatMap(({ id, evidence: own }) => {
			const count = own.filter((one) => naming.has(one)).length;
			return count === 0 ? [] : [{ archetype: id, count }];
		}),
	};
}
