import type { BoardId } from '../../shared/ids.ts';

type Deps = {
	/** Of personas, as the board and its versions name them. */
	personas: (board: BoardId) => Promise<readonly (readonly [string, string])[]>;
	/** Of keys that add data, also of those that were taken back. */
	keys: (board: BoardId) => Promise<ReadonlyMap<string, string>>;
	sources: (board: BoardId) => Promise<ReadonlyMap<string, string>>;
	/** What decisions ask. */
	decisions: (board: BoardId) => Promise<readonly { id: string; body: { question: string } }[]>;
};

const ids = /\b(?:pe|ik|so|de)_[\w-]+/g;

/**
 * What people call the things a record is about, by their ids. They are looked up when the record is read and never
 * written into it: what is in a record cannot be taken out when somebody is erased.
 */
export async function recordNames(
	deps: Deps,
	board: BoardId,
	entries: readonly { about: string }[],
): Promise<Record<string, string>> {
	const asked = new Set(entries.flatMap(({ about }) => about.match(ids) ?? []));
	if (asked.size === 0) return {};
	const [personas, keys, sources, decisions] = await Promise.all([
		deps.personas(board),
		deps.keys(board),
		deps.sources(board),
		deps.decisions(board),
	]);
	const all = [
		...personas,
		...keys,
		...sources,
		...decisions.map(({ id, body }) => [id, body.question] as const),
	];
	return Object.fromEntries(all.filter(([id, name]) => asked.has(id) && name !== ''));
}
