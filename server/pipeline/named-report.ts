import type { BoardJson } from '../../shared/board-json.ts';
import type { Hear } from '../../words/hear.ts';
import { escapeMarkdown, tableHead } from './markdown.ts';

/** What people name, in the team's own words, and how many notes of each archetype name it. */
export function namedPart({ entities = [], archetypes }: BoardJson, hear: Hear): string[] {
	const named = entities.filter(({ evidence }) => evidence.length > 0);
	if (named.length === 0) return [];
	const labels = new Map(archetypes.map(({ id, label }) => [id, label]));
	const lines = [
		`## ${hear('What people name')}`,
		'',
		...tableHead(['Name', 'What it is', 'Notes', 'By archetype'], hear),
	];
	for (const { kind, name, evidence, archetypes: counts } of named) {
		const by = counts.map(({ archetype, count }) => `${escapeMarkdown(labels.get(archetype)!)} ${count}`);
		lines.push(
			`| ${escapeMarkdown(name)} | ${hear(kind)} | ${evidence.length} | ${by.join('; ') || hear('none')} |`,
		);
	}
	return [...lines, ''];
}
