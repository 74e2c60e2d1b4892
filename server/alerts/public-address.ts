import { lookup as resolve } from 'node:dns/promises';
import { BlockList, isIP, isIPv6 } from 'node:net';
import { DeliveryProblem } from './delivery-problem.ts';

/** Addresses that are this machine, its own network, or nobody's: RFC 6890 and its IPv6 kin. */
const notPublic = new BlockList();
for (const [net, bits] of [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.88.99.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 3],
] as const)
	notPublic.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
	['::', 127],
	['64:ff9b::', 96],
	['64:ff9b:1::', 48],
	['100::', 64],
	['2001::', 23],
	['2001:db8::', 32],
	['2002::', 16],
	['fc00::', 7],
	['fe80::', 10],
	['ff00::', 8],
] as const)
	notPublic.addSubnet(net, bits, 'ipv6');

export function isPublic(address: string): boolean {
	const kind = isIP(address);
	return kind !== 0 && !notPublic.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/**
 * The address a host stands for now, to be connected to as it is: asked again, a name may say something else. Throws
 * DeliveryProblem where any of its addresses is not public.
 */
export async function publicAddress(host: string): Promise<string> {
	const bare = host.replace(/^\[|\]$/gu, '');
	const found =
		isIP(bare) === 0
			? await resolve(bare, { all: true }).catch(() => {
					throw new DeliveryProblem('The name of the address is not known.', true);
				})
			: [{ address: bare }];
	if (found.length === 0 || !found.every(({ address }) => isPublic(address)))
		throw new DeliveryProblem(
			'The address is in a private network. The operator of this server can allow that.',
			false,
		);
	return found[0]!.address;
}
