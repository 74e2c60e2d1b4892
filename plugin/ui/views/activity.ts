import { shortName } from '../parts/person.tsx';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';
import { doingText } from './doing-text.ts';

/** What goes on besides one's own work: a sentence, and figures that change too fast to be read out. */
export type Activity = { words: string; figures: string };

/**
 * Who draws the board and how far, unless one's own progress says so already, else what somebody else is doing; null
 * when there is nothing to tell (rule UI30). Pure.
 */
export function activity({ busy, people, writer }: PanelState): Activity | null {
	const { session: words } = strings;
	if (writer?.drawing) {
		const { done, name, self, total } = writer;
		if (busy?.label === (self ? words.youDraw : words.drawing(name))) return null;
		return {
			words: self ? words.youDraw : words.drawing(shortName(name)),
			figures: total > 0 ? words.drawnOf(done, total) : '',
		};
	}
	const other = people.find((person) => person.busy !== '');
	return other ? { words: words.doing(shortName(other.name), doingText(other.busy)), figures: '' } : null;
}
