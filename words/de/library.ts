import type { LibraryWords } from '../en/library.ts';
import type { Translation } from '../message.ts';
import { fields } from './fields.ts';
import { levels } from './levels.ts';
import { living } from './library-living.ts';
import { pages } from './library-pages.ts';
import { uses } from './library-uses.ts';

/** Every text of the library's pages. */
export const library: Translation<LibraryWords> = { ...pages, ...living, ...uses, fields, levels };
