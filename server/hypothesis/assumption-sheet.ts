import { columnsFor, innerWidth } from '../../shared/card-size.ts';
import type { HypothesisView } from '../../shared/hypothesis-api.ts';
import type { Sheet, SheetLine } from '../../shared/sheet.ts';

export const assumptionSheetId = 'sh_assumptions';

type Part = NonNullable<Sheet['chart']>['parts'][number];
const padding = 24;
const rowHeight = 88;
const stateWords = { open: 'Open', supported: 'Supported', refuted: 'Refuted' } as const;
/** Tones of the canvas's palette: all of the risk, what is open of it. */
const [noBox, grey, strong] = [-1, 0, 2];

/** The burn-down of assumptions as the canvas shows it (rule PX18): how much risk is open, on which assumptions. */
export function assumptionSheet(view: HypothesisView): Sheet {
	const id = assumptionSheetId;
	const { total, open, refuted } = view.burnDown;
	const lines: SheetLine[] = [
		own(`${id}/open`, 'role', `${open} of ${total} risk open`),
		own(`${id}/label`, 'meta', 'Hypothesis, not validated'),
		...(refuted > 0 ? [own(`${id}/refuted`, 'meta', `${refuted} of it refuted: think again`)] : []),
	];
	for (const { id: kind, text, state, for: pro, against } of view.assumptions) {
		const step = view.plan.find(({ assumption }) => assumption === kind);
		lines.push(
			own(`${id}/${kind}`, 'heading', `${stateWords[state]} · ${pro} for, ${against} against`),
			own(`${id}/${kind}-text`, 'hypothesis', text),
			...(step
				? [
						own(
							`${id}/${kind}-plan`,
							'supported',
							`Days ${step.fromDay} to ${step.toDay}: ${step.method}, with ${step.sample} people.`,
						),
					]
				: []),
		);
	}
	lines.push(
		own(`${id}/foot`, 'meta', 'From five people on: seven in ten support it, three in ten refute it'),
	);
	return {
		id,
		order: 2,
		accent: 2,
		title: view.name,
		chart: chartOf(view, innerWidth(columnsFor(lines.length))),
		lines,
	};
}

/** The open risk after each result that changed it, beside all of it. */
function chartOf({ over, burnDown: { total } }: HypothesisView, width: number): Sheet['chart'] {
	const steps = over.filter(({ open }, at) => at === 0 || open !== over[at - 1]!.open).slice(-6);
	const inner = width - 2 * padding;
	const parts = steps.flatMap(({ at, open }, row): Part[] => {
		const y = padding + row * rowHeight;
		const key = `${assumptionSheetId}/over-${row}`;
		const track = { x: padding, y: y + 36, width: inner, height: 24 };
		const length = total === 0 ? 0 : Math.round((inner * open) / total / 4) * 4;
		return [
			{ key, x: padding, y, width: inner, height: 0, tone: noBox, text: wordsOf(at, open), size: 20 },
			{ key: `${key}-all`, ...track, tone: grey, text: '', size: 20 },
			...(length > 0
				? [{ key: `${key}-open`, ...track, width: length, tone: strong, text: '', size: 20 }]
				: []),
		];
	});
	return { title: 'Risk still open', width, height: 2 * padding + steps.length * rowHeight, parts };
}

function wordsOf(at: string, open: number): string {
	return `${at.slice(0, 10)}: ${open} open`;
}

function own(key: string, kind: SheetLine['kind'], words: string): SheetLine {
	return { key, kind, text: [words], citations: [] };
}
