import { axes } from '../synthesis/tensions/axes.ts';
import type { Statement } from './statements.ts';
import { sharedSubjects, subjectsAfter, subjectsOf, type Telling, tells } from './subjects.ts';
import type { Bearing } from './types.ts';

/** One need of an option, read once. */
export type Need = {
	readonly text: string;
	readonly subjects: ReadonlySet<string>;
	/** What it takes away rather than gives. */
	readonly taken: ReadonlySet<string>;
	/** What there will be more of. */
	readonly added: ReadonlySet<string>;
};

const taking =
	/\b(?:without(?: (?:waiting for|asking for))?|no longer|no more|removes?|removing|drops?|dropping|skips?|skipping|stops?|stopping|instead of|replac(?:es?|ing)|fewer|less|hides?|hiding|(?:turn|switch)(?:es|ing)? off|retir(?:es?|ing)|bypass(?:es|ing)?|rid of|no need (?:to|for)|no)\b(?!-)/giu;
const adding = /\b(?:more|extra|additional|another|every|each|requires?|mandatory|must)\b/giu;
const leftAlone = /\bdoes not need (?:more|much)\b|\bmay not need\b|\bnever uses?\b/iu;
const waiting =
	/\b(?:if (?:I|we) (?:have|had) to|have to ask|wait(?:s|ed|ing)?|too late|can't|cannot|only after|slow|until (?:they|he|she|my|the))\b/iu;

export function readNeed(text: string): Need {
	return {
		text,
		subjects: subjectsOf(text),
		taken: subjectsAfter(text, taking),
		added: subjectsAfter(text, adding),
	};
}

/** `isClose`: the statement is about half of the need or more, not only touched by it. */
export type Match = { readonly bearing: Bearing; readonly isClose: boolean };

/** How a need bears on a statement; null when they are not about the same thing. */
export function matchOf(need: Need, statement: Statement, telling: Telling): Match | null {
	const shared = sharedSubjects(need.subjects, statement.subjects, telling);
	if (shared === null) return null;
	const isClose = tells(shared, telling) * 2 >= tells(need.subjects, telling);
	return { bearing: bearingOf(need, statement, shared, telling), isClose };
}

function bearingOf(need: Need, statement: Statement, shared: ReadonlySet<string>, telling: Telling): Bearing {
	if (statement.field === 'decisions' && leftAlone.test(statement.text)) return 'idle';
	const of = (stems: ReadonlySet<string>): Set<string> =>
		new Set([...shared].filter((stem) => stems.has(stem)));
	const all = tells(shared, telling);
	// What is missing already is not taken away: the option copes with that.
	const given = [...of(need.taken)].filter((stem) => !statement.absent.has(stem));
	const taken = tells(given, telling);
	const refused = tells(of(statement.refused), telling);
	// What else they share is often only where it happens: "take a shift without approval".
	if (taken > 0 && taken * 3 >= all) return isObstacle(statement) || refused * 2 >= all ? 'serves' : 'harms';
	if (pullsAgainst(need.text, statement.text)) return 'harms';
	if (refused * 2 >= all && taken === 0) return 'harms';
	// An option on what pains them would mend it, unless it brings more of the very thing.
	const worse = new Set([...statement.complained].filter((stem) => need.added.has(stem)));
	return tells(of(worse), telling) * 2 >= all ? 'harms' : 'serves';
}

/** True where the statement tells of something in their way, so that less of it is welcome. */
function isObstacle({ origin, text }: Statement): boolean {
	switch (origin) {
		case 'pains':
		case 'workarounds':
		case 'constraints.time':
		case 'constraints.skill':
		case 'constraints.tools':
		case 'constraints.budget':
			return true;
		case 'constraints.approval':
			return waiting.test(text) && !stands(text, 0, 'a');
		case 'jobs.emotional':
			return /avoid feeling/iu.test(text);
		default:
			return false;
	}
}

/** The two stand at different ends of one of the known pairs of wishes. */
function pullsAgainst(need: string, statement: string): boolean {
	return axes.some((_, axis) => {
		const ends = (['a', 'b'] as const).map((end) => [stands(need, axis, end), stands(statement, axis, end)]);
		const [[needA, saidA], [needB, saidB]] = ends as [[boolean, boolean], [boolean, boolean]];
		return needA !== needB && saidA !== saidB && needA !== saidA;
	});
}

function stands(text: string, axis: number, end: 'a' | 'b'): boolean {
	return axes[axis]![end].test(text.replace(/[‘’]/gu, "'"));
}
