import type { QualityReport } from '../../../../shared/import.ts';
import { language, strings } from '../../strings.ts';
import { number } from '../../wording.ts';

/** What became of everything that was read; the parts that are nothing are left out. They add up to what was read. */
export function reportFacts({ read, added, known, duplicates, keptApart }: QualityReport): string[] {
	const { notes } = strings;
	const apart = keptApart.reduce((sum, { count }) => sum + count, 0);
	return [
		notes.report(read, added),
		known > 0 ? notes.known(known) : '',
		duplicates > 0 ? notes.duplicates(duplicates) : '',
		apart > 0 ? notes.keptApart(apart) : '',
	].filter(Boolean);
}

/** From one day to another, or the one day. */
export function spanText(from: string, to: string): string {
	return from === to ? from : strings.report.span(from, to);
}

/** How sure a guess about a file is, from 0 to 1, in a word. */
export function sureText(confidence: number): string {
	const { look } = strings;
	return confidence >= 0.9 ? look.recognised : confidence >= 0.6 ? look.likely : look.guess;
}

/** Languages by name, most texts first, such as “English 40, German 12”. */
export function languageText(languages: QualityReport['languages']): string {
	const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' });
	return [...languages]
		.sort((a, b) => b.count - a.count)
		.map(({ language: code, count }) => `${names.of(code) ?? code} ${number(count)}`)
		.join(', ');
}

/** What was hidden, by kind, such as “Name 12, Phone number 2”. */
export function personalText(personal: QualityReport['personal']): string {
	return personal.map(({ kind, count }) => `${kindText(kind)} ${number(count)}`).join(', ');
}

/** A kind of personal data in words. */
export function kindText(kind: string): string {
	return strings.findings.kinds[kind] ?? kind;
}
