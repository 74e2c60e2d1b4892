import { hrefOf, lists } from './route.ts';

/** What opens a board here: which one, and the token of whoever opened it. */
export type WayIn = { board: string; token: string };

/** The few things of a browser window this needs, so that a test can hold them. */
export type Place = {
	location: { pathname: string; hash: string };
	history: { replaceState(data: unknown, unused: string, url: string): void };
	storage: Pick<Storage, 'getItem' | 'setItem'>;
};

/**
 * The way in, from the address or from an earlier visit of this tab; null when nobody let this tab in. A link carries the
 * token behind `#`, which no server sees; it leaves the address at once, so that a copied address opens nothing. It
 * may name the page to begin with: `page=changes`.
 */
export function readWayIn({ location, history, storage }: Place): WayIn | null {
	const board = /^\/library\/([^/]+)\/?$/.exec(location.pathname)?.[1];
	if (board === undefined) return null;
	const key = `personaboard ${board}`;
	const link = new URLSearchParams(location.hash.slice(1));
	const given = link.get('token');
	if (given) {
		storage.setItem(key, given);
		const page = lists.find((list) => list === link.get('page'));
		history.replaceState(null, '', location.pathname + (page ? hrefOf({ page }) : ''));
	}
	const token = given ?? storage.getItem(key);
	return token ? { board: decodeURIComponent(board), token } : null;
}
