import type { TradeoffJson } from '../../shared/tradeoff.ts';
import { escapeMarkdown, plural } from '../pipeline/markdown.ts';
import { figure, percent } from './recommend-words.ts';

type Cell = TradeoffJson['cells'][number];
type Persona = TradeoffJson['personas'][number];

const shownUnmet = 8;
const factorTitles: Readonly<Record<Persona['factors'][number]['name'], string>> = {
	share: 'Share',
	value: 'Value a user',
	fit: 'Strategic fit',
	unmet: 'Unmet need',
};

/** A weighed decision as a Markdown document to share. */
export function toTradeoffReport(found: TradeoffJson): string {
	const lines = [
		`# ${escapeMarkdown(found.question)}`,
		'',
		`**${escapeMarkdown(found.recommendation.headline)}** Verdict: ${found.verdict}.`,
		'',
		...matrixPart(found),
		...priorityPart(found),
		...topPart(found),
		...unmetPart(found),
		...recommendationPart(found),
		...messagePart(found),
		...countedPart(found),
	];
	return `${lines
		.join('\n')
		.replace(/\n{3,}/gu, '\n\n')
		.trim()}\n`;
}

function matrixPart({ options, personas, cells }: TradeoffJson): string[] {
	const titles = options.map(({ title }) => escapeMarkdown(title));
	const at = (persona: string, option: string): Cell =>
		cells.find((cell) => cell.persona === persona && cell.option === option)!;
	const row = (name: string, values: readonly string[]): string => `| ${name} | ${values.join(' | ')} |`;
	const lines = [
		'## How each option serves each persona',
		'',
		row('Persona', titles),
		row(
			'---',
			titles.map(() => '---'),
		),
		...personas.map(({ id, name }) =>
			row(
				escapeMarkdown(name),
				options.map((option) => glyph(at(id, option.id))),
			),
		),
		row(
			'**Score**',
			options.map(({ score }) => figure(score)),
		),
		row(
			'**Wins**',
			options.map(({ winShare }) => percent(winShare)),
		),
		row(
			'**Worst regret**',
			options.map(({ regret }) => figure(regret)),
		),
		'',
		'++ and + serve, ○ makes no difference, − and −− harm, ? stands for no evidence and counts as no difference.',
		'',
	];
	for (const option of options) {
		lines.push(`### ${escapeMarkdown(option.title)}`, '');
		for (const { id, name } of personas) {
			const cell = at(id, option.id);
			const cost = cell.cost === null ? '' : ` *${escapeMarkdown(cell.cost)}*`;
			lines.push(
				`- **${escapeMarkdown(name)}** ${glyph(cell)} ${escapeMarkdown(cell.sentence)}${behind(cell)}${cost}`,
			);
		}
		lines.push('');
	}
	return lines;
}

function glyph({ score, support }: Cell): string {
	if (support === 'no evidence') return '?';
	if (score >= 1.5) return '++';
	if (score >= 0.5) return '+';
	if (score > -0.5) return '○';
	return score > -1.5 ? '−' : '−−';
}

function behind({ people, counter, support, by, confidence }: Cell): string {
	if (support === 'no evidence') return '';
	const parts = [
		...(by === null ? [] : [by === 'given' ? 'given by hand' : `given by ${escapeMarkdown(by)}`]),
		...(support === 'hypothesis' ? ['a hypothesis'] : []),
		...(people > 0 ? [people === 1 ? '1 person' : `${people} people`] : []),
		...(counter.length > 0 ? [`${plural(counter.length, 'note')} against`] : []),
		...(people > 0 ? [`confidence ${figure(confidence)}`] : []),
	];
	return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function priorityPart({ personas }: TradeoffJson): string[] {
	const names = personas[0]!.factors.map(({ name }) => factorTitles[name]);
	return [
		'## What each persona counts for',
		'',
		personas.some(({ isGiven }) => isGiven)
			? 'The weights were given with the decision. The factors are shown beside them and were not used.'
			: 'Share × value × fit × unmet need, each against the average of those known; what is unknown counts as average.',
		'',
		`| Persona | Weight | ${names.join(' | ')} |`,
		`|---|---|${names.map(() => '---').join('|')}|`,
		...[...personas]
			.sort((a, b) => b.weight - a.weight)
			.map(
				({ name, weight, factors }) =>
					`| ${escapeMarkdown(name)} | ${figure(weight)} | ${factors
						.map(
							({ times, note, by, figure: known }) =>
								`×${figure(times)}: ${escapeMarkdown(note)}${known === null || by === 'counted' ? '' : ` (${escapeMarkdown(by)})`}`,
						)
						.join(' | ')} |`,
			),
		'',
	];
}

function topPart(found: TradeoffJson): string[] {
	const { top } = found;
	const best = (options: readonly string[]): string =>
		options.length === 0 ? 'none of the options' : options.map((id) => titleOf(found, id)).join(' or ');
	return [
		'## Best for the persona that counts most',
		'',
		`${nameOf(found, top.persona)} (weight ${figure(top.weight)}): ${best(top.options)}.`,
		'',
		...top.overtakes.map(
			({ persona, options, weight, now }) =>
				`- If ${nameOf(found, persona)} counts most (needs a weight of ${figure(weight)} or more, now ${figure(now)}): ${best(options)}.`,
		),
		'',
	];
}

function unmetPart(found: TradeoffJson): string[] {
	const { unmet, fourthOption } = found;
	const lines = ['## Needs that no option serves', ''];
	if (unmet.length === 0) return [...lines, 'Every job and pain with evidence is served by an option.', ''];
	for (const { persona, text, people, of } of unmet.slice(0, shownUnmet))
		lines.push(
			`- ${nameOf(found, persona)}: ${escapeMarkdown(text)} (${people} of ${of === 1 ? '1 person' : `${of} people`})`,
		);
	if (unmet.length > shownUnmet) lines.push(`- and ${unmet.length - shownUnmet} more.`);
	if (fourthOption)
		lines.push(
			'',
			'**One more option (hypothesis).** Something that takes up:',
			'',
			...fourthOption.needs.map((need) => `- ${escapeMarkdown(need)}`),
			'',
			escapeMarkdown(fourthOption.test),
		);
	return [...lines, ''];
}

function recommendationPart(found: TradeoffJson): string[] {
	const { recommendation: advice } = found;
	const list = (title: string, items: readonly string[]): string[] =>
		items.length === 0 ? [] : [`**${title}**`, '', ...items.map((item) => `- ${item}`), ''];
	const reasons = (items: typeof advice.for): string[] =>
		items.map(
			({ option, persona, sentence }) =>
				`${titleOf(found, option)}, ${nameOf(found, persona)}: ${escapeMarkdown(sentence)}`,
		);
	return [
		'## Recommendation',
		'',
		escapeMarkdown(advice.headline),
		'',
		...list('For', reasons(advice.for)),
		...list('Against', reasons(advice.against)),
		...list('This takes for granted', advice.assumptions.map(escapeMarkdown)),
		...list('What would change it', advice.changes.map(escapeMarkdown)),
		...(found.verdict === 'robust' ? [] : list('What to learn first', advice.learn.map(escapeMarkdown))),
	];
}

function messagePart(found: TradeoffJson): string[] {
	const lines = ['## To those who backed another option', ''];
	for (const { option, paragraphs } of found.messages)
		lines.push(
			`### ${titleOf(found, option)}`,
			'',
			...paragraphs.flatMap((text) => [escapeMarkdown(text), '']),
		);
	return lines;
}

function countedPart({ options, seed }: TradeoffJson): string[] {
	const efforts = options.filter(({ rice }) => rice !== null);
	const best = (of: (option: TradeoffJson['options'][number]) => number, list = options): string =>
		escapeMarkdown(list.reduce((a, b) => (of(b) > of(a) ? b : a)).title);
	return [
		'## How this was counted',
		'',
		'The score is the sum of the cells, each times the weight of its persona. An option’s wins are its share of 10,000 draws in which weights move by up to a fifth of themselves and scores within what few people can tell.',
		'Regret is the most an option falls short of the best one if a single persona were all that counts.',
		`By TOPSIS, a second opinion, ${best(({ topsis }) => topsis)} leads.${
			efforts.length === options.length
				? ` Per person-month (RICE), ${best(({ rice }) => rice ?? 0)} leads: ${options.map(({ title, rice }) => `${escapeMarkdown(title)} ${figure(rice ?? 0)}`).join(', ')}.`
				: ' RICE needs the effort of every option in person-months or a span of time.'
		} Seed ${seed}.`,
		'',
	];
}

function titleOf({ options }: TradeoffJson, id: string): string {
	return escapeMarkdown(options.find((option) => option.id === id)?.title ?? id);
}

function nameOf({ personas }: TradeoffJson, id: string): string {
	return escapeMarkdown(personas.find((persona) => persona.id === id)?.name ?? id);
}
