import type { Transporter } from 'nodemailer';
import { DeliveryProblem } from './delivery-problem.ts';

export type Letter = { readonly to: string; readonly subject: string; readonly text: string };
/** Throws DeliveryProblem. */
export type Mailer = { send(letter: Letter): Promise<void>; close(): void };

/** Sends plain text through the operator's mail server. */
export function createMailer({ url, from }: { url: string; from: string }): Mailer {
	let transport: Transporter | undefined;
	return {
		async send({ to, subject, text }) {
			// Loaded at the first letter: most servers send none.
			const { createTransport } = await import('nodemailer');
			transport ??= createTransport(url, {
				from,
				connectionTimeout: 10_000,
				greetingTimeout: 10_000,
				socketTimeout: 10_000,
				disableFileAccess: true,
				disableUrlAccess: true,
			} as object);
			try {
				await transport.sendMail({ from, to, subject, text });
			} catch (error) {
				const code = (error as { responseCode?: number }).responseCode ?? 0;
				throw new DeliveryProblem(
					code > 0 ? `The mail server refused with ${code}.` : 'The mail server does not answer.',
					code < 500,
				);
			}
		},
		close: () => transport?.close(),
	};
}
