import type { ColumnRole, SourceKind } from '../../shared/import.ts';
import { findPersonalData } from '../privacy/find-personal-data.ts';
import { nameOf, scoreOf } from './cells.ts';
import { type ColumnFacts, factsOf } from './column-facts.ts';
import { guessTextColumn, headerWords, isPersonal, matchColumns, proseOf } from './column-roles.ts';
import type { Scale } from './import-item.ts';
import { isQuestion } from './open-question.ts';
import { roleWords, tagWords } from './role-words.ts';
import { namesScale, scaleOf } from './scales.ts';
import { kindOfTable } from './table-kind.ts';
import { toolOf } from './tools.ts';

export type GuessedColumn = { readonly name: string; readonly role: ColumnRole; readonly confidence: number };

/** Columns about those who wrote the file, not about those it is about. */
const STAFF =
	/\b(?:created by|updated by|owner|assignee|agent|researcher|interviewer|erstellt von|créé par|creado por)\b/u;

/** "Leaver ref", "Patient no", "Mitarbeiter-Nr.": the code of one of those the table is about. */
const PEOPLE =
	'leaver|employee|staff|worker|patient|member|student|pupil|guest|resident|tenant|driver|volunteer|interviewee|respondent|participant|person|mitarbeiter|patienten|mitglieds?|schüler|teilnehmer|befragten|personal|empleado|paciente|alumno|socio|employé|salarié|élève|adhérent';
const OF_A_PERSON = new RegExp(
	`^(?:(?:${PEOPLE}) (?:id|ref|reference|no|n o|nr|number|num|code|key|nummer|numéro|n|número)|(?:n|n o|no|nr|num|id|code|numéro|número|nummer) (?:d |de |des |del |der )?(?:${PEOPLE}))$`,
	'u',
);

/** Cells that are names or numbers of people and nothing else, whatever the header says. */
function holdsPeople(cells: readonly string[], facts: ColumnFacts): boolean {
	if (facts.words > 5 || facts.numbers >= 0.5 || facts.dates >= 0.5) return false;
	const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
	const looked = [...new Set(filled)].slice(0, 20);
	const people = looked.filter((cell) =>
		findPersonalData(cell).some(
			({ severity, start, end }) => severity === 'severe' && end - start >= cell.length * 0.8,
		),
	);
	return people.length >= 2 && people.length >= looked.length * 0.6;
}

/** Short cells that name nobody. */
function isCode(facts: ColumnFacts, cells: readonly string[]): boolean {
	return (
		facts.filled > 0 && facts.emails < 0.5 && facts.names < 0.5 && cells.every((cell) => cell.length <= 64)
	);
}

/** What a table seems to hold. */
export type TableGuess = {
	readonly columns: readonly GuessedColumn[];
	readonly scale: Scale | null;
	readonly tool: string | null;
	readonly kind: SourceKind;
	/** 0–1, of `kind`. */
	readonly confidence: number;
};

/** Header words that surely mean the quote itself, whatever the cells hold. */
const SURE = new Set([
	'text',
	'quote',
	'quotes',
	'verbatim',
	'verbatims',
	'highlight',
	'zitat',
	'cita',
	'citation',
]);
/** Roles whose cells are names of people rather than codes, when they look like names. */
const MAY_NAME =
	/^(?:requester|reporter|creator|caller|reviewer|customer|contact|person|kunde|client|cliente|user|author|speaker role)\b/u;

/**
 * Every column's role, by its header words first, by its contents second. `rows` is a sample; up to 500 are looked at. Each role but `text`,
 * `tags`, `attribute`, `personal` and `none` is given once.
 */
export function guessColumns(header: readonly string[], rows: readonly (readonly string[])[]): TableGuess {
	const sample = rows.slice(0, 500);
	const cellsOf = (at: number): string[] => sample.map((cells) => cells[at] ?? '');
	const facts = header.map((_, at) => factsOf(cellsOf(at)));
	const known = toolOf(header);
	const roles: { role: ColumnRole; confidence: number }[] = header.map(() => ({
		role: 'none',
		confidence: 0.3,
	}));
	const give = (at: number, role: ColumnRole, confidence: number): void => {
		roles[at] = { role, confidence };
	};
	const has = (role: ColumnRole): boolean => roles.some((one) => one.role === role);

	const reviewed = header.some((name) => /\b(?:reviews?|stars|rating)\b/u.test(headerWords(name)));
	const { text: named, ...others } = matchColumns(header, roleWords);
	for (const [role, at] of Object.entries(others) as [ColumnRole, number | undefined][]) {
		// Of a review it is the heading.
		if (at !== undefined && role === 'role' && headerWords(header[at]!) === 'title' && reviewed) continue;
		if (at !== undefined && fits(role, headerWords(header[at]!), facts[at]!, cellsOf(at)))
			give(at, role, 0.95);
	}
	// Nobody's table names both, and a code somebody has there may be either.
	if (!has('participant') && !has('user')) {
		const coded = header.findIndex(
			(name, at) =>
				roles[at]!.role === 'none' && OF_A_PERSON.test(headerWords(name)) && isCode(facts[at]!, cellsOf(at)),
		);
		if (coded >= 0) give(coded, 'participant', 0.8);
	}
	const text = chooseText(header, sample, named);
	if (text !== undefined) give(text, 'text', text === named ? 0.95 : 0.7);

	const dated = chooseDate(header, facts, roles);
	header.forEach((name, at) => {
		if (roles[at]!.role !== 'none') return;
		const fact = facts[at]!;
		if (fact.emails >= 0.5)
			give(at, has('email') || STAFF.test(headerWords(name)) ? 'personal' : 'email', 0.9);
		else if (tagWords.includes(headerWords(name))) give(at, 'tags', 0.9);
		else if (isPersonal(name)) give(at, 'personal', 0.9);
		else if (!has('score') && namesScale(name) && areScores(cellsOf(at))) give(at, 'score', 0.9);
		else if (at === dated && !has('date')) give(at, 'date', 0.7);
		else if (!has('id') && /\bid$/u.test(headerWords(name)) && fact.distinct >= 0.99 && fact.filled === 1)
			give(at, 'id', 0.7);
		else if (fact.filled === 0 || fact.technical >= 0.5 || name === '') give(at, 'none', 0.7);
		else if (text !== undefined && !SURE.has(headerWords(header[text]!)) && isOpenAnswer(name, fact))
			give(at, 'text', isQuestion(name) ? 0.8 : 0.5);
		else give(at, holdsPeople(cellsOf(at), fact) ? 'personal' : 'attribute', 0.6);
	});

	const scored = roles.findIndex(({ role }) => role === 'score');
	const survey = header.findIndex((name) => headerWords(name) === 'survey type');
	const hint = survey < 0 ? '' : ` ${cellsOf(survey).find((cell) => cell !== '') ?? ''}`;
	const scale = scored < 0 ? null : scaleOf(`${header[scored]!}${hint}`, cellsOf(scored));
	const columns = header.map((name, at) => ({ name, ...roles[at]! }));
	return { columns, scale, tool: known?.tool ?? null, ...kindOfTable(columns, scale, known?.kind ?? null) };
}

/** The column of dates that most says when something was said; when somebody was first seen or something is due does not. */
function chooseDate(
	header: readonly string[],
	facts: readonly ColumnFacts[],
	roles: readonly { role: ColumnRole }[],
): number | undefined {
	const rank = (at: number): number => {
		const name = headerWords(header[at]!);
		if (/\b(?:seen|due|birth|updated?|renew\w*|expir\w*|until|next|start(?:ed)?)\b/u.test(name)) return 0;
		return /\b(?:date|time|when|submitted|completed|received|datum|zeit\w*|uhrzeit|heure|fecha|hora)\b/u.test(
			name,
		)
			? 2
			: 1;
	};
	return header
		.flatMap((_, at) => (roles[at]!.role === 'none' && facts[at]!.dates >= 0.8 ? [at] : []))
		.sort((a, b) => rank(b) - rank(a) || a - b)[0];
}

/** Whether what is filled in is numbers on a scale, but for a word here and there. */
function areScores(cells: readonly string[]): boolean {
	const filled = cells.filter((cell) => nameOf(cell) !== null);
	const scores = filled.flatMap((cell) => scoreOf(cell) ?? []);
	return scores.length > 0 && scores.length >= filled.length * 0.7 && scores.every((score) => score <= 100);
}

/** Whether cells can be what the header says they are. */
function fits(role: ColumnRole, name: string, facts: ColumnFacts, cells: readonly string[]): boolean {
	if (role === 'email') return facts.filled === 0 || facts.emails > 0;
	if (role === 'score') return cells.some((cell) => scoreOf(cell) !== null);
	if (role === 'participant' || role === 'user')
		return facts.emails < 0.5 && !(MAY_NAME.test(name) && facts.names >= 0.5) && facts.words < 8;
	// A field that holds what people wrote is a text, whatever it is about.
	if (role === 'event' && /^what\b/u.test(name)) return facts.words < 4 && facts.distinct < 0.5;
	if (role === 'reason' || role === 'event') return facts.words < 8;
	return true;
}

/** A column of answers in people's own words, beside the main one. */
function isOpenAnswer(
	name: string,
	{ words, distinct, filled, technical, choices, longest }: ColumnFacts,
): boolean {
	if (technical >= 0.2 || filled === 0 || choices) return false;
	if (!isQuestion(name)) return words >= 6 && distinct >= 0.7;
	// "Was war gut?" – "Die Kasse am Ausgang.", "Alles!"
	return (words >= 2.5 && distinct >= 0.5) || (words >= 1.5 && longest >= 16 && distinct >= 0.9);
}

function chooseText(
	header: readonly string[],
	rows: readonly (readonly string[])[],
	named: number | undefined,
): number | undefined {
	if (named !== undefined) {
		if (SURE.has(headerWords(header[named]!))) return named;
		if (proseOf(rows.map((cells) => cells[named] ?? '')).words >= 2) return named;
	}
	// A single column without a name we know is prose or a transcript, and its first line no header.
	return (header.length > 1 ? guessTextColumn(header, rows) : undefined) ?? named;
}
