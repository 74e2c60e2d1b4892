import type { drawnWords } from '../en/drawn.ts';
import type { Translation } from '../message.ts';
import { fields } from './fields.ts';
import { levels } from './levels.ts';

export const drawn: Translation<typeof drawnWords> = {
	drawn: {
		themesZone: 'テーマ',
		personasZone: 'ペルソナ',
		parkedTitle: '脇に置いた付箋',
		parkedNote: 'どのテーマにも合わない付箋です。テーマの中へドラッグすると入ります。',
		hypothesis: '仮説',
		saysDoes: '発言 ≠ 行動',
		noEvidence: 'まだ根拠なし',
		note: '付箋',
		fields,
		badges: {
			hypothesis: '根拠：仮説',
			qualitative: '根拠：質的',
			mixed: '根拠：混合',
			statistical: '根拠：統計的',
		},
		...levels,
		local: '言語モデルなしで作成',
		quotes: '{n, plural, other {発言 # 件}}',
		observations: '{n, plural, other {観察 # 件}}',
		measurements: '{n, plural, other {測定値 # 件}}',
		people: '{n, plural, other {# 人}}',
		between: {
			'say-do': '発言 ≠ 行動',
			'say-say': '発言 ≠ 別の発言',
			'between-people': 'ある人 ≠ 別の人',
			'job-conflict': '望み ≠ 別の望み',
		},
		erased: '[消去済み]',
		more: 'ほか {n} 件',
		strip: {
			title: 'していること · {users, plural, other {# ユーザー}}',
			notEnough: 'データ不足：利用ログに {users, plural, other {# ユーザー}}、5 人必要です。',
			use: '使っているもの',
			shares: '{users, plural, other {# ユーザー}}に占める割合',
			sharesHeard: '{users, plural, other {# ユーザー}}に占める割合、うち {heard} 人に聞き取り',
			share: '{what}：{percent}%',
			range: '{of} 人中 {users} 人 · およそ {low}～{high}%',
			others: ' · ほか {percent}%',
			when: '来る時間',
			busiest: '最も多い時間：{day}の {from}:00～{to}:00',
			shades: '{sessions, plural, other {# セッション}}、濃いほど多い。時刻は {zone}',
			order: '操作の順番',
			path: '{of} 人中 {users} 人が 1 セッションで行います',
			days: { '0': '月', '1': '火', '2': '水', '3': '木', '4': '金', '5': '土', '6': '日' },
			longDays: {
				'0': '月曜日',
				'1': '火曜日',
				'2': '水曜日',
				'3': '木曜日',
				'4': '金曜日',
				'5': '土曜日',
				'6': '日曜日',
			},
		},
	},
};
