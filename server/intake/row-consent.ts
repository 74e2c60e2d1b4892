import { headerWords } from './column-roles.ts';

const ASKED =
	/\bconsent(?:ed|s)?\b|\beinwilligung\b|\beinverstanden\b|\bzitieren\b|\bzitatfreigabe\b|\bquote you\b|\b(?:may|can) we (?:use|quote|share|publish)\b|\buse (?:your|my) (?:answers?|words|data|feedback|quotes?)\b|\bi agree (?:that my|to be quoted|to the use)\b|\bpermission to (?:use|quote|share|publish)\b|\bj accepte que (?:mes|l on)\b|\bacepto que (?:mis|se)\b|\bconsentement\b|\bvous citer\b|\bautorisez vous\b|\bconsentimiento\b|\bcitar(?:le|te|lo)?\b/u;
/** Agreeing to letters and cookies says nothing about one's words. */
const OTHER = /\b(?:marketing|newsletter|cookies?|mailing|sms|e ?mails?)\b/u;
const NO =
	/^(?:no|n|false|0|nein|non|refused|declined|denied|withdrawn|revoked|abgelehnt|widerrufen|nicht einverstanden|refusée?|retirée?|rechazad[oa]|retirad[oa]|denegad[oa])(?:[\s,.;:!].*)?$/iu;

/** Whether a column tells of each row if what stands in it may be used. */
export function asksConsent(name: string): boolean {
	const words = headerWords(name);
	return ASKED.test(words) && !OTHER.test(words);
}

/** Whether somebody says in a row that their words may not be used. `columns`: those kept beside the text. */
export function refusalIn(
	header: readonly string[],
	columns: readonly number[],
): (cells: readonly string[]) => boolean {
	const asked = columns.filter((at) => asksConsent(header[at] ?? ''));
	return (cells) => asked.some((at) => NO.test((cells[at] ?? '').trim()));
}
