import { isIP } from 'node:net';
import { before } from './digits.ts';
import { hit, type PersonalHit } from './types.ts';

const IPV4 = /(?<![\p{L}\p{N}.-])(?:\d{1,3}\.){3}\d{1,3}(?![\p{L}\p{N}]|\.\d|-\d)/gu;
const IPV6 = /(?<![\p{L}\p{N}:.])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?![\p{L}\p{N}:])/giu;
const VERSION = /(?:version|release|firmware|build|update|versión|v|ver\.?)\s{0,2}$/iu;
/** Addresses every machine has. */
const EVERYONES = /^(?:127\.|0\.|255\.|::1?$)/;

/** Network addresses of versions 4 and 6, but not the ones every machine has. */
export function findNetworkAddresses(text: string): PersonalHit[] {
	const hits: PersonalHit[] = [];
	for (const match of text.matchAll(IPV4))
		if (isIP(match[0]) === 4 && !EVERYONES.test(match[0]) && !VERSION.test(before(text, match.index, 16)))
			hits.push(hit('ip', match.index, match.index + match[0].length, 'a network address'));
	if (text.includes(':'))
		for (const match of text.matchAll(IPV6))
			if (isIP(match[0]) === 6 && (match[0].match(/[0-9a-f]+/gi)?.length ?? 0) >= 3)
				hits.push(hit('ip', match.index, match.index + match[0].length, 'a network address'));
	return hits;
}
