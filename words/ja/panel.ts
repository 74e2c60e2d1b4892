import type { PanelWords } from '../en/panel.ts';
import type { Translation } from '../message.ts';
import { access } from './access.ts';
import { agree } from './agree.ts';
import { behaviour } from './behaviour.ts';
import { board } from './board.ts';
import { common } from './common.ts';
import { decide } from './decide.ts';
import { drawn } from './drawn.ts';
import { firstHour } from './first-hour.ts';
import { imports } from './import.ts';
import { outline } from './outline.ts';
import { people } from './people.ts';
import { personas } from './personas.ts';
import { steps } from './steps.ts';
import { themes } from './themes.ts';
import { workshop } from './workshop.ts';

/** Every text the panel shows and the canvas carries. */
export const panel: Translation<PanelWords> = {
	...access,
	...agree,
	...behaviour,
	...board,
	...common,
	...decide,
	...drawn,
	...firstHour,
	...imports,
	...outline,
	...people,
	...personas,
	...steps,
	...themes,
	...workshop,
};
