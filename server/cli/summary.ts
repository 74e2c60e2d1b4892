import { plural } from '../pipeline/markdown.ts';
import type { SynthesizeResult } from './synthesize.ts';

/** Most people of a group that are listed. */
const mostNamed = 12;

/** What a run did, in a few lines. */
export function summaryOf({ board, notices, kept }: SynthesizeResult, out: string): string {
	const notes = board.evidence.filter((item) => item.kind !== 'measured');
	const people = new Set(notes.map((item) => item.participant).filter((id) => id !== null)).size;
	const parked = board.parked.filter(({ evidence }) => notes.some((item) => item.id === evidence)).length;
	const lines = [
		`${plural(notes.length, 'note')} from ${plural(people, 'participant')}, ${plural(board.evidence.length - notes.length, 'measurement')}, ${board.rejected.length} kept apart.`,
		`${plural(board.themes.length, 'theme')}, ${parked} parked; ${plural(board.archetypes.length, 'archetype')}; ${plural(board.tensions.length, 'contradiction')}.`,
		...board.archetypes.map(
			({ label, participants, verdict, stability }) =>
				`  ${label}: ${some(participants)} (${verdict}${stability === null ? '' : `, ${stability.toFixed(2)}`})`,
		),
		...board.personas.map(
			({ name, level, claims }) => `  ${name}: ${plural(claims.length, 'claim')}, evidence: ${level}`,
		),
	];
	if (kept.total > 0) lines.push(`${kept.kept} of ${kept.total} moves kept.`);
	lines.push(...notices, `Written to ${out}: board.json, report.md, research.md and research.html.`);
	return lines.join('\n');
}

/** The first of many people, and how many more. */
function some(participants: readonly string[]): string {
	if (participants.length === 0) return 'people unknown';
	const more = participants.length - mostNamed;
	return `${participants.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
