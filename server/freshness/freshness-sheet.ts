import type { BoardSnapshot } from '../../shared/board-doc.ts';
import type { Claim } from '../../shared/claim.ts';
import type { FreshnessJson, Signal } from '../../shared/freshness.ts';
import { personaViews } from '../../shared/persona-view.ts';
import { freshnessSheetId, type Sheet, type SheetLine } from '../../shared/sheet.ts';
import { isChange, worseFirst } from './claims.ts';
import { toldTogether } from './told-together.ts';
import { actionFor, changeWords, stateWords, subjectOf } from './words.ts';

/** A decision that rests on a claim, with the day it was made. */
type Decided = { readonly question: string; readonly at: string };
const mostChanges = 6;
const mostSentences = 12;

/**
 * What has changed since the board was made, as the canvas shows it (rule FR20): each change that goes on, then the
 * sentences it touches, and what was decided on them. Null before anything could be compared.
 */
export function freshnessSheet(
	found: FreshnessJson,
	board: BoardSnapshot,
	decided: ReadonlyMap<string, readonly Decided[]> = new Map(),
): Sheet | null {
	const watched = found.windows.filter(({ role }) => role === 'watched');
	const last = watched.at(-1);
	if (!last) return null;
	const id = freshnessSheetId;
	const open = toldTogether(
		found.signals.filter(({ state, until }) => isChange(state) && until === null),
		found.windowDays,
	).map(({ lead }) => lead);
	const labels = new Map<string, string>(
		board.archetypes.map(({ id: archetype, label }) => [archetype, label]),
	);
	const changes = open
		.slice(0, mostChanges)
		.flatMap((signal, at): SheetLine[] => [
			own(`${id}/c${at}`, 'heading', headingOf(signal, labels)),
			own(`${id}/c${at}-how`, 'supported', howOf(signal)),
			own(`${id}/c${at}-do`, 'supported', actionFor(signal)),
		]);
	const claims = new Map<string, Claim>(
		personaViews(board).flatMap((persona) => persona.claims.map((claim) => [claim.id, claim])),
	);
	const touched = found.claims
		.filter(({ state }) => isChange(state))
		.sort((a, b) => worseFirst.indexOf(a.state) - worseFirst.indexOf(b.state))
		.slice(0, mostSentences)
		.flatMap(({ claim, state }): SheetLine[] => {
			const sentence = claims.get(claim);
			if (!sentence) return [];
			const text = [capital(stateWords[state]), ': ', ...sentence.text];
			const line: SheetLine = {
				key: `${id}/${claim}`,
				kind: 'supported',
				text,
				citations: sentence.citations,
			};
			return [line, ...decidedOn(`${id}/${claim}-on`, decided.get(claim) ?? [])];
		});
	const lines: SheetLine[] = [
		own(
			`${id}/headline`,
			'role',
			open.length === 0
				? 'Nothing has changed that could have been seen.'
				: `${open.length === 1 ? '1 change goes' : `${open.length} changes go`} on.`,
		),
		own(
			`${id}/of`,
			'meta',
			`${last.users === 1 ? '1 user' : `${last.users} users`} until ${last.to.slice(0, 10)}`,
		),
		...changes,
		...(touched.length > 0
			? [own(`${id}/touched`, 'heading', 'Sentences to look at again'), ...touched]
			: []),
		...found.notices.slice(0, 3).map((text, at) => own(`${id}/n${at}`, 'supported', text)),
		own(
			`${id}/foot`,
			'meta',
			`${watched.length === 1 ? '1 window' : `${watched.length} windows`} of ${found.windowDays} days compared`,
		),
	];
	return { id, order: 1, accent: 4, title: 'What has changed', chart: null, lines };
}

function decidedOn(key: string, decisions: readonly Decided[]): SheetLine[] {
	const [last] = decisions.slice(-1);
	if (!last) return [];
	const more = decisions.length > 1 ? `, and ${decisions.length - 1} more` : '';
	return [own(key, 'supported', `Decided on it: “${last.question}” (${last.at.slice(0, 10)})${more}`)];
}

function headingOf(signal: Signal, labels: ReadonlyMap<string, string>): string {
	const of = labels.get(signal.archetype);
	return of === undefined ? subjectOf(signal) : `${subjectOf(signal)} · ${of}`;
}

function howOf(signal: Signal): string {
	const { state, since, n } = signal;
	const parts = [
		capital(stateWords[state]),
		changeWords(signal),
		since && `since ${since.slice(0, 10)}`,
		`${n} people`,
	];
	return `${parts.filter(Boolean).join(' · ')}.`;
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

function own(key: string, kind: SheetLine['kind'], words: string): SheetLine {
	return { key, kind, text: [words], citations: [] };
}
