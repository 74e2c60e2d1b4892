import type { Alert, AlertFacts } from '../../shared/alert-api.ts';
import { readBoard } from '../../shared/board-doc.ts';
import { AppError } from '../../shared/errors.ts';
import type { FreshnessJson } from '../../shared/freshness.ts';
import type { Dismissal } from '../../shared/freshness-api.ts';
import type { BoardId, EvidenceId } from '../../shared/ids.ts';
import { personaViews } from '../../shared/persona-view.ts';
import type { VersionHead } from '../../shared/version.ts';
import { boardLanguage } from '../../words/languages.ts';
import type { Clearance } from '../people/cleared.ts';
import type { Clock } from '../ports.ts';
import type { AlertStore, KeptAlert } from '../storage/alert-store.ts';
import type { BoardStore } from '../storage/board-store.ts';
import type { EvidenceStore } from '../storage/evidence-store.ts';
import type { FreshnessStore } from '../storage/freshness-store.ts';
import type { Rooms } from '../sync/rooms.ts';
import type { PublishMove } from '../versions/publisher.ts';
import { type AlertNames, alertWords } from './alert-words.ts';
import { letterVoice } from './letter-voice.ts';
import { letterText, type MessageType, publishedBody, type Telling, webhookBody } from './message.ts';
import type { InLine, Outbox } from './outbox.ts';
import { toAlerts } from './to-alerts.ts';

export type AlertDeskDeps = {
	alerts: AlertStore;
	boards: Pick<BoardStore, 'name'>;
	freshness: Pick<FreshnessStore, 'dismissals'>;
	evidence: Pick<EvidenceStore, 'read'>;
	rooms: Pick<Rooms, 'transact'>;
	clearance: Pick<Clearance, 'assertCleared'>;
	outbox: Outbox;
	clock: Pick<Clock, 'now'>;
};

/** What asks for somebody on a board: kept, shown, and told to whom the owner said. */
export interface AlertDesk {
	/** Worst first among the open ones, then what is dismissed or over. */
	list(board: BoardId): Promise<Alert[]>;
	/** Takes note of what a check found; what weighs much is told at once, the rest in the next digest. */
	checked(board: BoardId, found: FreshnessJson | null): Promise<void>;
	/** The same of rules about figures. */
	watched(board: BoardId, open: readonly AlertFacts[]): Promise<void>;
	/** Puts the digest of every board in line whose time has come. */
	digests(): Promise<void>;
	/** Tells downstream systems of a version: ids and numbers, and where it can be read. */
	published(board: BoardId, head: VersionHead, what: PublishMove): Promise<void>;
	/** Puts a message in line for each address. */
	tell(board: BoardId, type: MessageType, alerts: readonly AlertFacts[]): Promise<InLine[]>;
}

export function createAlertDesk(deps: AlertDeskDeps): AlertDesk {
	const { alerts, rooms, clock, outbox } = deps;

	async function namesOf(board: BoardId): Promise<AlertNames> {
		const [{ archetypes }, owners] = await Promise.all([
			rooms.transact(board, 'pipeline', readBoard),
			alerts.owners(board),
		]);
		const labels = new Map<string, string>(archetypes.map(({ id, label }) => [id, label]));
		return { archetype: (id) => labels.get(id), owner: (persona) => owners.get(persona as never) };
	}

	/** Words of notes leave only with the owner's word and everybody's consent, and while nothing severe stands readable. */
	async function quotesFor(
		board: BoardId,
		list: readonly AlertFacts[],
	): Promise<ReadonlyMap<EvidenceId, string>> {
		try {
			await deps.clearance.assertCleared(board, 'export');
		} catch (error) {
			if (error instanceof AppError) return new Map();
			throw error;
		}
		const found = await deps.evidence.read(board, [...new Set(list.flatMap(({ evidence }) => evidence))]);
		return new Map(
			found.flatMap(({ id, text, flags }) =>
				flags.includes('notes-only') || flags.includes('special-category') ? [] : [[id, text] as const],
			),
		);
	}

	async function tell(board: BoardId, type: MessageType, list: readonly AlertFacts[]): Promise<InLine[]> {
		const settings = await alerts.settings(board);
		if (settings === null || (settings.webhook === null && settings.emails.length === 0)) return [];
		const language = boardLanguage(await rooms.transact(board, 'pipeline', readBoard));
		const telling: Telling = {
			board: (await deps.boards.name(board)) ?? board,
			detail: settings.detail,
			names: await namesOf(board),
			quotes: settings.detail === 'quotes' ? await quotesFor(board, list) : new Map(),
		};
		const at = new Date(clock.now());
		const letter = letterText(board, list, telling, letterVoice(language));
		const inLine = await outbox.put(board, settings, {
			body: webhookBody(type, board, at.toISOString(), list, telling),
			letter,
			subject: type,
		});
		await alerts.told(
			board,
			list.map(({ id }) => id),
			at,
		);
		return inLine;
	}

	/** Open, not dismissed, and never told of. */
	async function untold(board: BoardId): Promise<AlertFacts[]> {
		const [kept, dismissals] = await Promise.all([alerts.list(board), deps.freshness.dismissals(board)]);
		return kept
			.filter((one) => stateOf(one, dismissals) === 'open' && one.toldAt === null)
			.map(({ facts }) => facts)
			.sort((a, b) => b.weight - a.weight);
	}

	async function tellHeavy(board: BoardId): Promise<void> {
		const heavy = (await untold(board)).filter(({ severity }) => severity === 'high');
		if (heavy.length > 0) await tell(board, 'alert', heavy);
	}

	return {
		async list(board) {
			const [kept, dismissals, names] = await Promise.all([
				alerts.list(board),
				deps.freshness.dismissals(board),
				namesOf(board),
			]);
			return kept
				.map((one): Alert => {
					const { facts, openedAt } = one;
					return {
						...facts,
						...alertWords(facts, names),
						state: stateOf(one, dismissals),
						openedAt: openedAt.toISOString(),
						owner: facts.persona === null ? null : (names.owner(facts.persona) ?? null),
					};
				})
				.sort((a, b) => order[a.state] - order[b.state] || (a.state === 'open' ? b.weight - a.weight : 0));
		},
		async checked(board, found) {
			const snapshot = await rooms.transact(board, 'pipeline', readBoard);
			const now = clock.now();
			const { archetypes } = snapshot;
			const open =
				found === null ? [] : toAlerts(found, { archetypes, personas: personaViews(snapshot) }, now);
			await alerts.put(board, 'al', open, new Date(now));
			await tellHeavy(board);
		},
		async watched(board, open) {
			await alerts.put(board, 'ku', open, new Date(clock.now()));
			await tellHeavy(board);
		},
		async digests() {
			for (const board of await alerts.takeDigests(new Date(clock.now()))) {
				const news = await untold(board);
				// Nothing new is no letter.
				if (news.length > 0) await tell(board, 'digest', news);
			}
		},
		async published(board, head, what) {
			const settings = await alerts.settings(board);
			if (settings === null) return;
			const type = moveTypes[what];
			const at = new Date(clock.now()).toISOString();
			const body = publishedBody(type, board, at, head, settings.detail !== 'numbers');
			await outbox.put(board, settings, { body, letter: null, subject: type });
		},
		tell,
	};
}

const moveTypes = {
	publish: 'version.published',
	'roll-back': 'version.rolled-back',
	withdraw: 'version.withdrawn',
} as const satisfies Readonly<Record<PublishMove, MessageType>>;

const order = { open: 0, dismissed: 1, over: 2 } as const;

function stateOf({ facts, closedAt }: KeptAlert, dismissals: readonly Dismissal[]): Alert['state'] {
	if (closedAt !== null) return 'over';
	const dismissed = dismissals.find(({ key }) => key === facts.key);
	return dismissed !== undefined && (facts.since ?? '') <= dismissed.since ? 'dismissed' : 'open';
}
