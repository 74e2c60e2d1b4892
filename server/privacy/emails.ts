import { hit, type PersonalHit } from './types.ts';

const WRITTEN =
	/(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+-][\p{L}\p{N}._%+'’-]{0,63}@{1,2}(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,8}\p{L}{2,24}/gu;

const TOP_LEVEL =
	'(?:com|net|org|info|biz|edu|gov|int|io|dev|app|ai|me|co|tv|tech|cloud|online|eu|de|at|ch|li|fr|be|lu|es|pt|it|nl|uk|ie|us|ca|au|nz|mx|ar|cl|br|pe|pl|cz|sk|hu|ro|bg|gr|se|no|dk|fi|is|ee|lv|lt|hr|si|rs|ua|ru|tr|il|in|jp|cn|kr|sg|za|ng|ke|gh|ma)';
const DOT =
	'(?:\\s{0,2}[[({]\\s?(?:dot|punkt|punto|point)\\s?[\\])}]\\s{0,2}|\\s(?:dot|punkt|punto|point)\\s)';
const AT_SIGN =
	'(?:\\s{0,2}[[({]\\s?(?:at|ät|@|arroba|arobase|aroba)\\s?[\\])}]\\s{0,2}|\\s(?:at|ät|@|arroba|arobase|aroba|klammeraffe|at sign)\\s)';
const PART = '[\\p{L}\\p{N}_+-]{1,40}';
/** "jonas at firm dot de", "maria(at)studio-blau(dot)de", "pablo punto ruiz arroba correo punto es". */
const SPOKEN = new RegExp(
	`(?<![\\p{L}\\p{N}._+-])${PART}(?:(?:${DOT}|\\.|\\s(?:underscore|dash|minus|guion|guión|tiret|unterstrich|bindestrich)\\s)${PART}){0,4}${AT_SIGN}${PART}(?:(?:${DOT}|\\.)${PART}){0,3}?(?:${DOT}|\\.)${TOP_LEVEL}(?![\\p{L}\\p{N}])`,
	'giu',
);
/** "look at example dot com" is a page to look at, not somebody's address. */
const NO_MAILBOX =
	/^(?:looks?|looked|looking|is|are|was|were|be|it|that|this|them|us|me|you|him|her|available|hosted|found|find|shop|shopped|buy|bought|book|booked|order|ordered|live|lives|working|worked|work|sign|signed|up|in|log|login|register|registered|check|site|website|page|online|only|and|or|meet|arrive|stay)$/iu;

/** E-mail addresses, written or spelled out the way people say them. */
export function findEmails(text: string): PersonalHit[] {
	const hits: PersonalHit[] = [];
	if (text.includes('@'))
		for (const match of text.matchAll(WRITTEN))
			hits.push(hit('email', match.index, match.index + match[0].length, 'an e-mail address'));
	if (/\b(?:at|ät|arroba|aroba|arobase|klammeraffe)\b|[[({]\s?(?:at|ät|@)|\s@\s|ät\s/iu.test(text))
		for (const match of text.matchAll(SPOKEN)) {
			const first = /^[\p{L}\p{N}_+-]+/u.exec(match[0])![0];
			const plain = /^[\p{L}\p{N}_+-]+\sat\s/iu.test(match[0]);
			if (plain && (NO_MAILBOX.test(first) || !/\s(?:dot|punkt|punto)\s|[[(]dot/iu.test(match[0]))) continue;
			hits.push(hit('email', match.index, match.index + match[0].length, 'an e-mail address, spelled out'));
		}
	return hits;
}
