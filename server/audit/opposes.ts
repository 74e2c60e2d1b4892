import { deniedIn, isDenial, isOtherTime, otherEnd, sameEnd } from './compare-meanings.ts';
import { isOtherPeriod, isOtherWeekday } from './days-and-periods.ts';
import { saysAWish } from './denials.ts';
import { saysItChanged, saysItEnded, tellOfThePast } from './endings.ts';
import { compareQuantities, isOtherFrequency } from './quantities.ts';
import { bars, isOnOneThing, type ReadClaim, type Stance } from './stance.ts';
import type { Statement, StatementIndex } from './statements.ts';

/**
 * Whether a sentence says that what it shares with a claim has ended, and the claim does not: most of it, or all that the
 * clause is about. That somebody no longer can ends only what the claim itself says.
 */
export function hasEnded(
	{ meaning, isList }: ReadClaim,
	{ meaning: said }: Statement,
	shared: readonly string[],
	{ weight }: StatementIndex,
): 'whole' | 'mostly' | null {
	if (isList || meaning.ended || isDenial(meaning) || sameEnd(meaning, said)) return null;
	const whole = said.endings.filter(
		({ stems }) => stems.size > 0 && [...stems].every((stem) => meaning.stems.has(stem)),
	);
	if (whole.some(({ stems, isAbility }) => stems.size >= 2 && !isAbility)) return 'whole';
	if (whole.length > 0) return 'mostly';
	const gone = said.endings.filter(({ isAbility }) => !isAbility).flatMap(({ stems }) => [...stems]);
	const sum = (stems: readonly string[]): number => stems.reduce((all, stem) => all + weight(stem), 0);
	return 2 * sum(shared.filter((stem) => gone.includes(stem))) > sum(shared) ? 'mostly' : null;
}

/** What of a statement speaks against a claim; null: nothing does. */
export function opposition(
	claim: ReadClaim,
	statement: Statement,
	shared: readonly string[],
	recall: number,
	alike: number,
	{ weight, telling }: StatementIndex,
): Stance['by'] | null {
	const { meaning } = statement;
	const isOtherDay = isOtherWeekday(claim.text, statement.text) || isOtherPeriod(claim.text, statement.text);
	if (recall >= bars.figure && isOtherDay) return 'frequency';
	const [often, now] = [claim.meaning.frequency, meaning.frequency];
	const hasChanged = often !== null && now !== null && often !== now && saysItChanged(statement.text);
	if (recall >= bars.figure && (hasChanged || isOtherFrequency(often, now))) return 'frequency';
	const figures = compareQuantities(claim.meaning.quantities, meaning.quantities);
	if (recall >= bars.figure && (figures === 'other' || (figures === 'same' && hasMovedOn(claim, statement))))
		return 'figure';
	// A name is denied only where it is said to be gone.
	// That something never is leaves no room for somebody who does it; who says that it has ended knows that it was; what reads alike is of one thing.
	const isPlain = claim.meaning.frequency === 'never' || meaning.ended || alike >= bars.nearlySame;
	const least = isPlain ? bars.plainly : bars.denial;
	if (recall < least || (claim.isList && !isGone(statement))) return null;
	if (claim.isList) return 'words';
	if (otherEnd(claim.meaning, meaning) && isOnOneThing(claim, shared, least, weight)) return 'words';
	if (isOtherTime(claim.meaning, meaning)) return 'words';
	if (claim.meaning.range === 'only' && meaning.range === 'any') return 'words';
	// "Never does X" against somebody who tells of doing it, every telling word there.
	if (claim.meaning.frequency === 'never' && !isDenial(meaning) && !sameEnd(claim.meaning, meaning))
		return 'words';
	// That it is not there is why somebody wants it.
	if (saysAWish(claim.text) && !saysAWish(statement.text)) return null;
	if (tellOfThePast(claim.text, statement.text)) return null;
	const denied = deniedIn(claim.meaning, meaning);
	return denied.some((stem) => shared.includes(stem) && weight(stem) >= telling) ? 'words' : null;
}

/** Whether a sentence that has a claim's figure tells of another one beside it, and that things have changed: "down to 8 % from 30 %". */
function hasMovedOn(claim: ReadClaim, { meaning, text }: Statement): boolean {
	const moved =
		/\b(?:down|up|fell|dropped|rose|went|instead of|from) (?:to |from |by )?/iu.test(text) ||
		saysItChanged(text);
	return (
		moved &&
		claim.meaning.quantities.some(
			(one) =>
				compareQuantities(
					[one],
					meaning.quantities.filter(({ value, unit }) => unit === one.unit && value !== one.value),
				) === 'other',
		)
	);
}

/** Whether a thing's name stands where something is said to have ended: in that sentence, or in a note that opens with it. */
function isGone({ meaning, text, evidence }: Statement): boolean {
	return meaning.ended || (evidence.text.startsWith(text) && saysItEnded(evidence.text));
}
