import type { AssumptionKind, AssumptionState } from '../../shared/hypothesis-api.ts';
import { contentStems, overlapOf } from '../synthesis/text/stems.ts';
import type { Market, MarketPart, Statement } from './market.ts';
import { moved } from './progress.ts';

export type Assumption = {
	readonly id: AssumptionKind;
	readonly text: string;
	/** 1–5: how much of the plan falls with it. */
	readonly impact: number;
	/** 1–5: how little the input says for it. */
	readonly uncertainty: number;
	/** Impact times uncertainty. */
	readonly risk: number;
	readonly why: string;
	readonly citations: readonly string[];
	readonly for: number;
	readonly against: number;
	readonly state: AssumptionState;
};

/** What an entry into a market stands on; impact by how much of the rest falls with it. */
const kinds: readonly {
	readonly kind: AssumptionKind;
	readonly impact: number;
	readonly parts: readonly MarketPart[];
	readonly words: RegExp;
	readonly say: (of: (part: MarketPart) => string) => string;
}[] = [
	{
		kind: 'problem',
		impact: 5,
		parts: ['conversations'],
		words:
			/\b(?:problems?|hard(?:er|est)?|hours|wast\w+|los[eit]\w*|(?:too|so|comes?|arrives?|is|are) late|by hand|manual\w*|errors?|mistakes?|wrong|needs? to|have to|struggl\w+|pain\w*|chas\w+|wait\w*|drops?|breaks?|broken|fails?|missing|cannot|can['’]t|never know|no idea|don['’]t know|forg[eo]t\w*|on (?:paper|a pad)|at night|on sundays?|nobody|useless|annoy\w*|mühsam|umständlich|von Hand|zu spät|Fehler|falsch|weiß \w* ?nicht|muss|müssen|warte\w*|suche\w*|fehlt|verlier\w*|am Sonntag|nachts|abends|niemand|tippe\w* \w* ?nichts|Probleme?)(?![\p{L}])/iu,
		say: (of) => `People in ${of('industry')} have this problem often enough to act on it.`,
	},
	{
		kind: 'buying',
		impact: 5,
		parts: ['conversations', 'companySize'],
		// Who decides, and about money: that somebody's customers buy something says neither.
		words:
			/\b(?:pa(?:y|ys|id) (?:for|it|myself)|I pay|we pay|budgets?|prices?|afford|approv\w+|sign(?:s|ed)? (?:off|it|for|the)|purchas(?:e|ing) (?:order|department|is|goes)|(?:we|I|they|it) (?:buy|bought|chose|order(?:ed)?) (?:it|them|on|the|our|new|software|tools?)|contracts?|licen[cs]e fees?|procure\w*|decides?|tells? (?:us|me) what|(?:has|have) the last word|permission|allow(?:s|ed) (?:me|us)|Budget|Preis\w*|Kosten|kostet|bezahl\w*|Chef\w*|genehmig\w*|Vertrag|entscheidet|unterschreib\w*)(?![\p{L}])/iu,
		say: (of) => `Somebody in a company of ${of('companySize')} can approve it and has the money.`,
	},
	{
		kind: 'transfer',
		impact: 4,
		parts: ['analogousUsers', 'conversations'],
		words:
			/\b(?:same|similar(?:ly)?|just like|like (?:the|in|at|other)|as well|used to work|genauso|ähnlich|wie bei)(?![\p{L}])/iu,
		say: (of) => `What holds for ${named(of('analogousUsers'))} holds here too.`,
	},
	{
		kind: 'alternatives',
		impact: 4,
		parts: ['competitors', 'conversations'],
		words:
			/\b(?:tools?|systems?|spreadsheets?|excel|paper|pads?|lists?|whiteboards?|notebooks?|switch\w*|we use|I use|vendors?|apps?|software|programs?|Zettel|Papier|Liste|Tafel|Programm\w*|Tabelle)(?![\p{L}])/iu,
		say: (of) =>
			`What they use today, ${named(of('competitors'))} included, leaves enough undone that they would change.`,
	},
	{
		kind: 'market',
		impact: 3,
		parts: ['rationale', 'marketResearch'],
		words:
			/\b(?:grow\w*|market\w*|percent|demand|million|billion|trend\w*|wächst|Nachfrage|Markt)(?![\p{L}])|%/iu,
		say: (of) => `The reason to enter holds: ${of('rationale')}.`,
	},
	{
		kind: 'rules',
		impact: 3,
		parts: ['geography', 'conversations'],
		words:
			/\b(?:laws?|rules?|regulat\w+|complian\w+|gdpr|audit\w*|certif\w+|unions?|inspect\w+|data protection|privacy|must not|not allowed|Gesetz\w*|Vorschrift\w*|Prüf\w*|Datenschutz|verboten|Pflicht)(?![\p{L}])/iu,
		say: (of) => `The rules and habits of ${of('geography')} let people work this way.`,
	},
];
const unknown: Readonly<Record<MarketPart, string>> = {
	industry: 'this market',
	companySize: 'the size aimed at',
	geography: 'the region',
	rationale: 'none is stated',
	analogousUsers: 'the users served today',
	marketResearch: 'no research is stated',
	competitors: 'every competitor',
	conversations: 'nobody has been heard',
};
const kept = 5;
const longestName = 5;

/**
 * The five riskiest things the hypothesis takes for granted, riskiest first: impact times uncertainty. Uncertainty falls
 * with first-hand talks that speak of it (each counts) and hardly with what others wrote.
 */
export function assumptionsOf({ statements, results }: Market): Assumption[] {
	const of = (part: MarketPart): string => {
		const [first] = statements.filter((one) => one.part === part);
		return first === undefined ? unknown[part] : shortened(first.text);
	};
	return kinds
		.map(({ kind, impact, parts, words, say }) => {
			const talks = statements.filter((one) => one.part === 'conversations' && words.test(one.text));
			const other = statements.filter((one) => parts.includes(one.part) && one.part !== 'conversations');
			const related = relatedTo(talks, statements);
			const uncertainty = (other.length + related.length > 0 ? 4 : 5) - lessUncertain(talks.length);
			const heard = results.filter((one) => one.assumption === kind);
			const counts = {
				for: heard.reduce((sum, one) => sum + one.for, 0),
				against: heard.reduce((sum, one) => sum + one.against, 0),
			};
			return {
				id: kind,
				text: say(of),
				impact,
				uncertainty,
				risk: impact * uncertainty,
				why: `${talks.length === 0 ? 'No early conversation speaks' : `${talks.length} early ${talks.length === 1 ? 'conversation speaks' : 'conversations speak'}`} of it; ${other.length + related.length === 0 ? 'nothing else in the file does' : 'the rest is second-hand'}.`,
				citations: [...new Set([...talks, ...other, ...related].map(({ id }) => id))].slice(0, 6),
				...counts,
				state: moved(counts),
			};
		})
		.sort((a, b) => b.risk - a.risk || b.impact - a.impact || (a.id < b.id ? -1 : 1))
		.slice(0, kept);
}

/** A few talks make something likelier and settle nothing: five are what an assumption can be decided on. */
function lessUncertain(talks: number): number {
	return [5, 3, 1].filter((count) => talks >= count).length;
}

/** Second-hand statements in the words of what was heard. */
function relatedTo(talks: readonly Statement[], statements: readonly Statement[]): Statement[] {
	const heard = talks.map(({ text }) => new Set(contentStems(text)));
	return statements.filter(
		({ part, text }) =>
			part === 'marketResearch' &&
			heard.some((stems) => overlapOf(stems, new Set(contentStems(text))) >= 0.3),
	);
}

/** A name is said as it is; of a name with what is known of it the name is enough, and a sentence is quoted. */
function named(text: string): string {
	const [name = text] = text.split(/:\s/u);
	return name.split(/\s+/u).length <= longestName ? name : `“${text}”`;
}

function shortened(text: string): string {
	const line = text.replace(/\s+/gu, ' ').replace(/[.;:,]+$/u, '');
	return line.length <= 90 ? line : `${line.slice(0, line.lastIndexOf(' ', 90))} …`;
}
