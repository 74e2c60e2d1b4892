import type { Evidence } from '../../shared/evidence.ts';
import type { TextVector } from '../grouping/types.ts';
import { carries, countedThere } from './carries.ts';
import { hasEnded, opposition } from './opposes.ts';
import { bars, type ReadClaim, type Stance } from './stance.ts';
import type { Statement, StatementIndex } from './statements.ts';

/** A claim with this many telling words or fewer needs them all; one with few of them, most. */
const short = 2;
const few = 4;
/** What is shown as near a claim that nothing carries, for a person to decide. */
const near = { cosine: 0.5, most: 2 } as const;

/** The statements that speak for and against a claim, strongest first. */
export function stancesOn(claim: ReadClaim, index: StatementIndex): Stance[] {
	const { stems } = claim.meaning;
	const whole = [...stems].reduce((sum, stem) => sum + index.weight(stem), 0);
	if (stems.size === 0 || whole <= 0) return [];
	const found: Stance[] = [];
	for (const statement of index.statements) {
		const shared = [...stems].filter((stem) => statement.meaning.stems.has(stem));
		if (shared.length === 0 || (stems.size > short && shared.length < 2)) continue;
		const isCounted = countedThere(claim, statement) !== null;
		const recall = shared.reduce((sum, stem) => sum + index.weight(stem), 0) / whole;
		const alike = cosine(claim.vector, statement.vector);
		const least = stems.size <= few && alike < bars.alike ? bars.recallOfFew : bars.recall;
		if (recall < least || (stems.size <= short && shared.length < stems.size && !isCounted)) continue;
		const own = [...statement.meaning.stems].reduce((sum, stem) => sum + index.weight(stem), 0);
		if ((recall * whole) / own < bars.precision && !claim.isList) continue;
		const score = recall + alike;
		const over = hasEnded(claim, statement, shared, index);
		const isOver = over !== null;
		const against =
			isOver && recall >= (over === 'whole' ? bars.recall : bars.plainly)
				? 'words'
				: opposition(claim, statement, shared, recall, alike, index);
		if (against !== null) found.push({ statement, side: 'against', by: against, score });
		else if (!isOver && carries(claim, statement, shared, recall, score, index))
			found.push({ statement, side: 'for', by: 'words', score });
	}
	return found.sort(
		(a, b) => b.score - a.score || (a.statement.evidence.id < b.statement.evidence.id ? -1 : 1),
	);
}

/** Statements about the same thing that neither carry nor deny a claim, of different pieces of evidence, nearest first. */
export function nearestTo(claim: ReadClaim, index: StatementIndex): Statement[] {
	const { stems } = claim.meaning;
	const close = index.statements
		.filter(({ meaning }) => [...stems].some((stem) => meaning.stems.has(stem)))
		.map((statement) => ({ statement, alike: cosine(claim.vector, statement.vector) }))
		.filter(({ alike }) => alike >= near.cosine)
		.sort((a, b) => b.alike - a.alike || (a.statement.evidence.id < b.statement.evidence.id ? -1 : 1));
	const firsts = new Map<Evidence['id'], Statement>();
	for (const { statement } of close)
		if (!firsts.has(statement.evidence.id)) firsts.set(statement.evidence.id, statement);
	return [...firsts.values()].slice(0, near.most);
}

/** Of two unit vectors; 0 where one could not be read. */
export function cosine(a: TextVector, b: TextVector): number {
	if (a === null || b === null) return 0;
	let sum = 0;
	for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
	return sum;
}
