import { accessWords } from './access.ts';
import { agreeWords } from './agree.ts';
import { behaviourWords } from './behaviour.ts';
import { boardWords } from './board.ts';
import { commonWords } from './common.ts';
import { decideWords } from './decide.ts';
import { drawnWords } from './drawn.ts';
import { firstHourWords } from './first-hour.ts';
import { importWords } from './import.ts';
import { outlineWords } from './outline.ts';
import { peopleWords } from './people.ts';
import { personaWords } from './personas.ts';
import { stepWords } from './steps.ts';
import { themeWords } from './themes.ts';
import { workshopWords } from './workshop.ts';

/** Every text the panel shows and the canvas carries, in English. */
export const panelWords = {
	...accessWords,
	...agreeWords,
	...behaviourWords,
	...boardWords,
	...commonWords,
	...drawnWords,
	...decideWords,
	...firstHourWords,
	...importWords,
	...outlineWords,
	...peopleWords,
	...personaWords,
	...stepWords,
	...themeWords,
	...workshopWords,
} as const;
export type PanelWords = typeof panelWords;
