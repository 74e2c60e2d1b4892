import { before } from './digits.ts';
import { fold } from './fold.ts';
import { hit, type PersonalHit } from './types.ts';

const HANDLE = /(?<![\p{L}\p{N}_.@/])@[\p{L}_][\p{L}\p{N}_.-]{1,38}/gu;
/** Whom everybody may call, and what programmers write with the same sign. */
const NOBODY =
	/^@(?:everyone|here|channel|all|team|media|import|types|param|returns?|keyframes|charset|font|home|work|mention|mentions|todos|canal|alle|support|admin|override|deprecated|example|latest|next)\b/iu;
const NAMED =
	/(?<![\p{L}\p{N}])(?:user ?names?|user ?id|login|handle|nick ?name|screen ?name|github|gitlab|insta(?:gram)?|twitter|discord|telegram|skype|slack|tiktok|benutzername|nutzername|usuario|nombre de usuario|identifiant|pseudo|nom d[’']utilisateur)(?:\s(?:name |account |user |konto |cuenta )?(?:is|was|es|ist|war|est|i[’']m|:|soy|bin ich|lautet)\s|:\s?)["“„]?((?:live:\.?(?:cid\.)?)?[\p{L}\p{N}_][\p{L}\p{N}_.-]{2,38})/giu;
const SIGNED_IN =
	/(?<!\p{L})(?:log(?:ged|ging)? ?in(?: failed)? (?:as|for)|sign(?:ed|ing)? ?in as|angemeldet als|anmelden als|conectad[oa] como|connectée? en tant que)\s["“„]?([\p{L}\p{N}_][\p{L}\p{N}_.-]{2,38})/giu;

/** "grubby#4471": a name and its number; "order#4471" is a thing's. */
const TAGGED = /(?<![\p{L}\p{N}_.#/-])([\p{L}_][\p{L}\p{N}_.]{2,31})#\d{4}(?![\p{L}\p{N}])/gu;
const THING =
	/^(?:orders?|tickets?|issues?|bugs?|cases?|invoices?|items?|tasks?|rooms?|batch|parcel|level|ticket|bestellung|rechnung|auftrag|charge|pedido|factura|caso|commande|facture|dossier|lot)$/iu;
const FORUM = /(?<![\p{L}\p{N}/.])u\/[\p{L}\p{N}_-]{3,20}(?![\p{L}\p{N}/])/gu;

/** Names people have in chats and on platforms: "@lena_d", "my username is pixelfox92". */
export function findHandles(text: string): PersonalHit[] {
	const hits: PersonalHit[] = [];
	for (const match of text.matchAll(HANDLE)) {
		const handle = match[0].replace(/[.-]+$/, '');
		if (handle.length > 2 && !NOBODY.test(handle) && !/\p{N}x$/u.test(before(text, match.index, 4)))
			hits.push(hit('handle', match.index, match.index + handle.length, 'a name in a chat or on a platform'));
	}
	for (const match of [...text.matchAll(TAGGED), ...text.matchAll(FORUM)])
		if (!THING.test(match[1] ?? ''))
			hits.push(
				hit('handle', match.index, match.index + match[0].length, 'a name in a chat or on a platform'),
			);
	for (const match of [...text.matchAll(NAMED), ...text.matchAll(SIGNED_IN)]) {
		const name = match[1]!.replace(/[.-]+$/, '');
		if (!/\d|[_.-]/.test(name) && fold(name).length < 9) continue;
		const start = match.index + match[0].length - match[1]!.length;
		hits.push(hit('handle', start, start + name.length, 'said to be somebody’s user name'));
	}
	return hits;
}
