import type { newDataWords } from '../en/library-new-data.ts';
import type { Translation } from '../message.ts';

export const newData: Translation<typeof newDataWords> = {
	newData: {
		text: 'ペルソナを書いたあとに届いたデータを、試しに計測し、グループ化し、書き直します。だれかが取り入れるまで、ボードは何も変わりません。',
		none: '用意されたものはありません。',
		cadence: 'ボードの見直し',
		cadences: { off: '自動では行わない', daily: '毎日', weekly: '毎週' },
		next: '次回：{day}',
		look: '今すぐ見直す',
		looked: '{day} に見直しました：メモ {notes} 件、うち {unseen} 件はまだグループ化されていません。',
		touched: '進行中の使い方の変化 {changes} 件、見直す文 {sentences} 件。',
		themes: 'テーマ',
		groups: '人のグループ',
		sentences: 'ペルソナの文',
		counts: '今は {now} 件、用意されたものは {staged} 件',
		come: '新しいもの',
		go: 'なくなるもの',
		notesMoved: 'メモ {moved} 件が別のテーマになります。人による移動は {total} 件中 {kept} 件が残ります。',
		peopleMoved: '{n, plural, =0 {別のグループになる人はいません。} other {# 人が別のグループになります。}}',
		byHand:
			'{total, plural, =0 {手で書かれた文はありません。} other {手で書かれた文は {total} 件中 {kept} 件がそのまま残ります。}}',
		leftBefore: '{n, plural, other {以前に見送られた変更 # 件は、もう提案されません。}}',
		same: 'すべての文がそのまま残ります。',
		states: { new: '新しいペルソナ', gone: 'なくなります：人が別のグループに移りました' },
		kept: '{n, plural, other {そのまま残る文 # 件}}',
		takeOne: { removed: '取り除く', other: '取り入れる' },
		withThemes: '新しいテーマも取り入れる（メモ {n} 件が移動。人が置いたメモは動きません）',
		take: '選んだものを取り入れる',
		leave: 'すべて見送る',
		taken: '取り入れました。ボードの履歴から元に戻せます。',
		left: '見送りました。同じ変更はもう提案されません。',
		back: 'ボードの履歴の一つの手順になり、そこから元に戻せます。',
	},
};
