import type { Said } from '../message.ts';

/** What the server says of a usage log. */
export const behaviourSaid: Said = {
	'{n} [event|events] of {m} [user|users], {from} to {to}, times in {zone}':
		'{m} ユーザーのイベント {n} 件、{from}～{to}、時刻は {zone}',
	'{n} [event|events] of {m} [user|users], times in {zone}': '{m} ユーザーのイベント {n} 件、時刻は {zone}',
	Everyone: '全員',
	'Power users': 'ヘビーユーザー',
	'Passive users': 'ライトユーザー',
	'Not enough data: {n} [user|users] of this group in the log.':
		'データ不足：このグループのユーザーはログに {n} 人です。',
	'From 5 on there are figures.': '5 人から数値を出します。',
	'The user was heard in the research.': 'このユーザーは調査で話を聞いた人です。',
	'All {n} were heard in the research.': '{n} 人全員に調査で話を聞きました。',
	'{n} of {m} were heard in the research; the others do alike by a rule learnt on those.':
		'{m} 人中 {n} 人に調査で話を聞きました。ほかは、そこから学んだルールで似た行動の人です。',
	'The rule was right for {n} of {m} people it had not seen (likely {low} to {high}).':
		'ルールは未知の {m} 人中 {n} 人で当たりました（おそらく {low}～{high}）。',
	'No rule tells these groups apart well enough, so only people who were heard are counted in them.':
		'グループを十分に見分けるルールがないため、話を聞いた人だけを数えています。',
	'{n} of {m} [user|users] fit no group.': '{m} ユーザー中 {n} 人はどのグループにも入りません。',
	'Here: active on {n} or more of the last 28 days, with {m} or more different features.':
		'ここでは、直近 28 日のうち {n} 日以上使い、{m} 種類以上の機能を使った人です。',
	'Here: active on {n} or fewer of the last 28 days.':
		'ここでは、直近 28 日のうち使ったのが {n} 日以下の人です。',
	'What they use': '使っているもの',
	'How many of these users used a feature at least once.': '機能を 1 回以上使ったユーザーの数です。',
	'Behind it the range in which the share of all such users most likely lies.':
		'後ろは、同じようなユーザー全体の割合がありそうな範囲です。',
	'What sets them apart': 'ほかとの違い',
	'Used clearly more, or less, than by everybody else; what chance alone would explain is left out.':
		'ほかの全員より明らかに多い、または少ない利用です。偶然で説明できるものは除いています。',
	'How often and how long': '頻度と長さ',
	'The one in the middle, and the middle half, since a few people do much more than all others.':
		'中央の人と中央の半数です。一部の人だけが極端に多く使うためです。',
	'Active days of the last 28': '直近 28 日の利用日数',
	'Sessions in a week with use': '利用した週のセッション数',
	'Minutes a session': '1 セッションの分数',
	'Different features a week': '週に使う機能の種類',
	'Users of a day among those of 28 days': '28 日間のユーザーに占める 1 日のユーザー',
	'Times a week': '週あたりの回数',
	'{n} (half of them {m} to {k}; n = {j})': '{n}（半数は {m}～{k}、n = {j}）',
	'{n} of {m}': '{m} 中 {n}',
	'When they come': '来る時間',
	'When {n} [session|sessions] began, by weekday and hour ({zone}).':
		'{n} セッションの開始時刻（曜日と時間、{zone}）。',
	'The darker, the more.': '濃いほど多いことを示します。',
	'What follows what': '次にすること',
	'Of all steps that leave a feature, the share that goes there next within a session.':
		'ある機能の次に、同じセッションでそこへ進んだ割合です。',
	'Common ways': 'よくある流れ',
	'Steps in this order within a session, by how many users did so at least once.':
		'1 つのセッション内でこの順に行ったユーザーの数です。',
	'Where they get stuck': 'つまずくところ',
	'Asked for help': '助けを求めた',
	'Met an error': 'エラーに遭った',
	'Did last before 14 days of silence': '14 日間使わなくなる前の最後の行動',
	'{n} of {m} after an error': 'エラー後 {m} 中 {n}',
	'last act before: {event}': '直前の行動：{event}',
	'Ways the team designed': 'チームが想定した流れ',
	'{path}: users from step to step': '{path}：段階ごとのユーザー',
	'{path}: sessions from step to step': '{path}：段階ごとのセッション',
	'{n} of {m} [session|sessions] go the whole way; {share} leave it.':
		'{m} セッション中 {n} 件が最後まで進み、{share} が離れました。',
	'State a way below to see where people leave it.': '下に流れを入力すると、どこで離れるか分かります。',
	'What counts as success': '成功とみなすもの',
	'State what counts as success below to see it for each group.':
		'下に成功とみなすものを入力すると、グループごとに分かります。',
	'Got there': '到達',
	'Not enough data': 'データ不足',
	'{n} days in the middle, half of them {m} to {k}; n = {j}': '中央 {n} 日、半数は {m}～{k} 日、n = {j}',
	'{n} %, likely {low} to {high}; {m} of {k} users': '{n}%（おそらく {low}～{high}）、{k} ユーザー中 {m}',
	'{n} %, likely {low} to {high}; {m} of {k} sessions':
		'{n}%（おそらく {low}～{high}）、{k} セッション中 {m}',
	'Who would recommend it': '勧めたいと思う人',
	'{n} of {m} [user|users] answered.': '{m} ユーザー中 {n} 人が回答しました。',
	'Under 30 answers there are counts and no score.':
		'回答が 30 件未満の場合、件数だけを示しスコアは出しません。',
	'too few': '不足',
	'Promoters do more, or less': '推奨者が多く、または少なくすること',
	'Detractors do more, or less': '批判者が多く、または少なくすること',
	'Why people left, and the weeks before': 'やめた理由と、その前の数週間',
	'The reason given beside what the same people did in the eight weeks before.':
		'挙げられた理由と、同じ人がその前の 8 週間にしたことです。',
	'Reasons few people gave': '少数の人が挙げた理由',
	'no reason given': '理由なし',
	'something else': 'その他',
	'{n} [person|people], too few to tell more': '{n} 人、少なすぎて詳しく示せません',
	'{n} were gone already': '{n} 人はすでに離れていた',
	'{n} used it less and less': '{n} 人は利用が減っていた',
	'{n} met errors': '{n} 人はエラーに遭った',
	'{n} used it as before': '{n} 人は変わらず使っていた',
	'{n} seen too little': '{n} 人は記録不足',
	'{n} were gone already, {rest}': '{n} 人はすでに離れていた、{rest}',
	'{n} used it less and less, {rest}': '{n} 人は利用が減っていた、{rest}',
	'{n} met errors, {rest}': '{n} 人はエラーに遭った、{rest}',
	'{n} used it as before, {rest}': '{n} 人は変わらず使っていた、{rest}',
	'How the log was read': 'ログの読み取り',
	'{n} rows read, {m} kept, {k} [repeat|repeats]': '{n} 行を読み、{m} 行を採用、重複 {k}',
	'{n} from {source}: {why}': '{source} から {n}：{why}',
	'Left out by rule “{rule}”: {n} [user|users], {m} [event|events]':
		'ルール「{rule}」で除外：{n} ユーザー、{m} イベント',
	'“{from}” ends for everybody where “{to}” begins ({day}): most likely one event under two names':
		'「{from}」が全員で終わり「{to}」が始まりました（{day}）。おそらく同じイベントの別名です',
	'{n} [event|events] without a time zone, read in the export’s':
		'タイムゾーンのないイベント {n} 件は、書き出しのものとして読みました',
	'More than {n} events on one day': '1 日に {n} 件を超えるイベント',
	'Our own staff': '社内の人',
};
