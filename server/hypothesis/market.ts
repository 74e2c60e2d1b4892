import { AppError } from '../../shared/errors.ts';

export const marketParts = [
	'industry',
	'companySize',
	'geography',
	'rationale',
	'analogousUsers',
	'marketResearch',
	'competitors',
	'conversations',
] as const;
export type MarketPart = (typeof marketParts)[number];

/** One statement of a market file, with an id that hypotheses cite: `conversations/2`. */
export type Statement = { readonly id: string; readonly part: MarketPart; readonly text: string };
/** What was heard on one assumption since: people for it and against it. */
export type Result = { readonly assumption: string; readonly for: number; readonly against: number };
export type Market = { readonly statements: readonly Statement[]; readonly results: readonly Result[] };

/** Other names people give the parts, letters only, in lower case. */
const alsoCalled: Readonly<Record<string, MarketPart | 'results' | 'market'>> = {
	market: 'market',
	segment: 'market',
	sector: 'industry',
	size: 'companySize',
	companysizes: 'companySize',
	region: 'geography',
	country: 'geography',
	countries: 'geography',
	strategicrationale: 'rationale',
	why: 'rationale',
	analogous: 'analogousUsers',
	analogoususer: 'analogousUsers',
	similarusers: 'analogousUsers',
	research: 'marketResearch',
	analystresearch: 'marketResearch',
	competition: 'competitors',
	competitor: 'competitors',
	competitorintelligence: 'competitors',
	earlyconversations: 'conversations',
	conversation: 'conversations',
	interviews: 'conversations',
	talks: 'conversations',
	results: 'results',
	...Object.fromEntries(marketParts.map((part) => [part.toLowerCase(), part])),
};
const longest = 2000;
const most = 400;

/**
 * What is known of a market. Every part may be a text, a list of texts, or a list of objects, whose values are read in
 * order; `market` may hold parts itself. Throws AppError `unreadable` with the name of a key nobody knows, or when there
 * is nothing to go by.
 */
export function readMarket(given: unknown, name: string): Market {
	const statements: Statement[] = [];
	const results: Result[] = [];
	if (!isRecord(given)) throw refused(name, 'it holds no object.');
	readKeys(given, name, statements, results);
	if (statements.length === 0) throw refused(name, 'it says nothing about the market.');
	if (statements.length > most)
		throw refused(name, `it has ${statements.length} statements; up to ${most} are read.`);
	return { statements, results };
}

function readKeys(
	given: Record<string, unknown>,
	name: string,
	statements: Statement[],
	results: Result[],
): void {
	for (const [key, value] of Object.entries(given)) {
		const part = alsoCalled[key.toLowerCase().replace(/[^a-z]/gu, '')];
		if (part === undefined) throw refused(name, `“${key.slice(0, 60)}” is not known.`);
		if (part === 'results') results.push(...readResults(value, name));
		else if (part === 'market') {
			if (isRecord(value)) readKeys(value, name, statements, results);
			else add('industry', value, name, statements);
		} else add(part, value, name, statements);
	}
}

function add(part: MarketPart, value: unknown, name: string, statements: Statement[]): void {
	for (const one of Array.isArray(value) ? value : [value]) {
		const text = wordsOf(one, part, name);
		if (text === '') continue;
		const place = statements.filter((known) => known.part === part).length + 1;
		statements.push({ id: `${part}/${place}`, part, text });
	}
}

function wordsOf(value: unknown, part: string, name: string): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'number' || typeof value === 'boolean') return String(value);
	if (typeof value === 'string') {
		if (value.length > longest)
			throw refused(name, `a text of ${part} is longer than ${longest} characters.`);
		return value
			.normalize('NFC')
			.replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
			.trim();
	}
	if (Array.isArray(value))
		return value
			.map((one) => wordsOf(one, part, name))
			.filter(Boolean)
			.join('; ');
	return Object.values(value as object)
		.map((one) => wordsOf(one, part, name))
		.filter(Boolean)
		.join(': ');
}

function readResults(value: unknown, name: string): Result[] {
	if (!Array.isArray(value)) throw refused(name, 'results is not a list.');
	return value.map((one) => {
		const count = (key: string): number => {
			const number = isRecord(one) ? (one[key] ?? 0) : Number.NaN;
			if (typeof number !== 'number' || !Number.isInteger(number) || number < 0)
				throw refused(name, `a result’s “${key}” is no number of people.`);
			return number;
		};
		if (!isRecord(one) || typeof one.assumption !== 'string')
			throw refused(name, 'a result names no assumption.');
		return { assumption: one.assumption, for: count('for'), against: count('against') };
	});
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused(name: string, why: string): AppError {
	return new AppError(
		'unreadable',
		`${name}: ${why} What works: {${marketParts.map((part) => `"${part}"`).join(', ')}}, each a text or a list of texts, and "results": [{"assumption": "problem", "for": 6, "against": 1}].`,
	);
}
