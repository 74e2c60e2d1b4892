import type { LibraryWords } from '../en/library.ts';
import type { Translation } from '../message.ts';
import { fields } from './fields.ts';
import { levels } from './levels.ts';
import { alerts } from './library-alerts.ts';
import { living } from './library-living.ts';
import { newData } from './library-new-data.ts';
import { pages } from './library-pages.ts';
import { rules } from './library-rules.ts';
import { usage } from './library-usage.ts';
import { uses } from './library-uses.ts';

/** Every text of the library's pages. */
export const library: Translation<LibraryWords> = {
	...alerts,
	...pages,
	...living,
	...newData,
	...rules,
	...usage,
	...uses,
	fields,
	levels,
};
