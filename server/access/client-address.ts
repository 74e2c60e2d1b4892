import { isIPv6 } from 'node:net';

/**
 * The address that attempts are counted under. Behind a proxy that is named as trusted it is the last one of
 * `x-forwarded-for`, which that proxy wrote itself; anything before it is what a caller claims. An IPv6 caller owns a
 * whole /64.
 */
export function clientAddress(
	remote: string | undefined,
	forwardedFor: string | undefined,
	trustProxy: boolean,
): string {
	const forwarded = trustProxy ? forwardedFor?.split(',').at(-1)?.trim() : undefined;
	const address = (forwarded || remote || '').replace(/^::ffff:(?=\d+\.)/i, '');
	if (!isIPv6(address) || address === '::1') return address;
	const [head = '', tail = ''] = address.split('::');
	const groups = head.split(':').filter(Boolean);
	const rest = tail.split(':').filter(Boolean);
	const missing = address.includes('::') ? 8 - groups.length - rest.length : 0;
	const all = [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...rest];
	return `${all
		.slice(0, 4)
		.map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
		.join(':')}::/64`;
}
