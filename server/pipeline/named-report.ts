import type { BoardJson } from '../../shared/board-json.ts';
import { escapeMarkdown } from './markdown.ts';

/** What people name, in the team's own words, and how many notes of each archetype name it. */
export function namedPart({ entities = [], archetypes }: BoardJson): string[] {
	const named = entities.filter(({ evidence }) => evidence.length > 0);
	if (named.length === 0) return [];
	const labels = new Map(archetypes.map(({ id, label }) => [id, label]));
	const lines = [
		'## What people name',
		'',
		'| Name | What it is | Notes | By archetype |',
		'|---|---|---|---|',
	];
	for (const { kind, name, evidence, archetypes: counts } of named) {
		const by = counts.map(({ archetype, count }) => `${escapeMarkdown(labels.get(archetype)!)} ${count}`);
		lines.push(`| ${escapeMarkdown(name)} | ${kind} | ${evidence.length} | ${by.join('; ') || 'none'} |`);
	}
	return [...lines, ''];
}
