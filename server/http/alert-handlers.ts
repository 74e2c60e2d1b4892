import type { alertCalls } from '../../shared/alert-api.ts';
import { AppError } from '../../shared/errors.ts';
import type { BoardId, PersonaId } from '../../shared/ids.ts';
import type { AlertDesk } from '../alerts/alert-desk.ts';
import type { Outbox } from '../alerts/outbox.ts';
import type { Clock, RandomBytes } from '../ports.ts';
import type { Vault } from '../privacy/vault.ts';
import { type AlertStore, noSettings, type SealedSecret } from '../storage/alert-store.ts';
import type { AuditStore } from '../storage/audit-store.ts';
import type { DeliveryStore } from '../storage/delivery-store.ts';
import { nextAfter } from '../storage/refresh-store.ts';
import { doer } from './doer.ts';
import type { Handlers } from './handle-contract.ts';

export type AlertHandlerDeps = {
	desk: AlertDesk;
	alerts: AlertStore;
	deliveries: Pick<DeliveryStore, 'list'>;
	outbox: Outbox;
	privateWebhooks: boolean;
	vault: Pick<Vault, 'newKey' | 'seal'>;
	audit: Pick<AuditStore, 'add'>;
	/** Throws AppError `not-found` for a persona that is neither on the board nor in a version. */
	assertPersona: (board: BoardId, persona: PersonaId) => Promise<void>;
	clock: Clock;
	random: RandomBytes;
};

/** Milliseconds somebody who sends a test waits to hear what became of it: a little longer than an address is given to answer. */
const patience = 12_000;

/** The calls about alerts, where they go, and who owns a persona. */
export function createAlertHandlers(deps: AlertHandlerDeps): Pick<Handlers, keyof typeof alertCalls> {
	const { desk, alerts, outbox, audit, clock, vault } = deps;
	return {
		async listAlerts({ board }) {
			return { alerts: await desk.list(board) };
		},
		async readAlertSettings({ board }) {
			const { secret: _, ...settings } = (await alerts.settings(board)) ?? noSettings;
			const deliveries = await deps.deliveries.list(board);
			return {
				...settings,
				canMail: outbox.canMail,
				deliveries: deliveries.map(({ madeAt, ...one }) => ({ ...one, madeAt: madeAt.toISOString() })),
			};
		},
		async whereAlertsGo({ board }) {
			const { webhook, emails, digest, detail } = (await alerts.settings(board)) ?? noSettings;
			return { webhook: webhook !== null, emails: emails.length, digest, detail };
		},
		async changeAlertSettings({ board, body, principal }) {
			assertSecure(body.webhook, deps.privateWebhooks);
			assertMail(body.emails);
			const before = (await alerts.settings(board)) ?? noSettings;
			const isNew = body.webhook !== null && body.webhook !== before.webhook;
			const shown = isNew ? `pbs_${Buffer.from(deps.random(32)).toString('base64url')}` : null;
			const key = vault.newKey();
			const secret: SealedSecret | null =
				body.webhook === null
					? null
					: shown === null
						? before.secret
						: { key, sealed: vault.seal(key, shown) };
			const next = body.digest === 'off' ? null : nextAfter(new Date(clock.now()), body.digest);
			await alerts.setSettings(
				board,
				{ ...body, emails: [...new Set(body.emails)], secret },
				next,
				principal.label,
			);
			await audit.add(
				board,
				doer(principal),
				'alert-address',
				`${body.webhook === null ? 'no webhook' : 'a webhook'}, ${body.emails.length} mail addresses, ${body.detail}`,
			);
			return { secret: shown };
		},
		async tryAlerts({ board }) {
			const inLine = await desk.tell(board, 'test', []);
			await new Promise<void>((resolve) => {
				const forget = clock.after(patience, resolve);
				void outbox.settled().then(() => {
					forget();
					resolve();
				});
			});
			const kept = new Map((await deps.deliveries.list(board)).map((one) => [one.id, one]));
			return {
				waiting: inLine.length,
				tried: inLine.map(({ id, to }) => {
					const { state = 'waiting', problem = null } = kept.get(id) ?? {};
					return { to, state, problem };
				}),
			};
		},
		async setPersonaOwner({ board, body: { persona, name }, principal }) {
			// What is gone can still be given up.
			if (name.trim() !== '') await deps.assertPersona(board, persona);
			await alerts.setOwner(board, persona, name.trim(), principal.label, new Date(clock.now()));
			await audit.add(board, doer(principal), 'owner', persona);
			return {};
		},
		async listPersonaOwners({ board }) {
			const owners = await alerts.owners(board);
			return { owners: [...owners].map(([persona, name]) => ({ persona, name })) };
		},
	};
}

/** The network is looked at when a message is sent: what a name stands for may change. */
function assertSecure(webhook: string | null, privateWebhooks: boolean): void {
	if (webhook === null) return;
	const url = URL.canParse(webhook) ? new URL(webhook) : null;
	if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
		throw new AppError('bad-request', 'This is no address a message can go to.', { at: 'webhook' });
	if (url.protocol !== 'https:' && !privateWebhooks)
		throw new AppError('bad-request', 'The address has to begin with https.', { at: 'webhook' });
}

/** An address is a word in a command to the mail server: nothing that ends it, or begins another, may stand in it. */
function assertMail(emails: readonly string[]): void {
	const wrong = emails.findIndex((email) => !/^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+$/.test(email));
	if (wrong >= 0) throw new AppError('bad-request', 'This is no mail address.', { at: `emails.${wrong}` });
}
