import { inject } from 'vitest';
import { learnLibrary } from '../../library/words.ts';
import { learn } from '../../plugin/ui/strings.ts';

// Before each test file: the panel and the library speak English, as they do once their server has answered.
const { panel, library } = inject('words');
learn('en', JSON.parse(panel));
learnLibrary('en', JSON.parse(library));
