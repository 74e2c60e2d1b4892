import type { usageWords } from '../en/library-usage.ts';
import type { Translation } from '../message.ts';

export const usage: Translation<typeof usageWords> = {
	usage: {
		title: 'このサーバーの利用データ',
		text: '人々の行動を数えるたびに、元の場所で読み取ります。ここには 1 行も保存しません。',
		use: '使う',
		useLabel: 'このボードで {name} を使う',
		used: '使用中',
		leave: '使うのをやめる',
		leaveLabel: 'このボードで {name} を使うのをやめる',
	},
};
