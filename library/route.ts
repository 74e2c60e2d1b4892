import { type Reader, readers } from '../shared/persona-uses.ts';

/** Pages that need no more than their name, in the order they are offered. */
export const lists = [
	'personas',
	'themes',
	'tensions',
	'decisions',
	'changes',
	'refresh',
	'versions',
	'audit',
	'gaps',
	'assumptions',
	'rules',
	'model',
] as const;

/** A page of the library. The address behind `#` names it, so that every page can be linked and gone back to. */
export type Route =
	| { page: (typeof lists)[number] }
	| { page: 'decision' | 'evidence'; id: string }
	/** `reader`: as somebody of that trade reads it. */
	| { page: 'persona'; id: string; reader?: Reader }
	| { page: 'search'; words: string };

export function readRoute(hash: string): Route {
	const [name = '', rest = '', more = ''] = hash.replace(/^#\/?/, '').split('/', 3);
	if (name === 'personas' && rest !== '') {
		const reader = readers.find((one) => one === more);
		return { page: 'persona', id: decode(rest), ...(reader ? { reader } : {}) };
	}
	if (name === 'decisions' && rest !== '') return { page: 'decision', id: decode(rest) };
	if (name === 'evidence' && rest !== '') return { page: 'evidence', id: decode(rest) };
	if (name === 'search') return { page: 'search', words: decode(rest) };
	return { page: lists.find((list) => list === name) ?? 'personas' };
}

export function hrefOf(route: Route): string {
	if (route.page === 'persona')
		return `#/personas/${encodeURIComponent(route.id)}${route.reader ? `/${route.reader}` : ''}`;
	if (route.page === 'decision') return `#/decisions/${encodeURIComponent(route.id)}`;
	if (route.page === 'evidence') return `#/evidence/${encodeURIComponent(route.id)}`;
	if (route.page === 'search') return `#/search/${encodeURIComponent(route.words)}`;
	return `#/${route.page}`;
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
