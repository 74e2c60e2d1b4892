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
 * token behind `#`, which no server sees; it leaves the address at once, so that a copied address opens nothing.
 */
export function readWayIn({ location, history, storage }: Place): WayIn | null {
	const board = /^\/library\/([^/]+)\/?$/.exec(location.pathname)?.[1];
	if (board === undefined) return null;
	const key = `personaboard ${board}`;
	const given = new URLSearchParams(location.hash.slice(1)).get('token');
	if (given) {
		storage.setItem(key, given);
		history.replaceState(null, '', location.pathname);
	}
	const token = given ?? storage.getItem(key);
	return token ? { board: decodeURIComponent(board), token } : null;
}
