import type { FieldPath } from '../../shared/claim.ts';
import type { ClaimId, PersonaId, TensionId } from '../../shared/ids.ts';
import type { Cell, Reason, TradeoffBoard } from './types.ts';

type Claim = TradeoffBoard['personas'][number]['claims'][number];

/** Looks things of the board up by id, for sentences. */
export type Lookup = {
	readonly claim: (id: ClaimId) => Claim | undefined;
	readonly persona: (id: PersonaId) => string;
	/** The persona's name inside a sentence. */
	readonly inText: (id: PersonaId) => string;
	readonly tension: (id: TensionId) => string;
};

export function lookupOf(board: TradeoffBoard): Lookup {
	const claims = new Map(
		board.personas.flatMap((persona) => persona.claims.map((claim) => [claim.id, claim])),
	);
	const names = new Map(board.personas.map(({ id, name }) => [id, name]));
	const tensions = new Map(board.tensions.map(({ id, about }) => [id, about]));
	return {
		claim: (id) => claims.get(id),
		persona: (id) => names.get(id) ?? id,
		inText: (id) => (names.get(id) ?? id).replace(/^The /u, 'the '),
		tension: (id) => tensions.get(id) ?? id,
	};
}

const served: Partial<Readonly<Record<FieldPath, string>>> = {
	'jobs.primary': 'Serves their main job',
	'jobs.secondary': 'Serves a job of theirs',
	'jobs.emotional': 'Serves how they want to feel',
	'jobs.social': 'Serves how they want to be seen',
	'constraints.time': 'Helps with a limit of time',
	'constraints.skill': 'Helps with a limit of skill',
	'constraints.approval': 'Helps where they depend on somebody’s yes',
	'constraints.budget': 'Helps to keep within a budget',
	'constraints.tools': 'Helps with what holds their tools up',
	'constraints.policy': 'Helps to keep a rule they cannot bend',
	motivation: 'Serves what drives them',
	pains: 'Eases what hurts',
	workarounds: 'Takes the place of a detour',
	signature: 'Builds on what they do',
	decisions: 'Answers what they were found to need',
	misconceptions: 'Sides with some of them',
	priority: 'Bears on their place',
	watch: 'Bears on what is watched',
};
const harmed: Partial<Readonly<Record<FieldPath, string>>> = {
	'jobs.primary': 'Goes against their main job',
	'jobs.secondary': 'Goes against a job of theirs',
	'constraints.time': 'Runs into a limit of time',
	'constraints.skill': 'Runs into a limit of skill',
	'constraints.approval': 'Takes away a yes that somebody has to give',
	'constraints.budget': 'Runs into a budget',
	'constraints.tools': 'Runs into what their tools can do',
	'constraints.policy': 'Breaks a rule they cannot bend',
	pains: 'Adds to what hurts',
	misconceptions: 'Goes against some of them',
};

/** A sentence as its own words and the claim whose words end it. */
export type Says = { readonly words: string; readonly claim: ClaimId | null };

/** A cell in one sentence: the job, pain or limit it serves or harms. */
export function cellSays(cell: Cell, look: Lookup): Says {
	const lead = leadingReason(cell, look);
	if (cell.note !== undefined) return own(`${cell.by} says: ${tidy(cell.note)}`);
	if (cell.by !== null && lead === undefined)
		return own(cell.by === 'given' ? 'Scored by hand.' : `Scored by ${cell.by}.`);
	if (lead === undefined) return own('No evidence: nothing this persona is known by is about it.');
	const good = isEven(cell) ? leadingReason({ ...cell, score: 1 }, look) : undefined;
	if (good?.claim && look.claim(good.claim))
		return { words: 'Helps and harms them alike; what speaks for it: ', claim: good.claim };
	return reasonSays(lead, look);
}

/** Whether what an option gives somebody and what it takes from them come to nothing together. */
function isEven({ score, by, reasons }: Cell): boolean {
	const has = (wanted: Reason['bearing']): boolean => reasons.some(({ bearing }) => bearing === wanted);
	return by === null && score === 0 && has('serves') && has('harms');
}

export function cellSentence(cell: Cell, look: Lookup): string {
	return written(cellSays(cell, look), look);
}

/** One reason in one sentence. */
export function reasonSentence(reason: Reason, look: Lookup): string {
	return written(reasonSays(reason, look), look);
}

function reasonSays({ bearing, claim, tension, asks }: Reason, look: Lookup): Says {
	const found = claim === null ? undefined : look.claim(claim);
	if (tension !== null) return own(`Takes a side where people disagree: ${look.tension(tension)}.`);
	if (!found) return own('The sentence this rested on is gone.');
	if (bearing === 'idle') return { words: '', claim };
	if (asks !== null) return { words: `It ${asks}: `, claim };
	const verb =
		bearing === 'serves'
			? (served[found.field] ?? 'Serves what they say')
			: (harmed[found.field] ?? 'Goes against what they say');
	return { words: `${verb}: `, claim };
}

function own(words: string): Says {
	return { words, claim: null };
}

function written({ words, claim }: Says, look: Lookup): string {
	const found = claim === null ? undefined : look.claim(claim);
	return found ? words + tidy(found.text) : words;
}

/** The reason that says most for the score: what is at the core, then jobs, then limits and pains, then by how many stand behind it. */
export function leadingReason(
	{ score, reasons }: Pick<Cell, 'score' | 'reasons'>,
	look: Pick<Lookup, 'claim'>,
): Reason | undefined {
	const side = score > 0 ? 'serves' : score < 0 ? 'harms' : null;
	const rank = (reason: Reason): number =>
		(reason.rank === 'core' ? 400 : 0) +
		(reason.support === 'hypothesis' ? -200 : 0) +
		100 * (reason.claim === null ? 0 : tellingOf(look.claim(reason.claim)?.field)) +
		reason.citations.length;
	return reasons
		.filter(({ bearing }) => side === null || bearing === side)
		.sort((a, b) => rank(b) - rank(a))[0];
}

/** How much a claim of this field tells of what an option is for. */
function tellingOf(field: FieldPath | undefined): number {
	if (field === undefined || field === 'misconceptions') return 0;
	if (field.startsWith('jobs.')) return 3;
	return field.startsWith('constraints.') || field === 'pains' || field === 'workarounds' ? 2 : 1;
}

/** Who pays for a cell that serves: the persona the same option harms most, and by what; null where nobody is known to. */
export function costLine(cell: Cell, cells: readonly Cell[], look: Lookup): string | null {
	const worst = payerOf(cell, cells);
	return worst
		? `At the cost of ${look.inText(worst.persona)}: ${lowerFirst(cellSentence(worst, look))}`
		: null;
}

/** The cell that the same option harms most, for one that it serves. */
export function payerOf<C extends Pick<Cell, 'option' | 'persona' | 'score'>>(
	cell: C,
	cells: readonly C[],
): C | undefined {
	if (cell.score <= 0) return undefined;
	return cells
		.filter(({ option, persona, score }) => option === cell.option && persona !== cell.persona && score < 0)
		.sort((a, b) => a.score - b.score)[0];
}

export function lowerFirst(text: string): string {
	return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** A claim as a part of a sentence: its end kept, a count in front of it kept as it is. */
function tidy(text: string): string {
	const line = text.replace(/\s+/gu, ' ').trim();
	return /[.!?…]["”’)]*$/u.test(line) ? line : `${line}.`;
}
