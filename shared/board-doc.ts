import type { Doc, Map as YMap } from 'yjs';
import * as z from 'zod/mini';
import { type Claim, claimSchema } from './claim.ts';
import { type Edit, editKey, editSchema } from './edit.ts';
import { evidenceFlagSchema, evidenceKindSchema } from './evidence.ts';
import { actsOf, type HistoryEntry, historyEntrySchema, withLine } from './history.ts';
import { evidenceIdSchema, sourceIdSchema } from './id-schemas.ts';
import type { EvidenceId, NodeId } from './ids.ts';
import {
	type Archetype,
	archetypeSchema,
	type Persona,
	personaSchema,
	type Tension,
	tensionSchema,
} from './persona.ts';
import { type Sheet, sheetSchema } from './sheet.ts';
import { type Strip, stripSchema } from './strip.ts';
import {
	type Membership,
	type Move,
	membershipSchema,
	moveKey,
	moveSchema,
	type Theme,
	themeSchema,
} from './theme.ts';

/**
 * The only file that names the board document's maps. One map per kind of thing, one key per thing, plain JSON values:
 * two people changing two things merge, two people changing one thing settle on the later.
 *
 * Machine maps (`themes`, `members`, `archetypes`, `personas`, `claims`, `tensions`, `strips`, `sheets`) are rewritten by runs.
 * Person maps (`moves`, `edits`) are only ever written by people. Quote text is in neither.
 */
/** What the shared document holds of an evidence: everything but its words. */
export const evidenceEntrySchema = z.object({
	kind: evidenceKindSchema,
	participant: z.nullable(z.string()),
	source: sourceIdSchema,
	flags: z.array(evidenceFlagSchema),
	/** How often its words were changed, such as by somebody who decided what is hidden in them; absent: never. */
	revision: z.optional(z.number()),
});
export type EvidenceEntry = z.infer<typeof evidenceEntrySchema>;

const schemas = {
	evidence: evidenceEntrySchema,
	/** Sticky node id → the evidence it shows. */
	places: evidenceIdSchema,
	/** Node id of a person's copy of such a sticky → the evidence it shows. A copy lies where the person put it. */
	copies: evidenceIdSchema,
	themes: themeSchema,
	members: membershipSchema,
	moves: moveSchema,
	archetypes: archetypeSchema,
	personas: personaSchema,
	claims: claimSchema,
	tensions: tensionSchema,
	/** Archetype → what its people's use looks like. */
	strips: stripSchema,
	/** What was worked out for the board: decisions, what has changed. */
	sheets: sheetSchema,
	edits: editSchema,
	/** What people and machine did, a line each; read by `readHistory`. */
	history: historyEntrySchema,
	meta: z.union([z.string(), z.number(), z.boolean()]),
} as const;
export type BoardMapName = keyof typeof schemas;
export const boardMapNames = Object.keys(schemas) as BoardMapName[];

/** A plain, parsed picture of the whole document. Values that do not parse are left out and counted. */
export type BoardSnapshot = {
	evidence: Map<EvidenceId, EvidenceEntry>;
	places: Map<NodeId, EvidenceId>;
	copies: Map<NodeId, EvidenceId>;
	themes: Theme[];
	members: Map<EvidenceId, Membership>;
	moves: Move[];
	archetypes: Archetype[];
	personas: Persona[];
	claims: Claim[];
	tensions: Tension[];
	strips: Map<string, Strip>;
	sheets: Sheet[];
	edits: Map<string, Edit>;
	meta: Map<string, string | number | boolean>;
	unreadable: number;
};

/** Who changed the document. Policy about origins is decided on these words alone. */
export type Origin = 'canvas' | 'panel' | 'import' | 'pipeline' | 'undo' | 'remote';

export function boardMap(doc: Doc, name: BoardMapName): YMap<unknown> {
	return doc.getMap(name);
}

export function readBoard(doc: Doc): BoardSnapshot {
	let unreadable = 0;
	function entries<T>(name: BoardMapName): [string, T][] {
		const out: [string, T][] = [];
		for (const [key, value] of boardMap(doc, name).entries()) {
			const parsed = z.safeParse(schemas[name], value);
			if (parsed.success) out.push([key, parsed.data as T]);
			else unreadable += 1;
		}
		return out.sort(([a], [b]) => (a < b ? -1 : 1));
	}
	const values = <T>(name: BoardMapName): T[] => entries<T>(name).map(([, value]) => value);
	const ordered = <T extends { order: number }>(list: T[]): T[] => list.sort((a, b) => a.order - b.order);
	return {
		evidence: new Map(entries<EvidenceEntry>('evidence') as [EvidenceId, EvidenceEntry][]),
		places: new Map(entries<EvidenceId>('places')),
		copies: new Map(entries<EvidenceId>('copies')),
		themes: ordered(values<Theme>('themes')),
		members: new Map(entries<Membership>('members') as [EvidenceId, Membership][]),
		moves: values<Move>('moves').sort((a, b) => a.at - b.at),
		archetypes: values<Archetype>('archetypes'),
		personas: ordered(values<Persona>('personas')),
		claims: ordered(values<Claim>('claims')),
		tensions: values<Tension>('tensions'),
		strips: new Map(entries<Strip>('strips')),
		sheets: ordered(values<Sheet>('sheets')),
		edits: new Map(entries<Edit>('edits')),
		meta: new Map(entries<string | number | boolean>('meta')),
		unreadable,
	};
}

/** The board's history by its keys: a machine step's is the id it can be taken back by. What does not parse is left out. */
export function readHistory(doc: Doc): Map<string, HistoryEntry> {
	const out = new Map<string, HistoryEntry>();
	for (const [key, value] of boardMap(doc, 'history').entries()) {
		const parsed = z.safeParse(historyEntrySchema, value);
		if (parsed.success) out.set(key, parsed.data);
	}
	return out;
}

/** Adds a line to the history. Called inside a transaction. */
export function addLine(doc: Doc, key: string, line: HistoryEntry): void {
	for (const [at, value] of withLine(readHistory(doc), key, line))
		put(doc, { map: 'history', key: at, value });
}

/** Sets one value, unless it is there already: several clients report the same canvas change. */
export function setEntry(doc: Doc, name: BoardMapName, key: string, value: unknown): boolean {
	const map = boardMap(doc, name);
	if (sameJson(map.get(key), value)) return false;
	map.set(key, value);
	return true;
}

/** Makes a machine map hold exactly `next`, touching only what differs, so that an idle re-run writes nothing. */
export function replaceEntries(doc: Doc, name: BoardMapName, next: ReadonlyMap<string, unknown>): number {
	const map = boardMap(doc, name);
	let writes = 0;
	for (const key of [...map.keys()]) {
		if (!next.has(key)) {
			map.delete(key);
			writes += 1;
		}
	}
	for (const [key, value] of next) if (setEntry(doc, name, key, value)) writes += 1;
	return writes;
}

/** One change of the document: an entry gets a value; `undefined` takes the entry out. */
export type DocEdit = { map: BoardMapName; key: string; value: unknown };

/** True when an entry got a value that is news. */
function put(doc: Doc, { map, key, value }: DocEdit): boolean {
	if (value !== undefined) return setEntry(doc, map, key, value);
	boardMap(doc, map).delete(key);
	return false;
}

/** Writes the changes that are news, as one transaction. What people did is in the history then. */
export function applyEdits(doc: Doc, edits: readonly DocEdit[], origin: Origin): void {
	if (edits.length === 0) return;
	doc.transact(() => {
		const done: unknown[] = [];
		for (const edit of edits)
			if (put(doc, edit) && (edit.map === 'moves' || edit.map === 'edits')) done.push(edit.value);
		if (origin !== 'panel' && origin !== 'canvas') return;
		for (const line of actsOf(done)) addLine(doc, `${line.at}:${line.what}:${line.by}`, line);
	}, origin);
}

export function moveEntry(move: Move): DocEdit {
	return { map: 'moves', key: moveKey(move), value: move };
}

export function editEntry(edit: Edit): DocEdit {
	return { map: 'edits', key: editKey(edit), value: edit };
}

function sameJson(a: unknown, b: unknown): boolean {
	return a === b || JSON.stringify(a) === JSON.stringify(b);
}
