import type { Evidence } from '../../shared/evidence.ts';
import { effectiveGrouping } from '../../shared/grouping.ts';
import type { SourceId } from '../../shared/ids.ts';
import type { EffectiveGrouping } from '../../shared/theme.ts';
import type { EventLog } from '../behaviour/event-log.ts';
import type { Embedder } from '../grouping/types.ts';
import type { Customer } from '../intake/types.ts';
import { formArchetypes } from '../pipeline/form-archetypes.ts';
import { groupEvidence } from '../pipeline/group-evidence.ts';
import { reportStep, type StageOptions } from '../pipeline/stage.ts';
import { writePersonas } from '../pipeline/write-personas.ts';
import { ownWords } from '../synthesis/gate/own-words.ts';
import { countWords } from '../synthesis/text/sentences.ts';
import type { DocumentClaim } from './document-claims.ts';
import { judge, judgeQuote, orAsCited, withNearest, withUnsaid } from './judge.ts';
import { cosine, nearestTo, stancesOn } from './match.ts';
import { findMissing } from './missing.ts';
import { unsaidPart } from './parts.ts';
import type { PersonaDocument } from './read-document.ts';
import { testSplit } from './split.ts';
import { type ClaimedIndex, isPlan, readStatements } from './statements.ts';
import type { Audit, JudgedClaim } from './types.ts';
import { rankUpdates } from './updates.ts';
import { readUsageFigures, usageStance } from './usage-check.ts';

export type AuditInput = StageOptions & {
	document: PersonaDocument;
	evidence: readonly Evidence[];
	log: EventLog | null;
	customers: readonly Customer[];
	/** What is dated from here on came after the document; its own date when null. ISO 8601. */
	since: string | null;
	usageSource: SourceId;
	/** Null compares by words alone. */
	embedder: Embedder | null;
	seed: number;
	/** Who groups the notes; in this thread when absent. */
	group?: typeof groupEvidence | undefined;
};

/** More words under “Tools” are a sentence. */
const longestName = 3;
/** Cosine from which a finding and a sentence are about one thing. */
const sameThing = 0.7;

/** Judges a persona document against evidence and usage: claim by claim, what is missing, one or several, what to change. */
export async function runAudit(input: AuditInput): Promise<Audit> {
	const { document, evidence, log, signal } = input;
	const since = input.since ?? document.date;
	const total = 4;
	reportStep(input, 'Reading the evidence', 0, total);
	const texts = document.claims.map(({ text }) => text);
	const index = await readStatements(evidence, texts, input.embedder, signal);
	const figures = await readUsageFigures(log, since, input.usageSource);
	reportStep(input, 'Judging sentences', 1, total);
	const touched = new Set<Evidence['id']>();
	const judgeOne = ({ cites = [], ...claim }: DocumentClaim, at: number): JudgedClaim => {
		const { text, field } = claim;
		const quote = judgeQuote(text, evidence);
		if (quote) {
			for (const id of quote.citations) touched.add(id);
			return { ...claim, ...quote, nearest: [] };
		}
		const read = {
			text,
			meaning: index.read(
				withoutContrast(
					withoutPurpose(withoutStandIns(withoutSubject(text, [document.title, ...claim.heading]))),
				),
			),
			vector: index.claimVectors[at] ?? null,
			isList: field === 'constraints.tools' && countWords(text) <= longestName,
		};
		const found = stancesOn(read, index);
		const unsaid = unsaidPart(text, found, index);
		// Half a sentence is not carried; what speaks against one of its halves speaks against it.
		const stances = unsaid === null ? found : found.filter(({ side }) => side === 'against');
		for (const { statement } of found) touched.add(statement.evidence.id);
		const judged = orAsCited(
			withUnsaid(
				judge(stances, usageStance(ownWords(text), figures), since),
				found.length > 0 ? unsaid : null,
			),
			cites,
			evidence.filter(({ id }) => cites.includes(id)),
		);
		for (const id of judged.citations) touched.add(id);
		return { ...claim, ...withNearest(judged, nearestTo(read, index)) };
	};
	const claims: JudgedClaim[] = [];
	for (const [at, claim] of document.claims.entries()) {
		signal?.throwIfAborted();
		claims.push(judgeOne(claim, at));
		// Whoever else waits for this thread gets a turn between two sentences.
		await new Promise(setImmediate);
	}
	reportStep(input, 'Looking for what is missing', 2, total);
	const found = await currentFindings(input, touched);
	const missing = findMissing({ evidence, ...found }, touched, texts, aboutFinding(index), since);
	const supporters = claims.map(({ verdict, citations, counter }) =>
		verdict === 'holds' ? citations : counter,
	);
	const split = testSplit(found.archetypes, evidence, supporters, found.differences);
	reportStep(input, 'Ranking updates', 3, total);
	const used = new Set(figures === null ? [] : claims.flatMap(({ citations }) => citations));
	const measured = [...(figures?.measured.values() ?? [])].filter(({ id }) => used.has(id));
	reportStep(input, 'Ranking updates', total, total);
	return {
		title: document.title,
		since,
		claims,
		missing,
		split,
		updates: rankUpdates(claims, missing, split),
		evidence: [...evidence, ...measured],
		notices: noticesOf(input, since, index.hasVectors),
	};
}

/** A sentence without the persona's own name at its front, which nobody in the evidence says: “Oskar does not print”. */
function withoutSubject(text: string, titles: readonly string[]): string {
	const [name] = /^\p{Lu}[\p{L}'’-]+(?= \p{Ll}|,)/u.exec(text) ?? [];
	const isName = name !== undefined && titles.some((title) => nameIn(title) === name);
	return isName ? text.slice(name.length) : text;
}

/** A sentence without what stands for a name in it: “My [software tool] finds errors”. */
function withoutStandIns(text: string): string {
	return text.replace(/\[[^\]]{1,40}\](?!\()/gu, ' ');
}

/** A sentence without what it wants to avoid, which others tell as what happens: “so that no tank stands empty”. */
function withoutPurpose(text: string): string {
	return text.replace(/,? so (?:that|as)\b[^.;]*?(?:\b(?:not?|never|nobody|nothing)\b|n['’]t\b)[^.;]*/iu, '');
}

/** A sentence without what it sets its point against, which nobody has to say: “with their eyes, not with their heads”. */
function withoutContrast(text: string): string {
	return text.replace(
		/, (?:and )?not (?:with|by|for|to|in|on|at|from|through|because of) [^,;.]{2,40}(?=[.;]?$)/iu,
		'',
	);
}

/** The first word of a title that is more than a name: “Oskar – runs the chess club”, “Persona: Dana, blaster”. */
function nameIn(title: string): string | undefined {
	return /^(?:[Pp]ersona:? )?(\p{Lu}[\p{L}'’-]+)(?: ?[,–—·|:(-]|$| \p{Lu}[\p{L}'’-]+ ?[,–—·|:(-])/u.exec(
		title,
	)?.[1];
}

/** A finding is spoken of where a claim is about the same thing, for the model; where it cannot read, words have to tell. */
function aboutFinding({ statements, claimVectors }: ClaimedIndex): (finding: string) => boolean {
	return (finding) => {
		const vector = statements.find(({ text }) => text === finding)?.vector ?? null;
		return claimVectors.some((claim) => cosine(claim, vector) >= sameThing);
	};
}

/** What the same evidence gives without the document: themes, groups of people, sentences. */
async function currentFindings(input: AuditInput, touched: ReadonlySet<Evidence['id']>) {
	const { seed, customers, embedder, signal, group = groupEvidence } = input;
	// A research team's own plans are no theme of its participants.
	const evidence = input.evidence.filter((item) => item.kind === 'measured' || !isPlan(item));
	const stage = { signal };
	const themesOf = async (items: readonly Evidence[]): Promise<EffectiveGrouping> => {
		const previous = { themes: [], members: new Map() };
		const grouped = await group({ ...stage, evidence: items, moves: [], previous, seed, embedder });
		return effectiveGrouping(grouped.themes, grouped.members, []);
	};
	const grouping = await themesOf(evidence);
	const unspoken = await themesOf(evidence.filter(({ id }) => !touched.has(id)));
	const shared = { ...stage, evidence, grouping, usage: input.log ?? [], customers, seed };
	const { archetypes, tensions, notices } = await formArchetypes({ ...shared, previous: [] });
	const { claims } = await writePersonas({
		...shared,
		archetypes,
		tensions,
		previous: { personas: [], claims: [], edits: new Map() },
	});
	const labels = archetypes.map(({ label }) => `${label}:`);
	const differences = notices.filter((notice) => labels.some((label) => notice.startsWith(label)));
	return { unspoken, archetypes, claims, differences };
}

function noticesOf({ evidence }: AuditInput, since: string | null, hasVectors: boolean): string[] {
	const words = evidence.filter(({ kind }) => kind !== 'measured');
	const undated = words.filter(({ date }) => date === null).length;
	return [
		...(since !== null && undated > 0
			? [`${undated} of ${words.length} notes have no date: they count as known before ${since}.`]
			: []),
		...(hasVectors
			? []
			: ['The built-in model does not know this language: sentences were compared by their words alone.']),
	];
}
