import type { firstHourWords } from '../en/first-hour.ts';
import type { Translation } from '../message.ts';

export const firstHour: Translation<typeof firstHourWords> = {
	help: { open: 'このページのヘルプ', privacy: '取り扱いについて' },
	templates: {
		title: 'テンプレートから始める',
		placing: 'テンプレートを置いています',
		titles: {
			research: 'リサーチのまとめ',
			audit: 'ペルソナの点検',
			priorities: '優先順位づけ',
			market: '新しい市場',
		},
		texts: {
			research: 'インタビューからペルソナへ',
			audit: '以前のペルソナはまだ正しいか',
			priorities: 'どの選択肢が誰に、どんな代償で',
			market: '仮定と、その確かめ方',
		},
		done: 'テンプレートをこのページに置きました。☞ で始まるものは案内で、根拠には数えられません。',
	},
	tour: {
		label: 'ツアー',
		again: 'ツアーを見る',
		at: '{step}／{of}',
		next: '次へ',
		show: '見せる',
		leave: 'ツアーを終える',
		finish: '完了',
		steps: {
			notes: '付箋は、誰の発言かとともに取り込まれました。発言でないものは、理由をつけて分けてあります。',
			group: '付箋をテーマに分けましょう。ボード上で移動し、合わないものは脇に置かれます。',
			drag: '付箋を別のテーマへドラッグするか、ここでテーマを開いて移してみましょう。次回からもそこに残ります。',
			write: 'ペルソナを書きましょう。似たことを言い、似た行動をする人が 1 つになります。',
			sentence: '文を押すと、もとになった付箋がボードに表示されます。破線の文は、誰も言っていない推測です。',
			library: 'ライブラリでは、ほかの人がペルソナ、意思決定、変化を見られます。以上です。',
		},
	},
};
