import type { LibraryBoard } from './read-board.ts';
import { hrefOf, type Route } from './route.ts';

/** One thing found: what kind, its words, where it is read in full. */
export type Found = {
	kind: 'persona' | 'sentence' | 'theme' | 'quote';
	text: string;
	where: string;
	href: string;
};

const most = 200;

/**
 * What holds every word that was typed, in any order, whatever the case and accents: personas first, then their
 * sentences, themes and quotes. At most 200.
 */
export function searchBoard({ json, texts }: LibraryBoard, typed: string): Found[] {
	const wanted = folded(typed).split(/\s+/).filter(Boolean);
	if (wanted.length === 0) return [];
	const holds = (text: string): boolean => wanted.every((word) => folded(text).includes(word));
	const at = (route: Route): string => hrefOf(route);
	const personas = json.personas.flatMap(({ id, name, role, claims }): Found[] => {
		const href = at({ page: 'persona', id });
		const head: Found[] = holds(`${name} ${role}`)
			? [{ kind: 'persona', text: name, where: role, href }]
			: [];
		const sentences = claims
			.filter(({ text }) => holds(text))
			.map(({ text }): Found => ({ kind: 'sentence', text, where: name, href }));
		return [...head, ...sentences];
	});
	const themes = json.themes
		.filter(({ label, criterion }) => holds(`${label} ${criterion}`))
		.map(
			({ label, criterion }): Found => ({
				kind: 'theme',
				text: label,
				where: criterion,
				href: at({ page: 'themes' }),
			}),
		);
	const quotes = json.evidence.flatMap(({ id, participant, source }): Found[] => {
		const text = texts.get(id)?.text ?? '';
		const where = [participant, source].filter(Boolean).join(' · ');
		return holds(`${text} ${participant ?? ''}`)
			? [{ kind: 'quote', text, where, href: at({ page: 'themes' }) }]
			: [];
	});
	return [...personas, ...themes, ...quotes].slice(0, most);
}

function folded(text: string): string {
	return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
