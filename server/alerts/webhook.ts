import { createHmac } from 'node:crypto';
import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { isIPv6, type LookupFunction } from 'node:net';
import { DeliveryProblem } from './delivery-problem.ts';
import { publicAddress } from './public-address.ts';

/** Milliseconds. */
const patience = 10_000;

/**
 * What a receiver checks a message with: the time it was sent at (seconds since 1970) and HMAC-SHA-256, hex, over time,
 * a dot and the body, under the secret the owner was shown.
 */
export function signatureOf(secret: string, seconds: number, body: string): string {
	const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
	return `t=${seconds},v1=${mac}`;
}

export type WebhookMessage = {
	readonly url: string;
	readonly id: string;
	readonly body: string;
	readonly secret: string;
	/** Milliseconds since 1970. */
	readonly at: number;
};

/**
 * Posts a signed message; follows no redirect and reads no answer but its status. Throws DeliveryProblem: for anything
 * but a 2xx, and unless `mayBePrivate` for plain http and for an address in a private network.
 */
export async function postWebhook(
	{ url: given, id, body, secret, at }: WebhookMessage,
	mayBePrivate: boolean,
): Promise<void> {
	const url = new URL(given);
	if (url.protocol !== 'https:' && !mayBePrivate)
		throw new DeliveryProblem('The address is not https.', false);
	const address = mayBePrivate ? null : await publicAddress(url.hostname);
	const status = await new Promise<number>((resolve, reject) => {
		const send = url.protocol === 'https:' ? secure : plain;
		const call = send(url, {
			method: 'POST',
			timeout: patience,
			signal: AbortSignal.timeout(patience),
			headers: {
				'content-type': 'application/json',
				'content-length': Buffer.byteLength(body),
				'user-agent': 'personaboard',
				'x-personaboard-delivery': id,
				'x-personaboard-signature': signatureOf(secret, Math.floor(at / 1000), body),
			},
			...(address === null
				? {}
				: {
						lookup: ((_host, options, done) => {
							const family = isIPv6(address) ? 6 : 4;
							if (options.all) done(null, [{ address, family }]);
							else done(null, address, family);
						}) satisfies LookupFunction,
					}),
		});
		call.on('response', (response) => {
			response.destroy();
			resolve(response.statusCode ?? 0);
		});
		call.on('error', () => reject(new DeliveryProblem('Nobody answered at the address.', true)));
		call.end(body);
	});
	if (status >= 200 && status < 300) return;
	// 4xx but “too many” and “too slow” will not change by asking again.
	const isFinal = status >= 300 && status < 500 && status !== 408 && status !== 425 && status !== 429;
	throw new DeliveryProblem(`The address answered with ${status}.`, !isFinal);
}
