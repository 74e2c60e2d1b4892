import type { QualityReport } from '../../../../shared/import.ts';
import { strings } from '../../strings.ts';

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

/** Languages by name, most texts first, such as “English 40, German 12”. */
export function languageText(languages: QualityReport['languages']): string {
	const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });
	return [...languages]
		.sort((a, b) => b.count - a.count)
		.map(({ language, count }) => `${names.of(language) ?? language} ${count.toLocaleString('en')}`)
		.join(', ');
}

/** What was hidden, by kind, such as “Name 12, Phone number 2”. */
export function personalText(personal: QualityReport['personal']): string {
	return personal.map(({ kind, count }) => `${kindText(kind)} ${count.toLocaleString('en')}`).join(', ');
}

/** A kind of personal data in words. */
export function kindText(kind: string): string {
	return strings.findings.kinds[kind] ?? kind;
}
