import type { keptApartText } from '../../shared/reasons.ts';
import type { Translation } from '../message.ts';

/** Why an item was kept apart. */
export const reasons: Translation<typeof keptApartText> = {
	empty: '何も書かれていません。',
	'emoji-only': '絵文字だけです。取り込むには言葉を書き添えてください。',
	question: '聞き手の質問のように読めます。',
	staff: '社内の人またはボットが書いたものです。',
	header: '見出しのように読めます。',
	legend: '色の説明です。',
	'no-words': '言葉がありません。',
	'too-long': '4,000 文字を超えています。発言ごとに分けてください。',
	'own-node': 'Personaboard が描画したものです。',
	guide: '☞ のとおり案内です。取り込むには、付箋またはセクションの ☞ を外してください。',
	'unreadable-row': '行に文章がありません。',
	'consent-refused': '本人が利用を望んでいません。',
	'keep-time-over': '保存できる期間が過ぎています。',
	split: '複数の発言があり、それぞれに付箋ができています。',
	erased: 'ここで言葉が消去された人のものです。',
};
