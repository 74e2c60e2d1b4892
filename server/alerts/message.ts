import type { AlertDetail, AlertFacts } from '../../shared/alert-api.ts';
import type { BoardId, EvidenceId } from '../../shared/ids.ts';
import type { VersionHead } from '../../shared/version.ts';
import { type AlertNames, alertWords } from './alert-words.ts';
import type { LetterVoice } from './letter-voice.ts';

export type MessageType =
	| 'alert'
	| 'digest'
	| 'test'
	| 'version.published'
	| 'version.rolled-back'
	| 'version.withdrawn';
/** A letter somebody reads: what is beyond is counted in it. */
const mostInLetter = 10;
/** What a message may say of a board. */
export type Telling = {
	/** What people call it. */
	readonly board: string;
	readonly detail: AlertDetail;
	readonly names: AlertNames;
	/** Words that may be quoted outside; empty unless the owner said so. */
	readonly quotes: ReadonlyMap<EvidenceId, string>;
};

/** The body a webhook gets. Without `names` it is ids and numbers: neither a subject nor a key, which name events and themes. */
export function webhookBody(
	type: MessageType,
	board: BoardId,
	at: string,
	alerts: readonly AlertFacts[],
	telling: Telling,
): string {
	const named = telling.detail !== 'numbers';
	return JSON.stringify({
		type,
		board,
		at,
		alerts: alerts.map((alert) => {
			const { key, subject, notes, also = [], ...numbers } = alert;
			return {
				...numbers,
				...(named
					? { key, subject, notes, also }
					: { also: also.map(({ key: _, subject: __, ...figures }) => figures) }),
				owner: named && alert.persona !== null ? (telling.names.owner(alert.persona) ?? null) : null,
				...alertWords(alert, named ? telling.names : null),
				...(telling.detail === 'quotes' ? { quotes: quotesOf(alert, telling) } : {}),
			};
		}),
	});
}

/** What downstream systems get when a version is published or withdrawn: where it can be read, never what it says. */
export function publishedBody(
	type: MessageType,
	board: BoardId,
	at: string,
	{ id, persona, name, number, state, audience, approvedAt, approvedBy }: VersionHead,
	mayName: boolean,
): string {
	const path = `/api/boards/${board}/versions/${id}/persona`;
	return JSON.stringify({
		type,
		board,
		at,
		version: {
			id,
			persona,
			number,
			state,
			audience,
			approvedAt,
			...(mayName ? { name, approvedBy } : {}),
			// What was withdrawn is read nowhere any more.
			...(state === 'published'
				? { read: { json: `${path}.json`, markdown: `${path}.md`, html: `${path}.html` } }
				: {}),
		},
	});
}

/** The same as a letter, in the board's language. Names and quotes stay as people wrote them. */
export function letterText(
	board: BoardId,
	alerts: readonly AlertFacts[],
	telling: Telling,
	{ words: own, heard, day }: LetterVoice,
): { subject: string; text: string } {
	const name = telling.detail === 'numbers' ? board : `“${telling.board}”`;
	if (alerts.length === 0) return { subject: own.testSubject, text: `${own.test(name)}\n` };
	const heavy = alerts.filter(({ severity }) => severity === 'high').length;
	const parts = alerts.slice(0, mostInLetter).map((alert) => {
		const { what, lines, whyMaybe, advice } = alertWords(
			alert,
			telling.detail === 'numbers' ? null : telling.names,
		);
		const owner = alert.persona === null ? undefined : telling.names.owner(alert.persona);
		const due = day(alert.due);
		const quotes = telling.detail === 'quotes' ? quotesOf(alert, telling) : [];
		return [
			`${alert.severity === 'high' ? '(!) ' : ''}${heard(what)}`,
			...lines.map(heard),
			...section(own.why, whyMaybe.map(heard)),
			...section(owner === undefined ? own.due(due) : own.dueFor(due, owner), advice.map(heard)),
			...section(own.quotes, quotes),
		].join('\n');
	});
	const more = alerts.length - parts.length;
	const end = [
		...(more > 0 ? [own.more(more)] : []),
		own.library,
		own.end(name, alerts.map(({ id }) => id).join(', ')),
	];
	return { subject: own.subject(alerts.length, heavy), text: `${[...parts, end.join('\n')].join('\n\n')}\n` };
}

function quotesOf({ evidence }: AlertFacts, { quotes }: Telling): string[] {
	return evidence.flatMap((id) => {
		const text = quotes.get(id);
		return text === undefined ? [] : [`“${text}” (${id})`];
	});
}

function section(title: string, lines: readonly string[]): string[] {
	return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `- ${line}`)];
}
