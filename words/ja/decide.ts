import type { decideWords } from '../en/decide.ts';
import type { Translation } from '../message.ts';

export const decide: Translation<typeof decideWords> = {
	decide: {
		title: '選択肢を比べる',
		how: '選択肢を 1 枚の付箋に 1 つずつ書き、名前の下に応えるニーズを書きます。それから付箋、またはそのセクションを選択してください。',
		weigh: 'これらを比べる',
		weighing: '選択肢を比べています',
		weighed:
			'{options, plural, other {選択肢 # 件}}をペルソナに照らして比べました。{left, plural, =0 {} other {付箋 # 枚は除きました（発言と空白の付箋は選択肢になりません）。}}',
	},
};
