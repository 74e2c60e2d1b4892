import { stemmer } from 'stemmer';
import { foldWord, labelStopWords, surfaceWords } from '../grouping/words.ts';
import { withoutPlaceholders } from '../privacy/redact.ts';

/** Words that offer or describe without naming a subject: two texts that share only these are about nothing in common. */
const idle = [
	...[
		'add',
		'adds',
		'allow',
		'let',
		'enable',
		'support',
		'improve',
		'show',
		'view',
		'give',
		'provide',
		'offer',
	],
	...[
		'manage',
		'handle',
		'create',
		'put',
		'set',
		'run',
		'start',
		'stop',
		'turn',
		'find',
		'move',
		'bring',
		'come',
	],
	...[
		'work',
		'feel',
		'ask',
		'build',
		'avoid',
		'remove',
		'replace',
		'instead',
		'without',
		'cannot',
		'against',
	],
	...[
		'feature',
		'option',
		'product',
		'app',
		'tool',
		'system',
		'user',
		'customer',
		'better',
		'easier',
		'easy',
	],
	...['faster', 'fast', 'quick', 'quickly', 'simple', 'automatic', 'automatically', 'available', 'different'],
	...[
		'number',
		'name',
		'part',
		'kind',
		'place',
		'side',
		'end',
		'whole',
		'own',
		'full',
		'extra',
		'more',
		'today',
	],
	...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'day', 'minute'],
	...[
		'three',
		'four',
		'five',
		'six',
		'seven',
		'eight',
		'nine',
		'ten',
		'twenty',
		'thirty',
		'forty',
		'hundred',
	],
	...['nobody', 'everybody', 'others', 'need', 'want'],
].map((word) => stemmer(foldWord(word)));
const idleStems = new Set(idle);
const stops = labelStopWords([]);

/** The stems of a text that name what it is about, each once, in order. */
export function subjectsOf(text: string): Set<string> {
	const out = new Set<string>();
	for (const word of surfaceWords(withoutPlaceholders(text).replace(/[-–/]/gu, ' '))) {
		const stem = word === null ? null : subjectOf(word);
		if (stem !== null) out.add(stem);
	}
	return out;
}

function subjectOf(word: string): string | null {
	const folded = foldWord(word);
	if (folded.length < 3 || stops.has(folded) || /^\d/u.test(folded)) return null;
	const stem = stemmer(folded);
	return idleStems.has(stem) ? null : stem;
}

const scopeWords = 5;

/**
 * The subjects that stand within five words after one of the opening words, up to the end of the clause: what is
 * turned away in "without approval", what is refused in "I don't want the weeks locked".
 */
export function subjectsAfter(text: string, opener: RegExp): Set<string> {
	const plain = text.replace(/[‘’]/gu, "'");
	const out = new Set<string>();
	for (const match of plain.matchAll(opener)) {
		const clause = plain
			.slice(match.index + match[0].length)
			.split(/[.,;:!?”"]|\b(?:but|because|so that)\b/u)[0]!;
		const words = clause.replace(/[-–/]/gu, ' ').split(/\s+/u).filter(Boolean).slice(0, scopeWords);
		for (const stem of subjectsOf(words.join(' '))) out.add(stem);
	}
	return out;
}

/** What a stem tells that no statement has. */
const unheard = 0.5;

/** How much a stem tells on this board, 0…1: 1 in one statement, less the more statements have it, ½ where none has. */
export type Telling = (stem: string) => number;

/** Reads how telling each stem is from the statements it is to tell apart. */
export function tellingOf(statements: readonly ReadonlySet<string>[]): Telling {
	const count = new Map<string, number>();
	for (const stems of statements) for (const stem of stems) count.set(stem, (count.get(stem) ?? 0) + 1);
	const all = Math.log(statements.length + 1);
	return (stem) => {
		const n = count.get(stem) ?? 0;
		return n === 0 ? unheard : n === 1 ? 1 : Math.max(0, 1 - Math.log(n) / all);
	};
}

/** The sum of what some stems tell. */
export function tells(stems: Iterable<string>, telling: Telling): number {
	let sum = 0;
	for (const stem of stems) sum += telling(stem);
	return sum;
}

/** Half of what a need is about (and no passing word of the statement), or two subjects that tell enough together. */
const half = 0.5;
const single = 0.3;
const together = 0.8;
const least = 1 / 3;
const passing = 0.2;

/** The subjects a need shares with a statement; null when they are too few or too common to mean the same thing. */
export function sharedSubjects(
	need: ReadonlySet<string>,
	statement: ReadonlySet<string>,
	telling: Telling,
): Set<string> | null {
	const shared = new Set([...need].filter((stem) => statement.has(stem)));
	if (shared.size === 0) return null;
	const sum = tells(shared, telling);
	if (shared.size >= 2) {
		const share = sum / tells(need, telling);
		return share >= half || (sum >= together && share >= least) ? shared : null;
	}
	// One word must be what the need is about, words nobody here has used counted in full, and not said in passing.
	const whole = tells(need, (stem) => (telling(stem) === unheard ? 1 : telling(stem)));
	const isPassing = sum / tells(statement, telling) < passing;
	return sum / whole >= half && sum >= single && !isPassing ? shared : null;
}
