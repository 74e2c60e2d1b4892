import { headerWords } from './column-roles.ts';

const ASKED =
	/\bconsent(?:ed|s)?\b|\beinwilligung\b|\beinverstanden\b|\b(?:may|can) we (?:use|share|publish)\b|\buse (?:your|my) (?:answers?|words|data|feedback|quotes?)\b|\bi agree (?:that my|to the use)\b|\bpermission to (?:use|share|publish)\b|\bj accepte que (?:mes|l on)\b|\bacepto que (?:mis|se)\b|\bconsentement\b|\bautorisez vous\b|\bconsentimiento\b/u;
/** Columns that ask for leave to quote. */
const QUOTING =
	/\bquot(?:e|es|ed|ing|able)\b.*\b(?:you|ok|okay|allowed|permission|permitted|consent)\b|\b(?:may|can|could|permission to|ok to|okay to|agree to be|consent to be|allowed to|be) quot(?:e|ed)\b|^(?:quotable|quoting)$|\bzitieren\b|\bzitiert werden\b|\bzitierbar\b|\bzitatfreigabe\b|\bvous citer\b|\b(?:être )?cité(?:e|s|es)?\b|^citable$|\bcitar(?:le|te|lo)?\b|\bser citad[oa]s?\b/u;
/** What such a column asks beyond quoting: a no is one to all of it. */
const USING = /\buse\b|\bused\b|\bdata\b|\banswers?\b|\bverwend\p{L}*|\bnutz\p{L}*|\butilis\p{L}*|\busar\b/u;
/** Columns that may say what holds of a row's words, where the cell says so itself. */
const TERMS =
	/\bpermissions?\b|\busage(?: rights)?\b|\bterms\b|\bfreigabe\b|\bnutzung\b|\bverwendung\b|\bgdpr\b|\bdsgvo\b|\brgpd\b|\bautorisation\b|\bautorización\b|\bpermiso\b|\busage\b/u;
/** Agreeing to letters and cookies says nothing about one's words. */
const OTHER = /\b(?:marketing|newsletter|cookies?|mailing|sms|e ?mails?)\b/u;
const NO =
	/^(?:no|n|false|0|nein|non|refused|declined|denied|withdrawn|revoked|abgelehnt|widerrufen|nicht einverstanden|refusée?|retirée?|rechazad[oa]|retirad[oa]|denegad[oa])(?:[\s,.;:!].*)?$/iu;
/** Used they may be, quoted not. */
const NOT_QUOTED =
	/\b(?:not?|never|don['’]t|do not|without|cannot|can['’]t)(?: (?:be|to be|direct|directly|verbatim|literal|want to be))* quot(?:e|es|ed|ing|ation|ations)\b|\bparaphras\p{L}*|\bnot (?:verbatim|word[- ]for[- ]word)\b|\b(?:notes?|summary|gist) only\b|\bonly (?:as|for) (?:notes|background)\b|\bsinngemäß|\bsinngemaess|\bnicht (?:wörtlich|woertlich|zitier\p{L}*)|\b(?:ohne|keine?) (?:wörtlichen? |direkten? )?zitat\p{L}*|\bnur (?:notizen|zusammengefasst|umschrieben)\b|\b(?:sans|pas de|aucune) citations?\b|\bne pas (?:être )?cit(?:er|ée?s?)(?!\p{L})|\bnon citables?\b|\breformul\p{L}*|\bpas mot (?:à|a) mot\b|\bsin cita(?:s|r)?\b|\bno (?:citar|textual|literal|citable)\b|\bparafrase\p{L}*|\bsolo (?:notas|resum\p{L}*)/iu;
/** A cell that also says no to any use. */
const NOT_USED =
	/\b(?:not|don['’]t|do not|never) (?:be )?use[ds]?\b|\bnicht (?:verwend|nutz|benutz)\p{L}*|\bne pas utilis\p{L}*|\bno (?:usar|utiliz\p{L}*)/iu;

/** What a row says of its words; null: nothing that holds them back. */
export type RowConsent = 'refused' | 'notes-only' | null;
type Asking = 'use' | 'quotes' | 'terms';

/** Whether a column tells of each row if what stands in it may be used, or only if it may be quoted; null for any other. */
export function asksConsent(name: string): 'use' | 'quotes' | null {
	const asked = askingOf(name);
	return asked === 'terms' ? null : asked;
}

function askingOf(name: string): Asking | null {
	const words = headerWords(name);
	if (OTHER.test(words)) return null;
	if (QUOTING.test(words)) return USING.test(words) ? 'use' : 'quotes';
	if (ASKED.test(words)) return 'use';
	return TERMS.test(words) ? 'terms' : null;
}

/** What somebody says in a row of how their words may be used. `columns`: those kept beside the text. */
export function consentIn(
	header: readonly string[],
	columns: readonly number[],
): (cells: readonly string[]) => RowConsent {
	const asked = columns.flatMap((at) => {
		const asking = askingOf(header[at] ?? '');
		return asking === null ? [] : [{ at, asking }];
	});
	return (cells) => {
		const said = asked.map(({ at, asking }) => consentOf((cells[at] ?? '').trim(), asking));
		return said.find((one) => one === 'refused') ?? said.find((one) => one !== null) ?? null;
	};
}

function consentOf(cell: string, asking: Asking): RowConsent {
	if (NOT_QUOTED.test(cell) && !NOT_USED.test(cell)) return 'notes-only';
	if (asking === 'terms' || !NO.test(cell)) return null;
	return asking === 'quotes' && !NOT_USED.test(cell) ? 'notes-only' : 'refused';
}
