import { fold } from './fold.ts';
import { givenName } from './lexicon.ts';
import { hit, type PersonalHit } from './types.ts';

const LINK = /\b(?:https?:\/\/|www\.)[^\s<>"'“”‘’\])]{1,2000}/giu;
const SECRET_PARAMETER =
	/[?&#;](?:[\w-]{0,40}(?:token|secret|password|passwd|signature|session|credential)[\w-]{0,40}|(?:api[-_]?)?key|auth|sig|code|jwt|pwd|invite|user|username|uid|email|mail|name|account|customer)=[^&#\s]{4,}/iu;
const USER_INFO = /^https?:\/\/[^/\s@]{1,200}:[^/\s@]{1,200}@/iu;
const SECRET_SEGMENT = /\/(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{24,}(?=[/?#]|$)/u;
const PROFILE =
	/(?:linkedin\.com\/in|facebook\.com|instagram\.com|twitter\.com|x\.com|tiktok\.com|github\.com|gitlab\.com|t\.me|medium\.com)\/@?[\w.-]{3,}|\/(?:u|user|users|profile|people|home|~)\/?[\w.~-]{3,}/iu;
const HOST = /(?<![\p{L}\p{N}@/.])[\p{L}\p{N}]{2,30}(?:[-.][\p{L}\p{N}]{1,30}){1,6}(?![\p{L}\p{N}@])/gu;
const MACHINE =
	/^(?:macbook|mbp|mac|imac|iphone|ipad|laptop|desktop|pc|notebook|workstation|thinkpad|phone|server|nas|mini|air|galaxy|pixel|local|lan|home|vm|box|win10|win11|printer|tablet)$/;

/** Links that carry a secret or say who somebody is, and names of machines with a person in them. Whole, since any part may lead back. */
export function findLinks(text: string): PersonalHit[] {
	const hits: PersonalHit[] = [];
	for (const match of text.matchAll(LINK)) {
		const link = match[0].replace(/[.,;:!?)\]]+$/u, '');
		const why =
			USER_INFO.test(link) || SECRET_PARAMETER.test(link) || SECRET_SEGMENT.test(link)
				? 'a link that carries a key or an identity'
				: PROFILE.test(link)
					? 'a link to somebody’s page'
					: hasPerson(link.replace(/^\w+:\/\//, '').slice(0, 400))
						? 'a link with a name in it'
						: null;
		if (why !== null) hits.push(hit('url-with-identity', match.index, match.index + link.length, why));
	}
	for (const match of text.matchAll(HOST)) {
		const parts = fold(match[0]).split(/[-.]/);
		if (parts.length > 1 && parts.some((part) => MACHINE.test(part)) && parts.some(isPossessed))
			hits.push(
				hit(
					'url-with-identity',
					match.index,
					match.index + match[0].length,
					'a machine named after somebody',
				),
			);
	}
	return hits;
}

function hasPerson(link: string): boolean {
	return fold(link)
		.split(/[^\p{L}]+/u)
		.some((part) => part.length > 3 && givenName(part) === 'sure');
}

/** "marias", "davids", "jonas": a given name, with or without the s of "Maria's laptop". */
function isPossessed(part: string): boolean {
	return (
		part.length > 2 &&
		(givenName(part) === 'sure' ||
			(part.endsWith('s') && givenName(part.slice(0, -1)) !== null && part.length > 3))
	);
}
