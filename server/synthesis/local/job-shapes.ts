/** How a job is put in a language other than English: the groups are those of the English shapes in `jobs.ts`. */
export type JobShapes = {
	/** What each way of putting it is worth, best first. */
	readonly shapes: readonly (readonly [number, RegExp])[];
	/** A statement with one of these words, or behind them, denies the job, or states none. */
	readonly isNone: RegExp;
	readonly links: Readonly<Record<string, 'so that' | 'in order to' | 'because' | 'or else'>>;
};

/** A situation and what somebody then has to do; then the same without a situation. Letters have accents, so no `\b`. */
function shapesOf(when: string, wish: string, wishAfter: string, link: string): JobShapes['shapes'] {
	const rest = `(?<verb>[^.!?,;:]+?)(?:,? (?<link>${link}) (?<outcome>[^.!?]+?))?[.!…]*$`;
	const free = String.raw`(?<!\p{L})`;
	return [
		[3, new RegExp(`^(?:${when}) (?<when>[^.!?,]+), (?:${wishAfter}) ${rest}`, 'iud')],
		[1.6, new RegExp(`${free}(?:${wish}|${wishAfter}) ${rest}`, 'iud')],
	];
}

const german: JobShapes = {
	shapes: shapesOf(
		'(?:und |aber )?(?:immer,? wenn|jedes mal,? wenn|wenn|sobald)',
		'(?:ich|wir) (?:(?:muss|müssen|will|wollen|möchte|möchten)|(?<need>brauchen?))',
		'(?:dann )?(?:muss|müssen|will|wollen|möchte|möchten) (?:ich|wir)',
		'damit|weil|sonst',
	),
	isNone: /(?<!\p{L})(?:nichts?|nie|niemals|kein\p{L}*|kaum)(?!\p{L})|(?:sagen|zugeben|gestehen)$/iu,
	links: { damit: 'so that', weil: 'because', sonst: 'or else' },
};
const spanish: JobShapes = {
	shapes: shapesOf(
		'(?:y |pero )?(?:cada vez que|en cuanto|cuando|si)',
		String.raw`(?<!\bno )(?:tengo que|tenemos que|debo|debemos|quiero|queremos|intento|necesit(?:o|amos)(?= \p{L}+[aei]r(?:l[aeo]s?|me|nos)?(?!\p{L}))|(?<need>necesit(?:o|amos)))`,
		String.raw`(?<!\bno )(?:tengo que|tenemos que|debo|debemos|quiero|queremos|intento|necesit(?:o|amos)(?= \p{L}+[aei]r(?:l[aeo]s?|me|nos)?(?!\p{L})))`,
		'para que|para|porque|o si no|si no',
	),
	isNone:
		/(?<!\p{L})(?:no|nunca|nada|nadie|ningun[oa]?|ningún)(?!\p{L})|^(?:decir|reconocer|admitir)(?!\p{L})|^que(?!\p{L})/iu,
	links: {
		'para que': 'so that',
		para: 'in order to',
		porque: 'because',
		'o si no': 'or else',
		'si no': 'or else',
	},
};
const french: JobShapes = {
	shapes: shapesOf(
		"(?:et |mais )?(?:chaque fois qu(?:e|')|dès qu(?:e|')|quand|lorsque|si)",
		"(?:je dois|on doit|nous devons|je veux|nous voulons|je voudrais|j'essaie de|il (?:me|nous) faut(?= \\p{L}+(?:er|ir|re)(?!\\p{L}))|(?:j'ai|nous avons) besoin de(?= \\p{L}+(?:er|ir|re)(?!\\p{L}))|(?<need>(?:j'ai|nous avons) besoin (?:de la|du|des|de)))",
		'(?:je dois|on doit|nous devons|je veux|nous voulons|je voudrais)',
		'pour que|pour|afin de|parce que|sinon',
	),
	isNone:
		/(?<!\p{L})(?:ne|n|pas|jamais|rien|personne|aucune?)(?!\p{L})|^(?:dire|avouer|admettre)(?!\p{L})|^qu[e'](?!\p{L})/iu,
	links: {
		'pour que': 'so that',
		pour: 'in order to',
		'afin de': 'in order to',
		'parce que': 'because',
		sinon: 'or else',
	},
};

/** By language, as two letters. */
export const jobShapes: ReadonlyMap<string, JobShapes> = new Map([
	['de', german],
	['es', spanish],
	['fr', french],
]);
