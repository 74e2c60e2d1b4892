import type { JSX } from 'preact';
import { isLanguage, languages } from '../words/languages.ts';
import { chooseLanguage } from './language.ts';
import { language, words } from './words.ts';

/** The language of these pages, each by its own name. `onChange` hears once its words are here, or why they are not. */
export function LanguageChoice({ onChange }: { onChange: (failed: string) => void }): JSX.Element {
	return (
		<label>
			{words.language}{' '}
			<select
				value={language}
				onChange={({ currentTarget }) => {
					if (!isLanguage(currentTarget.value)) return;
					chooseLanguage(currentTarget.value).then(
						() => onChange(''),
						() => onChange(words.unreachable),
					);
				}}
			>
				{languages.map((each) => (
					<option key={each} value={each} lang={each}>
						{new Intl.DisplayNames(each, { type: 'language' }).of(each)}
					</option>
				))}
			</select>
		</label>
	);
}
