import { expect, it } from 'vitest';
import { formArchetypes } from '../../../server/pipeline/form-archetypes.ts';
import { writePersonas } from '../../../server/pipeline/write-personas.ts';
import { claimText } from '../../../shared/claim.ts';
import { customers, groupedSample, usage } from './sample.ts';

/** All that a person reads of a run on a board with this salt, from which its notes' ids are made. */
async function readable(salt: string, order: 'found' | 'turned' = 'found') {
	const sample = await groupedSample(salt);
	const formed = await formArchetypes({ ...sample, usage, customers, previous: [], seed: 1 });
	const written = await writePersonas({
		...sample,
		...formed,
		tensions: order === 'found' ? formed.tensions : [...formed.tensions].reverse(),
		usage,
		customers,
		seed: 1,
		previous: { personas: [], claims: [], edits: new Map() },
	});
	const texts = new Map(sample.evidence.map(({ id, text }) => [id, text]));
	const said = (ids: readonly (typeof sample.evidence)[number]['id'][]) =>
		ids.map((id) => texts.get(id)).sort();
	return {
		themes: sample.grouping.themes.map(({ label, criterion, members }) => [label, criterion, said(members)]),
		archetypes: formed.archetypes.map(({ label, participants, stability, verdict }) => [
			label,
			participants,
			stability,
			verdict,
		]),
		tensions: formed.tensions.map(({ kind, about, a, b }) => [kind, about, said(a), said(b)]).sort(),
		notices: [...formed.notices, ...written.notices],
		gaps: written.gaps.map(({ about, note }) => [about, note]),
		personas: written.personas.map(({ id, name, role, level }) => [
			name,
			role,
			level,
			written.claims
				.filter(({ persona }) => persona === id)
				.map((claim) => [
					claim.field,
					claim.order,
					claimText(claim.text, (note) => texts.get(note) ?? note),
					claim.support,
					said(claim.citations),
					said(claim.counter),
				])
				.sort(),
		]),
	};
}

it('[PX22] the same notes say the same on every board, whatever ids they have there', async () => {
	const first = await readable('board');
	for (const salt of ['another', 'a third', 'a fourth']) expect(await readable(salt), salt).toEqual(first);
	expect(await readable('board', 'turned')).toEqual(first);
});
