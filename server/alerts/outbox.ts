import type { BoardId } from '../../shared/ids.ts';
import { errorFields } from '../log.ts';
import type { Clock, Log, RandomBytes } from '../ports.ts';
import type { Vault } from '../privacy/vault.ts';
import type { AlertStore, KeptSettings } from '../storage/alert-store.ts';
import type { Delivery, DeliveryStore } from '../storage/delivery-store.ts';
import { DeliveryProblem } from './delivery-problem.ts';
import type { Mailer } from './mail.ts';
import { postWebhook } from './webhook.ts';

export type OutboxDeps = {
	deliveries: DeliveryStore;
	settings: Pick<AlertStore, 'settings'>;
	vault: Pick<Vault, 'open'>;
	/** Null: the operator has set no mail server up. */
	mailer: Mailer | null;
	privateWebhooks: boolean;
	clock: Clock;
	random: RandomBytes;
	log: Log;
};
export type Message = {
	/** The webhook's body; null: not for webhooks. */
	readonly body: string | null;
	/** Null: not for mail. */
	readonly letter: { readonly subject: string; readonly text: string } | null;
	/** What the list of deliveries calls it. */
	readonly subject: string;
};

/** A message in line for one address: the webhook's, or somebody's mail. */
export type InLine = { readonly id: string; readonly to: string };

/** Sends messages of boards to the addresses their owners set, again and again until they arrive or are given up. */
export interface Outbox {
	readonly canMail: boolean;
	/** Puts it in line for each address. */
	put(board: BoardId, settings: KeptSettings, message: Message): Promise<InLine[]>;
	/** Sends what is due. */
	round(): Promise<void>;
	/** Resolves when nothing is on its way any more. */
	settled(): Promise<void>;
}

const minute = 60_000;
/** Waits before the next try; after the last it is given up: within a day in all. */
const waits = [1, 5, 30, 120, 360, 720].map((minutes) => minutes * minute);
const atOnce = 20;

export function createOutbox(deps: OutboxDeps): Outbox {
	const { deliveries, clock, random, log, mailer, vault } = deps;

	async function send({ id, board, channel, subject, body }: Delivery): Promise<void> {
		const settings = await deps.settings.settings(board);
		if (channel === 'email') {
			const { to, text } = JSON.parse(body) as { to: string; text: string };
			if (!mailer || !settings?.emails.includes(to)) throw gone();
			return mailer.send({ to, subject, text });
		}
		const secret = settings?.secret && vault.open(settings.secret.key, settings.secret.sealed);
		if (!settings?.webhook || !secret) throw gone();
		const message = { url: settings.webhook, id, body, secret, at: clock.now() };
		return postWebhook(message, deps.privateWebhooks);
	}

	async function attempt(delivery: Delivery): Promise<void> {
		const { id, tries, channel } = delivery;
		try {
			await send(delivery);
			await deliveries.end(id, 'sent', null, new Date(clock.now()));
		} catch (error) {
			if (!(error instanceof DeliveryProblem)) log.error('A message could not be sent', errorFields(error));
			const problem = error instanceof DeliveryProblem ? error.message : 'It could not be sent.';
			const wait = waits[tries - 1];
			const isOver = wait === undefined || (error instanceof DeliveryProblem && !error.retry);
			log.warn('A message did not arrive', { channel, tries, givenUp: isOver, why: problem });
			const now = clock.now();
			if (isOver) await deliveries.end(id, 'given-up', problem, new Date(now));
			else await deliveries.retry(id, problem, new Date(now + wait));
		}
	}

	/** One after another, so that whoever waits for the last has waited for all. */
	let sending = Promise.resolve();
	function sendDue(): Promise<void> {
		const next = sending.catch(() => undefined).then(sendAll);
		sending = next;
		return next;
	}

	async function sendAll(): Promise<void> {
		for (;;) {
			const now = clock.now();
			const due = await deliveries.take(new Date(now), new Date(now + 2 * minute), atOnce);
			await Promise.all(due.map(attempt));
			if (due.length < atOnce) return;
		}
	}

	return {
		canMail: mailer !== null,
		async put(board, settings, { body, letter, subject }) {
			const now = new Date(clock.now());
			const inLine: InLine[] = [];
			async function add(
				channel: Delivery['channel'],
				to: string,
				what: Pick<Delivery, 'subject' | 'body'>,
			): Promise<void> {
				const id = `dl_${Buffer.from(random(12)).toString('base64url')}`;
				await deliveries.add({ id, board, channel, ...what }, now);
				inLine.push({ id, to });
			}
			if (body !== null && settings.webhook !== null && settings.secret !== null)
				await add('webhook', settings.webhook, { subject, body });
			if (letter !== null && mailer !== null)
				for (const to of settings.emails)
					await add('email', to, {
						subject: letter.subject,
						body: JSON.stringify({ to, text: letter.text }),
					});
			// Told when all of it is in line.
			if (inLine.length > 0)
				void sendDue().catch((error: unknown) => log.warn('Messages were not sent', errorFields(error)));
			return inLine;
		},
		round: sendDue,
		settled: () => sending.catch(() => undefined),
	};
}

function gone(): DeliveryProblem {
	return new DeliveryProblem('The address was taken back.', false);
}
