import { fieldTitles } from '../../shared/claim.ts';
import { levelWords } from './levels.ts';
import { alertWords } from './library-alerts.ts';
import { livingWords } from './library-living.ts';
import { newDataWords } from './library-new-data.ts';
import { pageWords } from './library-pages.ts';
import { ruleWords } from './library-rules.ts';
import { usageWords } from './library-usage.ts';
import { usesWords } from './library-uses.ts';

/** Every text of the library's pages, in English. */
export const libraryWords = {
	...alertWords,
	...pageWords,
	...livingWords,
	...newDataWords,
	...ruleWords,
	...usageWords,
	...usesWords,
	fields: fieldTitles,
	levels: levelWords,
} as const;
export type LibraryWords = typeof libraryWords;
