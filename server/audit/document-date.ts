import { readMoment } from '../intake/dates.ts';
import { frontMatter } from '../intake/notes-text.ts';

const says =
	/(?<!\p{L})(?:last (?:updated|reviewed|changed)|updated|created|written|drafted|version of|valid as of|as of|date|stand|(?:zuletzt )?(?:aktualisiert|geändert|überarbeitet)|erstellt(?: am)?|datum|mis à jour|créée?(?: le)?|(?:última )?actualiza(?:do|ción)|creado|fecha|v(?:ersion|ersión)? ?\d+(?:\.\d+)*)(?!\p{L})[^\n\p{L}\p{N}]{0,6}(?:on |in |vom |am |le |el )?([^\n|]{4,40})/giu;
/** A month or a quarter with its year, such as a title has in brackets. */
const inTitle = /\(([^()\n]{4,24})\)/u;
const months: readonly RegExp[] = [
	/^(?:jan|ene)/iu,
	/^(?:feb|fév|fev)/iu,
	/^(?:mar|mär|mrz)/iu,
	/^(?:apr|avr|abr)/iu,
	/^(?:may|mai|mayo)/iu,
	/^(?:jun|juin)/iu,
	/^(?:jul|juil)/iu,
	/^(?:aug|août|aou|ago)/iu,
	/^sep/iu,
	/^(?:oct|okt)/iu,
	/^nov/iu,
	/^(?:dec|dez|déc|dic)/iu,
];

/** The date a document gives itself, ISO 8601: in its front matter, after words such as "last updated", or in its first line. */
export function dateIn(text: string): string | null {
	const { values } = frontMatter(text);
	for (const key of ['last updated', 'updated', 'date', 'created']) {
		const found = values.get(key);
		const moment = found === undefined ? null : readMoment(found, null);
		if (moment) return moment.iso;
	}
	const [first = ''] = text.trimStart().split('\n');
	const said = [...text.matchAll(says)].map(([, after]) => after!);
	const titled = inTitle.exec(first)?.[1];
	for (const words of titled === undefined ? said : [...said, titled]) {
		const found = readDay(words.replace(/[*_()]/gu, '').replace(/[.\s]+$/u, ''));
		if (found !== null) return found;
	}
	return null;
}

function readDay(words: string): string | null {
	const whole = readMoment(words, null);
	if (whole) return whole.iso;
	const quarter = /^Q([1-4])[ /-]?((?:19|20)\d{2})\b/iu.exec(words);
	if (quarter) return `${quarter[2]}-${String(Number(quarter[1]) * 3 - 2).padStart(2, '0')}`;
	const month = /^(\p{L}{3,10})\.?,? (?:de )?((?:19|20)\d{2})\b/u.exec(words);
	const at = month ? months.findIndex((name) => name.test(month[1]!)) : -1;
	return at < 0 ? null : `${month![2]}-${String(at + 1).padStart(2, '0')}`;
}
