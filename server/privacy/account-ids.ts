import { before } from './digits.ts';
import { hit, type PersonalHit } from './types.ts';

const THING = `account|acct|ticket|case|order|invoice|employee|staff|badge|customer|client|member(?:ship)?|contract|serial|booking|reservation|confirmation|reference|ref|policy|claim|tracking|shipment|parcel|patient|mrn|student|user|device|licen[cs]e|licence plate|number plate|imei|subscription|transaction|cuenta|tique|incidencia|pedido|factura|empleado|cliente|socio|contrato|reserva|referencia|póliza|expediente|matrícula|envío|konto|kunden|ticket|vorgang|auftrag|bestell|bestellung|rechnung|rechnungs|mitarbeiter|personal|vertrag|vertrags|vertrages|buchung|buchungs|aktenzeichen|mitglieds|versicherungs|serien|sendungs|kennzeichen|matrikel|compte|commande|facture|employé|dossier|contrat|réservation|référence|abonné|adhérent|matricule|colis|incident`;
const NUMBER_WORD = `(?:s|id|ids|number|numbers|nummer|nr|no|num|code|reference|ref|account|número|núm|numéro|n[°º]|identifier)`;
/** "my account number is", "ticket #", "Kundennummer", "numéro de client est le". */
const CUE = new RegExp(
	String.raw`(?<!\p{L})(?:(?:${THING})(?:[- ]?${NUMBER_WORD}){0,2}|${NUMBER_WORD} (?:de |du |d[’'])(?:la |l[’'])?(?:${THING}))\.?(?:\s(?:is|was|es|era|ist|war|est|était|called|said|le|el|die|der|das|lautet|number|no|nr)\.?){0,3}[\s:#=,(]{1,4}$`,
	'iu',
);
/** Says quickly that a text names no such thing at all. */
const ANY_THING = new RegExp(THING, 'iu');
const TOKEN =
	/(?<![\p{L}\p{N}.@/-])#?(?=[\p{L}/-]{0,19}\d)[\p{L}\d]{1,24}(?:[-/_][\p{L}\d]{1,12}){0,4}(?![\p{L}\p{N}@]|[.,:]\d)/gu;
const SPACED_DIGITS = /^(?:[A-Z]{1,3}(?:-[A-Z]{1,2})? )?\d{2,8}(?: \d{2,6}){1,4}(?![\p{L}\p{N}.,:/-])/u;
const CODED =
	/^#?\p{Lu}{1,5}[-_/]\p{Lu}{0,4}\d{4,}(?:[-/_][\p{Lu}\d]{1,12})*$|^#\d{5,}$|^\p{Lu}{2,4}\d{6,}$/u;
const STANDARD =
	/^(?:ISO|RFC|CVE|DIN|EN|IEC|IEEE|UTF|SHA|AES|RSA|MD|WCAG|PEP|COVID|ASTM|ANSI|HTTP|TCP|UTC|GMT)[-_ ]?\d|^(?:FY|ES|Q|H)\d/i;
const DATE =
	/^\d{4}-\d{2}(?:-\d{2})?$|^\d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?$|^(?:19|20)\d{2}(?:[-/](?:19|20)?\d{2})?$/;

/** Numbers of accounts, tickets, orders, contracts, employees: after the word for it, or in the form of one. */
export function findAccountIds(text: string): PersonalHit[] {
	if (!/\d/.test(text)) return [];
	const hits: PersonalHit[] = [];
	const named = ANY_THING.test(text);
	for (const match of text.matchAll(TOKEN)) {
		const token = match[0];
		const digits = token.replace(/\D/g, '').length;
		if (!named && digits < 4) continue;
		if (digits < 2 && !/^[A-Z\d]{5,8}$/.test(token)) continue;
		if (DATE.test(token) || STANDARD.test(token)) continue;
		const cued =
			named &&
			(digits >= 4 || (token.length >= 5 && /\p{L}/u.test(token))) &&
			CUE.test(before(text, match.index, 64));
		if (cued || CODED.test(token))
			hits.push(
				hit(
					'account-id',
					match.index,
					match.index + token.length,
					cued ? 'a number of an account or a case' : 'in the form of a case number',
				),
			);
	}
	if (!named) return hits;
	for (const match of text.matchAll(/(?<![\p{L}\p{N}-])(?:[A-Z]{1,3}(?:-[A-Z]{1,2})? )?\d{2,8} ?\d/gu)) {
		const spaced = SPACED_DIGITS.exec(text.slice(match.index, match.index + 48))?.[0];
		if (
			spaced !== undefined &&
			spaced.replace(/\D/g, '').length >= 4 &&
			CUE.test(before(text, match.index, 64))
		)
			hits.push(
				hit('account-id', match.index, match.index + spaced.length, 'a number of an account or a case'),
			);
	}
	return hits;
}
