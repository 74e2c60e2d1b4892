import { isQuestion } from './open-question.ts';

/** A header as its plain words: `customerID`, `Customer ID` and `customer_id` are the same. */
export function headerWords(header: string): string {
	return header
		.replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

type Words = Readonly<Record<string, readonly string[]>>;

/** Column numbers by role; each column has at most one role, the better word wins. */
export function matchColumns<W extends Words>(
	header: readonly string[],
	words: W,
): { [R in keyof W]?: number } {
	const names = header.map(headerWords);
	const claims: { role: keyof W; column: number; rank: number }[] = [];
	for (const [role, list] of Object.entries(words)) {
		names.forEach((name, column) => {
			const rank = list.indexOf(name);
			if (rank >= 0) claims.push({ role, column, rank });
		});
	}
	const roles: { [R in keyof W]?: number } = {};
	const taken = new Set<number>();
	for (const { role, column } of claims.sort((a, b) => a.rank - b.rank || a.column - b.column)) {
		if (roles[role] !== undefined || taken.has(column)) continue;
		roles[role] = column;
		taken.add(column);
	}
	return roles;
}

/** How much a column reads like prose: mean words of its filled cells, and how many of those differ (0–1). */
export function proseOf(cells: readonly string[]): { words: number; distinct: number; filled: number } {
	const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
	if (filled.length === 0) return { words: 0, distinct: 0, filled: 0 };
	const words =
		filled.reduce((sum, cell) => sum + (cell.match(/[\p{L}'’]{2,}/gu)?.length ?? 0), 0) / filled.length;
	return { words, distinct: new Set(filled).size / filled.length, filled: filled.length / cells.length };
}

/**
 * The column that most reads like what people wrote: five words or more on average, under a question half as many, mostly different. An open question's
 * header ("… why?") counts for as much as ten words. Undefined when no column does.
 */
export function guessTextColumn(
	header: readonly string[],
	rows: readonly (readonly string[])[],
): number | undefined {
	const sample = rows.slice(0, 500);
	let best: number | undefined;
	let most = 0;
	header.forEach((name, column) => {
		const { words, distinct, filled } = proseOf(sample.map((cells) => cells[column]!));
		const open =
			/\bwhy\b|comment|anything else|tell us|explain|feedback|suggest|in your own words|warum|kommentar|pourquoi|por qué|comentario/iu.test(
				name,
			);
		if (isPersonal(name) || words < (open ? 0.5 : isQuestion(name) ? 2.5 : 5) || distinct < 0.5) return;
		const score = (Math.min(words, 40) + (open ? 10 : 0)) * filled;
		if (score > most) {
			most = score;
			best = column;
		}
	});
	return best;
}

/** Columns that name or reach a person; they are never read unless they are the participant. */
export function isPersonal(header: string): boolean {
	return /\be ?mail\b|\b(?:phone|mobile)(?: number)?$|\b(?:first|last|full|sur|user full|author|person|contact|customer|requester) ?name\b|^name$|\bip(?: address)?\b|\baddress\b|\bbirth|\bowner\b|^(?:requester|reporter|creator|caller|reviewer|submitter|note ?taker|noted by|interviewer|researcher|moderator|interviewt von|protokoll von)$|^created by$|\bassignee\b|\bcity\b|\bzip\b|\bpostcode\b|^(?:vor|nach|familien)?name(?: des .*)?$|\btelefon|\badresse\b|\banschrift\b|\bgeburt|\bplz\b|^(?:pré)?nom(?: de famille)?$|\btéléphone\b|\bnaissance\b|^nombre(?: completo)?$|^apellidos?$|\bteléfono\b|\bdirección\b|\bnacimiento\b|^(?:anforderer|demandeur|solicitante|bearbeiter)$/u.test(
		headerWords(header),
	);
}

/** "`quote` as the text, `user_id` as the participant" for a notice. */
export function rolesSentence(
	header: readonly string[],
	roles: Readonly<Record<string, number | undefined>>,
): string {
	return Object.entries(roles)
		.filter((entry): entry is [string, number] => entry[1] !== undefined)
		.map(([role, column]) => `“${header[column]}” as the ${role === 'ts' ? 'time' : role}`)
		.join(', ');
}

/** Column names for a refusal, at most twenty of them. */
export function columnList(header: readonly string[]): string {
	const names = header.slice(0, 20).map((name) => (name === '' ? '(no name)' : name.slice(0, 40)));
	return `${names.join(', ')}${header.length > 20 ? ` and ${header.length - 20} more` : ''}`;
}

/** Whether a spreadsheet turned ids into numbers such as 4.82913E+05, which stand for more than one id. */
export function hasMangledIds(cells: readonly string[]): boolean {
	return cells.some((cell) => /^\d(?:[.,]\d+)?E\+\d+$/iu.test(cell.trim()));
}
