import { describe, expect, it } from 'vitest';
import type { Moves, TextVector } from '../../../server/grouping/types.ts';
import { createGroupDesk, type DeskAnswer } from '../../../server/pipeline/group-desk.ts';
import type { GroupWork } from '../../../server/pipeline/group-work.ts';
import { fakeVectors, NO_MOVES } from '../grouping/sample-board.ts';

const SUBJECTS = ['exports', 'approvals', 'logins', 'teammates'];

/** 40 notes of a board of its own; `mark` makes them unlike those of other boards. */
function board(mark: string): GroupWork['items'] {
	return Array.from({ length: 40 }, (_, at) => ({
		id: `${mark}_${at}`,
		text: `Every week I wait for ${SUBJECTS[at % 4]} in ${mark}, number ${at}`,
	}));
}

const vectorOf = (text: string): TextVector => {
	const [vector] = fakeVectors(
		1,
		[...text].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) >>> 0,
	);
	const at = SUBJECTS.findIndex((subject) => text.includes(subject));
	return vector!.map((value, c) => value - (c === 0 ? 1 : 0) + (c === at ? 1 : 0));
};

/** A desk, and how many vectors each grouping asked for. */
function openDesk() {
	const desk = createGroupDesk();
	const asked: number[] = [];
	const group = (work: Partial<GroupWork> & Pick<GroupWork, 'items'>, fails = false) => {
		const whole = { moves: NO_MOVES, salt: 'x', ...work };
		let count = 0;
		let answer: DeskAnswer = desk({ work: whole });
		if ('wanted' in answer) {
			const texts = answer.wanted;
			count = texts.length;
			const vectors = fails ? null : texts.map(vectorOf);
			const notices = fails ? ['The model failed.'] : [];
			answer = desk({ work: whole, reading: { texts, vectors, notices, lasting: !fails } });
		}
		asked.push(count);
		if ('wanted' in answer) throw new Error('the desk asked twice');
		return answer;
	};
	return { asked, group };
}

describe('the grouping desk', () => {
	const items = board('a');

	it('[GR71] a drag asks for no vector, a new or edited note for its own only, whatever board was grouped meanwhile', () => {
		const { asked, group } = openDesk();
		const { themes } = group({ items, k: 4 }).grouping;
		const other = group({ items: board('b'), k: 4 }).grouping;
		const pins: Moves['pins'] = [{ item: 'a_1', theme: themes[0]!.id }];
		const dragged = group({ items, moves: { ...NO_MOVES, pins }, previous: themes }).grouping;
		expect(dragged.themes.find(({ id }) => id === pins[0]!.theme)?.members).toContain('a_1');
		const more = [...items, { id: 'a_40', text: 'Every week I wait for logins in a, once more' }];
		const added = group({ items: more, previous: themes }).grouping;
		const edited = more.map((item) => (item.id === 'a_2' ? { ...item, text: `${item.text} again` } : item));
		group({ items: edited, previous: themes });
		group({ items: edited, previous: themes });
		group({ items: board('b'), previous: other.themes });
		expect(asked).toEqual([40, 40, 0, 1, 1, 0, 0]);
		expect(added.churn).toBe(0);
		expect(added.themes.flatMap(({ members }) => members)).toContain('a_40');
	});

	it('[GR71] [GR4] a fresh start is the same whatever the desk saw before, and asks only for what it lacks', () => {
		const { asked, group } = openDesk();
		const { themes } = group({ items, k: 4 }).grouping;
		const more = [...items, { id: 'a_40', text: 'Every week I wait for logins in a, once more' }];
		group({ items: more, previous: themes });
		for (const k of [undefined, 3, 6]) {
			const anew = openDesk();
			expect(group({ items: more, k }).grouping).toEqual(anew.group({ items: more, k }).grouping);
		}
		expect(asked).toEqual([40, 1, 0, 0, 0]);
	});

	it('[GR72] features are fitted anew when more than a tenth of the notes differ', () => {
		const { asked, group } = openDesk();
		const { themes } = group({ items, k: 4 }).grouping;
		const later = items.map((item, at) => (at < 8 ? { ...item, text: `${item.text}, later` } : item));
		const { grouping } = group({ items: later, previous: themes });
		const cold = openDesk().group({ items: later, previous: themes });
		expect(asked).toEqual([40, 8]);
		expect(grouping).toEqual(cold.grouping);
	});

	it('[GR72] what a failed model left is not remembered, and boards not seen for long are forgotten', () => {
		const { asked, group } = openDesk();
		expect(group({ items }, true).notices).toEqual(['The model failed.']);
		const { themes } = group({ items, k: 4 }).grouping;
		for (let n = 0; n < 16; n++) group({ items: board(`b${n}`) });
		group({ items, previous: themes });
		expect([asked[0], asked[1], asked.at(-1)]).toEqual([40, 40, 40]);
	});
});
