import { stemmer } from 'stemmer';
import { foldWord, stopWords, surfaceWords } from '../../grouping/words.ts';
import { withAbsence } from '../text/absence.ts';
import { sentencesOf } from '../text/sentences.ts';
import { contentStems, overlapOf } from '../text/stems.ts';
import { opposites } from './opposites.ts';

const stops = stopWords([]);
/** Words that turn what follows into its opposite, apostrophes removed. `n't` forms are told by their ending. */
const negators = new Set(
	(
		'not no never nobody none nothing nowhere neither nor without hardly barely rarely seldom cannot unable ' +
		'lack lacks lacking lacked refuse refuses refused refusing fail fails failed failing avoid avoids avoided avoiding ' +
		'stop stops stopped stopping cant wont dont aint'
	).split(' '),
);
const contracted =
	/^(?:do|does|did|ca|could|wo|would|should|is|are|was|were|have|has|had|need|must|might)nt$/u;
/** Where what a negation reaches ends, beside punctuation. */
const turns = new Set(
	'but however though although because so and then yet instead while when if unless'.split(' '),
);
const reach = 5;

type Mark = { plain: boolean; negated: boolean; near: boolean };
type Reading = {
	readonly stems: ReadonlyMap<string, Mark>;
	readonly negations: readonly (readonly string[])[];
};

/** Whether a claim's own words deny what its evidence says, or say what its evidence denies. `texts`: the cited words. */
export function deniesEvidence(own: string, texts: readonly string[]): boolean {
	const claim = read(own);
	if (claim.stems.size === 0 && claim.negations.length === 0) return false;
	const said = nearest(own, texts);
	const evidence = read(said.join('\n'));
	for (const [stem, mark] of claim.stems) {
		const other = evidence.stems.get(stem);
		if (other && mark.negated && !mark.plain && !other.negated) return true;
		if (other && mark.plain && !mark.negated && other.near && !other.plain) return true;
		if (!other && mark.plain && !mark.negated && opposites.get(stem)?.some((one) => isPlain(evidence, one)))
			return true;
	}
	// A denial that nobody cited makes.
	if (claim.negations.some((scope) => !scope.some((stem) => evidence.stems.get(stem)?.negated))) {
		const carried =
			evidence.negations.length >= claim.negations.length &&
			claim.negations.some((scope) => scope.length === 0);
		if (!carried) return true;
	}
	return said.some(
		(sentence) =>
			restates(own, sentence) && read(sentence).negations.length % 2 !== claim.negations.length % 2,
	);
}

function isPlain({ stems }: Reading, stem: string): boolean {
	const mark = stems.get(stem);
	return mark?.plain === true && !mark.negated;
}

/** The sentence of each text that a claim is nearest to, and any other it shares as much with. */
function nearest(own: string, texts: readonly string[]): string[] {
	const wanted = new Set(contentStems(own));
	return texts.flatMap((text) => {
		const scored = sentencesOf(text).map(({ start, end }) => {
			const sentence = text.slice(start, end);
			return { sentence, shared: contentStems(sentence).filter((stem) => wanted.has(stem)).length };
		});
		const most = Math.max(0, ...scored.map(({ shared }) => shared));
		return scored.filter(({ shared }) => shared === most).map(({ sentence }) => sentence);
	});
}

/** True when a claim says a whole sentence over again. */
function restates(own: string, sentence: string): boolean {
	const [a, b] = [new Set(contentStems(own)), new Set(contentStems(sentence))];
	return a.size >= 2 && b.size >= 2 && a.size >= b.size * 0.6 && overlapOf(a, b) >= 0.75;
}

function read(text: string): Reading {
	const stems = new Map<string, Mark>();
	const negations: string[][] = [];
	let scope: string[] | null = null;
	let left = 0;
	for (const word of surfaceWords(withAbsence(text))) {
		const folded = word === null ? '' : foldWord(word);
		if (word === null || turns.has(folded)) {
			scope = null;
			continue;
		}
		if (negators.has(folded) || contracted.test(folded)) {
			scope = [];
			negations.push(scope);
			left = reach;
			continue;
		}
		if (left === 0) scope = null;
		left -= 1;
		const stem = stemmer(folded);
		// "Before" and "up" are no content, and turn a sentence round all the same.
		if (!opposites.has(stem) && (folded.length < 3 || stops.has(folded))) continue;
		const mark = stems.get(stem) ?? { plain: false, negated: false, near: false };
		if (scope === null) mark.plain = true;
		else {
			mark.negated = true;
			if (scope.length < 2) mark.near = true;
			scope.push(stem);
		}
		stems.set(stem, mark);
	}
	return { stems, negations };
}
