import type { outlineWords } from '../en/outline.ts';
import type { Translation } from '../message.ts';

export const outline: Translation<typeof outlineWords> = {
	outline: {
		title: 'アウトライン',
		text: 'ボードのすべてを見出しと一覧で示します。キーボードだけで読んだり操作したりできます。',
		empty: 'ボードにはまだ何もありません。',
		notDrawn: 'いまボードには描画されていません。',
		sheets: '意思決定と変化',
		kinds: { did: '行動', measured: '測定', observed: '観察' },
		moveHint: '矢印キーでテーマを選び、Enter キーで付箋を移動します。',
		moved: '「{note}」を {theme} に移しました。',
		movedAside: '「{note}」を脇に置きました。',
		edit: '編集',
		editLabel: '編集：{sentence}',
		vote: '{option} に投票',
	},
};
