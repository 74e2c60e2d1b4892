import { contentStems } from '../text/stems.ts';

/** Words every persona is written with; they say nothing of whose it is. */
const frame = new Set(
	contentStems(
		'people participants users they person team someone everybody want wants need needs feel feels feeling prefer prefers like likes ' +
			'rely relies expect expects try tries use uses using make makes keep keeps wish wishes hope hopes find finds ' +
			'say says said tell tells told report reports mention mentions explain explains care cares speak speaks describe describes work works worked avoid avoids decision decisions ' +
			'instead rather often sometimes usually currently themselves being able order way ways thing things',
	),
);
/** A claim's clauses end at these. */
const clauseEnd = /[,;:.–—()]|\b(?:because|so that|but|and|when|while|which|unless|until|although|or)\b/giu;
/** Shorter than this two words may start alike by chance. */
const prefix = 5;

export type Support = {
	/** Share of a claim's content words, by weight, that stand in its evidence, 0–1; 1 for a claim without words of its own. */
	readonly share: number;
	/** Whether some clause of two content words or more has none of them from the evidence. */
	readonly strayClause: boolean;
};

/** Weight of each stem by how few of some texts hold it: ln(1 + N / n), a stem of none counted as of one. */
export function stemWeights(texts: Iterable<string>): (stem: string) => number {
	const count = new Map<string, number>();
	let all = 0;
	for (const text of texts) {
		all += 1;
		for (const stem of new Set(contentStems(text))) count.set(stem, (count.get(stem) ?? 0) + 1);
	}
	return (stem) => Math.log(1 + all / (count.get(stem) ?? 1));
}

/** How far the cited words say what a claim's own words say: recall of its content words, weighted by how telling they are. */
export function supportOf(
	own: string,
	texts: readonly string[],
	weigh: (stem: string) => number = () => 1,
): Support {
	const said = new Set(texts.flatMap((text) => contentStems(text)));
	const starts = new Set(
		[...said].filter((stem) => stem.length >= prefix).map((stem) => stem.slice(0, prefix)),
	);
	const isSaid = (stem: string): boolean =>
		said.has(stem) || (stem.length >= prefix && starts.has(stem.slice(0, prefix)));
	const stems = tellingStems(own);
	let all = 0;
	let found = 0;
	for (const stem of new Set(stems)) {
		const weight = weigh(stem);
		all += weight;
		if (isSaid(stem)) found += weight;
	}
	const strayClause = own
		.split(clauseEnd)
		.map((clause) => tellingStems(clause ?? ''))
		.some((clause) => clause.length >= 2 && !clause.some(isSaid));
	return { share: all === 0 ? 1 : found / all, strayClause };
}

/** The content words of a claim that are its own matter. */
export function tellingStems(own: string): string[] {
	return contentStems(own).filter((stem) => !frame.has(stem));
}
