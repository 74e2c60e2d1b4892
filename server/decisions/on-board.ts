import type { BoardJson } from '../../shared/board-json.ts';
import type { Decision } from '../../shared/decision.ts';
import { AppError } from '../../shared/errors.ts';
import type { Mark } from '../storage/decision-store.ts';
import { type BoardDecision, type GivenScore, ofBoard } from '../tradeoff/read-decision.ts';

type Personas = BoardJson['personas'];

/**
 * A kept decision on the personas as they are now, with the scores people set by hand. What is said of personas that
 * are gone is left out; weights that are then all 0 count as not given. Throws AppError where nobody is left to weigh for.
 */
export function onBoard(body: Decision, marks: readonly Mark[], personas: Personas): BoardDecision {
	const known = new Set<string>(personas.map(({ id }) => id));
	const kept = <T>(given: Record<string, T> | undefined): Record<string, T> =>
		Object.fromEntries(Object.entries(given ?? {}).filter(([id]) => known.has(id)));
	const { weights: given, priority, scores: _, ...rest } = body;
	const weights = kept(given);
	const decision = ofBoard(
		{
			...rest,
			priority: kept(priority),
			...(Object.values(weights).some((weight) => weight > 0) ? { weights } : {}),
		},
		personas,
	);
	const options = new Set(body.options.map(({ id }) => id));
	const scores = new Map<string, Map<Personas[number]['id'], GivenScore>>();
	for (const { kind, option, persona, score, label, text } of marks) {
		if (kind !== 'cell' || score === null || persona === '' || !known.has(persona) || !options.has(option))
			continue;
		scores.set(
			option,
			(scores.get(option) ?? new Map()).set(persona, { score, by: label, ...(text ? { note: text } : {}) }),
		);
	}
	return { ...decision, scores };
}

/**
 * A decision as it came, checked against the board: personas named by id, options by ids that hold no words of anybody.
 * Scores in it are cells somebody set.
 */
export function newDecision(
	given: Decision,
	personas: Personas,
	by: string,
): { body: Decision; marks: Mark[] } {
	for (const [at, { id }] of given.options.entries())
		if (!/^[\w.:-]{1,40}$/u.test(id))
			throw new AppError(
				'bad-request',
				'An option’s id is up to 40 letters, digits or . _ : - without spaces.',
				{
					at: `options.${at}.id`,
				},
			);
	const { scores, weights, priority } = ofBoard(given, personas);
	const { scores: _, weights: __, priority: ___, ...rest } = given;
	return {
		body: {
			...rest,
			by,
			...(weights === null ? {} : { weights: Object.fromEntries(weights) }),
			...(priority.size === 0
				? {}
				: {
						priority: Object.fromEntries(
							[...priority].map(([id, factors]) => [id, { ...factors, by: factors.by ?? by }]),
						),
					}),
		},
		marks: [...scores].flatMap(([option, row]) =>
			[...row].map(
				([persona, { score }]): Mark => ({
					kind: 'cell',
					person: '',
					label: by,
					option,
					persona,
					score,
					text: null,
				}),
			),
		),
	};
}
