import type { Said } from '../message.ts';

/** What has changed since, and what the server makes of it: freshness, alerts, figures after a publish. */
export const changesSaid: Said = {
	'unlike anybody described': 'これまでのどの人とも違う',
	'share of users': 'ユーザーの割合',
	sessions: 'セッション',
	'events a session': '1 セッションのイベント数',
	'minutes a session': '1 セッションの分数',
	'Who uses “{subject}” after version {n}': 'バージョン {n} 後に「{subject}」を使う人',
	'Who uses “{subject}”: {rest}.': '「{subject}」を使う人：{rest}。',
	'Who uses “{subject}” after version {n}: {rest}.': 'バージョン {n} 後に「{subject}」を使う人：{rest}。',
	'From “{one}” straight to “{other}”: {rest}.': '「{one}」からすぐに「{other}」へ：{rest}。',
	'From “{one}” to “{other}” later in a session: {rest}.':
		'「{one}」から同じセッションの後で「{other}」へ：{rest}。',
	'What is heard of “{subject}”: {rest}.': '「{subject}」について聞かれること：{rest}。',
	'A new name: {subject}: {rest}.': '新しい名前：{subject}：{rest}。',
	'Share of users: {rest}.': 'ユーザーの割合：{rest}。',
	'People unlike anybody described: {rest}.': 'これまでのどの人とも違う人たち：{rest}。',
	'Sessions: {rest}.': 'セッション：{rest}。',
	'Events a session: {rest}.': '1 セッションのイベント数：{rest}。',
	'Minutes a session: {rest}.': '1 セッションの分数：{rest}。',
	'A habit: {rest}.': '習慣：{rest}。',
	'Who uses a feature: {rest}.': '機能を使う人：{rest}。',
	'A step between features: {rest}.': '機能から機能への段階：{rest}。',
	'What is heard of a theme: {rest}.': 'テーマについて聞かれること：{rest}。',
	'A new name of an event: {rest}.': 'イベントの新しい名前：{rest}。',
	'A figure after a publish: {rest}.': '公開後の数値：{rest}。',
	'{whom}, {from} → {to} ({by} points, 95 % between {low} and {high}, {relative} relative)':
		'{whom}、{from} → {to}（{by} ポイント、95% で {low} から {high}、以前と比べて {relative}）',
	'{whom}, {from} → {to} ({by} points, 95 % between {low} and {high})':
		'{whom}、{from} → {to}（{by} ポイント、95% で {low} から {high}）',
	'{whom}, {from} → {to} ({by} points, {relative} relative)':
		'{whom}、{from} → {to}（{by} ポイント、以前と比べて {relative}）',
	'{whom}, {from} → {to} ({by} points)': '{whom}、{from} → {to}（{by} ポイント）',
	'{whom}, {from} → {to} (middle of all, each person by {low} to {high})':
		'{whom}、{from} → {to}（全員の中央、一人あたり {low} から {high}）',
	'{whom}, {from} → {to} (middle of all)': '{whom}、{from} → {to}（全員の中央）',
	'everyone, {from} → {to}': '全員、{from} → {to}',
	'archetype {id}, {from} → {to}': 'アーキタイプ {id}、{from} → {to}',
	everyone: '全員',
	'archetype {id}': 'アーキタイプ {id}',
	'Seen at {n} [look|looks] in a row.': '{n} 回続けて確認。',
	'Seen at {n} [look|looks] in a row; {more}.': '{n} 回続けて確認。{more}。',
	'the chance of that, had nothing changed, is {chance}; {more}':
		'変化がなかった場合にこうなる確率は {chance}。{more}',
	'the chance of that, had nothing changed, is {chance}': '変化がなかった場合にこうなる確率は {chance}',
	'{least} would have been seen four times in five': '{least} は 5 回に 4 回は見えたはずです',
	'a change of {n} points': '{n} ポイントの変化',
	'a change by {n} %': '{n}% の変化',
	'under one in a thousand': '1000 分の 1 未満',
	'It goes on.': '続いています。',
	'In the last window: {n} %.': '直近の期間：{n}%。',
	'In the last window: {n}.': '直近の期間：{n}。',
	'One name ends where the other begins, for the same people: counted as one, and not as a change of use.':
		'同じ人たちで一方の名前が終わり他方が始まっています。利用の変化ではなく同じものとして数えました。',
	'{n} of these {m} were like the others in the baseline, and do other things now.':
		'この {m} 人のうち {n} 人は、基準では他の人と同じで、今は別のことをしています。',
	'The same people: {from} → {to} of the {n} seen before and now.':
		'同じ人：前も今も見られた {n} 人で {from} → {to}。',
	'None of the people seen before are seen now: these are other people.':
		'前に見られた人は今は誰もいません。別の人たちです。',
	'Nobody uses it any more: it may have been taken out, or is no longer recorded.':
		'もう誰も使っていません。なくなったか、記録されなくなったのかもしれません。',
	'{n} people seen before and now; {m} % of those seen before are not seen now.':
		'前も今も見られた人は {n} 人。前の人の {m}% は今は見られません。',
	'{n} points of all users moved between archetypes.':
		'全ユーザーのうち {n} ポイントがアーキタイプ間を移動しました。',
	'Compared with everybody before, not with the baseline alone.':
		'基準だけでなく、それ以前の全員と比べました。',
	'{subject}: as it was': '{subject}：変わりなし',
	'[adoption|usage|transition|composition|novelty|attitude|instrumentation]: {subject}': '変化：{subject}',
	'{subject}; [adoption|usage|transition|composition|novelty|attitude|instrumentation]: {other}':
		'{subject}、{other}',
	'Too few people to have seen a change by half.': '半分の変化でも分からないほど人数が少ないです。',
	'No usage touches it; its evidence is {n} months old.':
		'関わる利用がありません。根拠は {n} か月前のものです。',
	'No usage touches it, and its evidence has no date.': '関わる利用がなく、根拠に日付がありません。',
	'{n} of {m} users are participants of the board.': '{m} ユーザー中 {n} 人がボードの参加者です。',
	"{n} of {m} users are participants of the board; what they do does not tell the others' archetypes.":
		'{m} ユーザー中 {n} 人がボードの参加者です。その行動からはほかの人のアーキタイプは分かりません。',
	'No user is a participant, and the board holds no signatures to tell archetypes by: everyone is watched together.':
		'参加者のユーザーがおらず、アーキタイプを見分ける行動もないため、全員をまとめて観察します。',
	'A rule learnt on {n} linked people in the baseline, right for {m} of {k} people left out in turn; everybody is taken by it, in each window anew.':
		'基準期間で結び付いた {n} 人から学んだルールです（順に除いた {k} 人中 {m} 人で正解）。期間ごとに全員へ当てはめます。',
	"No user is a participant: who uses what is compared with the archetypes' signatures, and whoever is at least {n} % like one is taken for it.":
		'参加者のユーザーがいないため、利用をアーキタイプの行動と比べ、{n}% 以上似ている人をそのアーキタイプとみなします。',
	'The log has a hole of three days or more here': 'ログに 3 日以上の空白があります',
	'Rests on one person.': '1 人にもとづきます。',
	'Rests on {n} people.': '{n} 人にもとづきます。',
	'Seen since {day}.': '{day} から確認。',
	'Seen since {day}; it began about {other}.': '{day} から確認。始まりは {other} ごろ。',
	'It touches no sentence of a persona.': 'ペルソナのどの文にも関わりません。',
	'It touches {n} [sentence|sentences] of a persona.': 'ペルソナの {n} 文に関わります。',
	'{n} more [figure|figures] moved with it, told here as one.':
		'ほかに {n} 個の数値も一緒に動きました。ここでは 1 つとして伝えます。',
	'Mostly other people who come now: {n} % of the change in how often people come.':
		'主に、今来ている人が入れ替わったためです。来る頻度の変化の {n}% を占めます。',
	'Mostly the same people who do otherwise: {n} % of the change in how often people come.':
		'主に同じ人の行動の変化です。来る頻度の変化の {n}% を占めます。',
	'In the same weeks “{name}” went from {from} to {to} in this group: one may have taken the other’s place.':
		'同じ時期に、このグループで「{name}」が {from} から {to} になりました。一方が他方に置き換わったのかもしれません。',
	'An event ends where another begins, for the same people: it may only have a new name.':
		'同じ人たちで一方のイベントが終わり別のものが始まっています。名前が変わっただけかもしれません。',
	'A release, a price, a season or a change of what is logged can look the same.':
		'リリース、価格、季節、記録方法の変更でも同じように見えることがあります。',
	'Look at the sentences it touches, and update or retire them in a new version.':
		'関わる文を確認し、新しいバージョンで更新するか外してください。',
	'Run archetypes again: this may be a persona of its own by now.':
		'アーキタイプを作り直してください。独立したペルソナになっているかもしれません。',
	'Ask whoever owns the tracking whether an event was renamed.':
		'計測の担当者に、イベント名の変更がないか確認してください。',
	'Take the earlier version up again, or say why not.':
		'前のバージョンに戻すか、戻さない理由を書いてください。',
	'If it is a season, a release or the tracking, dismiss it with that reason.':
		'季節、リリース、計測によるものなら、その理由で却下してください。',
	'The log does not reach {n} days after the publish yet.': 'ログはまだ公開後 {n} 日に届いていません。',
	'There is no earlier version to take up.': '戻せる前のバージョンがありません。',
	'Takes version {n} up again.': 'バージョン {n} に戻します。',
	'Takes version {n} up again: a figure got worse after version {m}.':
		'バージョン {n} に戻します。バージョン {m} の後に数値が悪化したためです。',
	'{n} [user is|users are] people of the persona.': '{n} 人のユーザーはこのペルソナの人です。',
	'{n} more did before the publish what they do; that tells {m} of {k} people right.':
		'ほかに {n} 人が公開前に同じことをしていました。この見分け方は {k} 人中 {m} 人で合っています。',
	'The log seems to call “{one}” “{other}” now: watch it under that name.':
		'記録では「{one}」が今は「{other}」という名前のようです。その名前で見守ってください。',
	'Too few people were active before or after the publish.': '公開の前後に利用した人が少なすぎます。',
	'The figure did not get worse by what the rule says.': '数値はルールの基準ほど悪化していません。',
	'The figure got worse after the publish.': '公開後に数値が悪化しました。',
	'That it came after does not say it came from it.': '後に起きたからといって、それが原因とは限りません。',
	'There are too few others to compare with.': '比べるほかの人が少なすぎます。',
	'In the same time it went from {from} to {to} for the {n} others.':
		'同じ時期、ほかの {n} 人では {from} から {to} になりました。',
	'Consent was given.': '同意があります。',
	'Consent to notes, not to quotes.': 'メモへの同意はありますが、引用への同意はありません。',
	'Consent was refused: its texts are held back.': '同意が得られていないため、内容を出しません。',
	'Nobody has said what its people agreed to.': '参加者が何に同意したか、まだ記録されていません。',
	'Nobody answers for it.': '責任者がいません。',
	'Nobody has said why it may be held.': '保持してよい理由が書かれていません。',
	'It has no last day, and the rules ask for one.': '期限がありませんが、ルールでは必要です。',
};
