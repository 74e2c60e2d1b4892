import type { Evidence } from '../../shared/evidence.ts';
import { effectiveGrouping, movesKept } from '../../shared/grouping.ts';
import { type EvidenceId, isId, type ThemeId } from '../../shared/ids.ts';
import type { Membership, Move, Theme } from '../../shared/theme.ts';
import { EmbedError } from '../grouping/embedding/embed-error.ts';
import type { Embedder, Grouping, Moves, PreviousTheme, SubTheme } from '../grouping/types.ts';
import { withoutPlaceholders } from '../privacy/redact.ts';
import { type DoGroupWork, type GroupWork, groupHere, type Reading } from './group-work.ts';
import { reportStep, type StageOptions } from './stage.ts';

export type GroupEvidenceInput = StageOptions & {
	evidence: readonly Evidence[];
	moves: readonly Move[];
	previous: { themes: readonly Theme[]; members: ReadonlyMap<EvidenceId, Membership> };
	/** "About this many themes"; chosen when absent. */
	groups?: number | undefined;
	seed: number;
	/** Null groups by shared words alone. */
	embedder: Embedder | null;
	/** How a text is worded for comparing and labelling, such as with one name for each thing; as it is when absent. */
	wording?: ((text: string) => string) | undefined;
	/** Where the computing is done; in this thread when absent. */
	work?: DoGroupWork;
};

export type GroupEvidenceResult = {
	themes: Theme[];
	members: Map<EvidenceId, Membership>;
	kept: { kept: number; total: number };
	/** Share of earlier placed, untouched notes that changed place, 0–1; null on the first run. */
	churn: number | null;
	notices: string[];
	/** What else the run found, for people who want to look closer; absent when there was nothing to group. */
	detail?: GroupingDetail;
};

/** Neighbouring numbers of themes, doubtful notes, offers, the tree for coarser and finer cuts, parts of large themes. */
export type GroupingDetail = Pick<
	Grouping,
	'k' | 'alternatives' | 'unsure' | 'suggestions' | 'near' | 'alike' | 'tree' | 'special'
> & {
	parts: { theme: string; parts: readonly SubTheme[] }[];
};

export const measurementReason = 'A measurement, not a quote.';
export const instructionReason = 'It reads as an instruction to a program, not as something a person said.';

/**
 * Themes for all evidence: every item ends in one theme or is parked with the reason (asserted). People's moves are
 * binding; measurements and texts that read as instructions to a program take no part unless a person placed them.
 */
export async function groupEvidence(input: GroupEvidenceInput): Promise<GroupEvidenceResult> {
	const placedByHand = new Set(input.moves.flatMap((move) => (move.type === 'pin' ? [move.evidence] : [])));
	const aside = new Map<EvidenceId, string>();
	for (const item of input.evidence) {
		if (placedByHand.has(item.id)) continue;
		if (item.kind === 'measured') aside.set(item.id, measurementReason);
		else if (item.flags.includes('instruction')) aside.set(item.id, instructionReason);
	}
	const items = input.evidence
		.filter((item) => !aside.has(item.id))
		.map((item) => ({ id: item.id, text: withoutPlaceholders(item.text) }));
	const worded = items.map(({ id, text }) => ({ id, text: input.wording?.(text) ?? text }));
	// The model reads, and keeps what it read of, texts as they were said: those are what an erasure forgets.
	const asSaid = new Map(worded.map(({ text }, at) => [text, items[at]!.text]));
	const read = (texts: readonly string[]) =>
		readVectors(
			input,
			texts.map((text) => asSaid.get(text) ?? text),
			items.length,
		);
	reportStep(input, 'Grouping notes', 0, 1);
	const work = input.work ?? groupHere;
	const { grouping, notices } =
		items.length === 0
			? { grouping: null, notices: [] }
			: await work(groupWork(input, worded), read, {
					signal: input.signal,
					onProgress: (done, total) => input.onProgress?.('Grouping notes', done, total),
				});
	const members = new Map<EvidenceId, Membership>();
	for (const theme of grouping?.themes ?? []) {
		for (const member of theme.members) members.set(member as EvidenceId, { theme: theme.id as ThemeId });
	}
	for (const { item, reason, nearest } of grouping?.parked ?? []) {
		members.set(item as EvidenceId, {
			parked: reason,
			...(nearest === undefined ? {} : { nearest: nearest as ThemeId }),
		});
	}
	for (const [id, reason] of aside) members.set(id, { parked: reason });
	if (members.size !== input.evidence.length)
		throw new Error(`grouping lost count: ${members.size} places for ${input.evidence.length} items`);
	const themes = (grouping?.themes ?? []).map(({ id, label, criterion }, order) => ({
		id: id as ThemeId,
		label,
		criterion,
		order,
	}));
	reportStep(input, 'Grouping notes', 1, 1);
	return {
		themes,
		members,
		kept: movesKept(effectiveGrouping(themes, members, input.moves), input.moves),
		churn: grouping?.churn ?? null,
		notices: [
			// The grouping says the same with the way out that fits these languages.
			...notices.filter((text) => text !== unknownLanguageNotice || grouping?.languageNote === undefined),
			...noticesOf(grouping),
		],
		...(grouping === null ? {} : { detail: detailOf(grouping) }),
	};
}

const unknownLanguageNotice =
	'These notes are in a language the built-in model does not know, so they are grouped by shared words rather than by meaning. Whoever runs this server can name a model that knows it.';

/** Vectors of some of a board's notes; whether the model knows the board's language is judged when most are read. */
async function readVectors(
	input: GroupEvidenceInput,
	texts: readonly string[],
	all: number,
): Promise<Reading> {
	const { embedder, signal } = input;
	if (embedder === null) return { vectors: null, notices: [], lasting: true };
	if (texts.length > all / 2 && embedder.knows?.(texts) === false)
		return { vectors: null, notices: [unknownLanguageNotice], lasting: true };
	reportStep(input, 'Reading notes', 0, texts.length);
	try {
		const vectors = await embedder.embed(texts, {
			signal,
			onProgress: (done, total) => reportStep(input, 'Reading notes', done, total),
		});
		if (new Set(vectors.flatMap((vector) => vector?.length ?? [])).size > 1)
			throw new EmbedError('bad-answer', 'The embeddings are of different lengths.');
		reportStep(input, 'Grouping notes', 0, 1);
		return { vectors, notices: [], lasting: true };
	} catch (error) {
		signal?.throwIfAborted();
		if (!(error instanceof EmbedError)) throw error;
		const which = texts.length < all ? 'New notes were placed' : 'The notes were grouped';
		const notice = `${error.message} ${which} by shared words instead.`;
		return { vectors: null, notices: [notice], lasting: false };
	}
}

function groupWork(input: GroupEvidenceInput, items: { id: string; text: string }[]): GroupWork {
	const salt = `${input.seed} ${items
		.map((item) => item.id)
		.sort()
		.join(' ')}`;
	return {
		items,
		moves: movesOf(input.moves, new Set(items.map((item) => item.id))),
		previous: previousOf(input),
		k: input.groups,
		anyLanguage: input.embedder?.englishOnly !== true,
		salt,
	};
}

function movesOf(moves: readonly Move[], known: ReadonlySet<string>): Moves {
	const pins: { item: string; theme: string }[] = [];
	const mustLink: [string, string][] = [];
	const cannotLink: [string, string][] = [];
	const parked: string[] = [];
	for (const move of moves) {
		if (move.type === 'rename' || move.type === 'new-group' || !known.has(move.evidence)) continue;
		if (move.type === 'pin') pins.push({ item: move.evidence, theme: move.theme });
		else if (move.type === 'park') parked.push(move.evidence);
		else if (known.has(move.other))
			(move.type === 'must-link' ? mustLink : cannotLink).push([move.evidence, move.other]);
	}
	return { pins, mustLink, cannotLink, parked };
}

/** Earlier themes, and the groups people made since, with people's names on both. */
function previousOf({ previous, moves }: GroupEvidenceInput): PreviousTheme[] {
	const members = new Map<string, string[]>();
	for (const [evidence, membership] of previous.members) {
		if ('theme' in membership)
			members.set(membership.theme, [...(members.get(membership.theme) ?? []), evidence]);
	}
	const list = new Map<string, PreviousTheme>();
	for (const { id, label } of previous.themes)
		list.set(id, { id, label, labelBy: 'machine', members: members.get(id) ?? [] });
	const named = [...moves].sort((a, b) => a.at - b.at);
	for (const move of named) {
		if (move.type === 'new-group' && isId('th', move.theme) && !list.has(move.theme))
			list.set(move.theme, { id: move.theme, label: move.label, labelBy: 'person', members: [] });
	}
	for (const move of named) {
		const theme = move.type === 'rename' ? list.get(move.theme) : undefined;
		if (theme && move.type === 'rename')
			list.set(theme.id, { ...theme, label: move.label, labelBy: 'person' });
	}
	return [...list.values()];
}

function detailOf({ themes, ...grouping }: Grouping): GroupingDetail {
	const { k, alternatives, unsure, suggestions, near, alike, tree, special } = grouping;
	const parts = themes.flatMap((theme) => (theme.parts ? [{ theme: theme.id, parts: theme.parts }] : []));
	return { k, alternatives, unsure, suggestions, near, alike, tree, special, parts };
}

function noticesOf(grouping: Grouping | null): string[] {
	if (grouping === null) return ['There is nothing to group yet.'];
	return [
		...(grouping.languageNote === undefined ? [] : [grouping.languageNote]),
		...grouping.moves.conflicts.map((conflict) => conflict.text),
		...grouping.special.map((special) => special.text),
	];
}
