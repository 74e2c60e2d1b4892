import type { Said } from '../message.ts';

/** What an entry into a market takes for granted, and how that is put to the test. */
export const marketSaid: Said = {
	'People in {text} have this problem often enough to act on it.':
		'{text} の人は、対処したくなるほど頻繁にこの問題を抱えている。',
	'Somebody in a company of {text} can approve it and has the money.':
		'{text} の会社に、承認でき予算を持つ人がいる。',
	'What holds for {text} holds here too.': '{text} に当てはまることは、ここでも当てはまる。',
	'What they use today, {text} included, leaves enough undone that they would change.':
		'いま使っているもの（{text} を含む）には、乗り換えたくなるほどの不足がある。',
	'The reason to enter holds: {text}.': '参入の理由は正しい：{text}。',
	'The rules and habits of {text} let people work this way.':
		'{text} の規則や習慣は、この働き方を許している。',
	'this market': 'この市場',
	'the size aimed at': '想定した規模',
	'the region': 'この地域',
	'none is stated': '記載なし',
	'the users served today': '現在のユーザー',
	'every competitor': 'すべての競合',
	'Problem interviews about the last time it happened, without naming a product':
		'製品名を出さず、最後に起きたときのことを聞くインタビュー',
	'Talks with those who sign, ending in a request for a paid pilot':
		'決裁者と話し、最後に有料の試行を依頼する',
	'Observation at work, with the jobs of the analogous users as a check list':
		'似たユーザーの仕事をチェックリストにした、職場での観察',
	'Interviews with people who use a competitor or a tool of their own':
		'競合製品や自作の道具を使う人へのインタビュー',
	'Short survey of the segment, drawn from a list of companies': '会社の一覧から選んだ対象への短い調査',
	'Talks with those who answer for compliance, on a concrete way of working':
		'具体的な働き方について、法令順守の担当者と話す',
	'{n} or more of {m} tell of it unasked, within the last month.':
		'{m} 人中 {n} 人以上が、聞かれる前にこの 1 か月のこととして話す。',
	'{n} or more of {m} name the budget it would come from and the next step.':
		'{m} 人中 {n} 人以上が、予算の出どころと次の段階を挙げる。',
	'{n} or more of {m} do the same job in the same situation.':
		'{m} 人中 {n} 人以上が、同じ状況で同じ仕事をする。',
	'{n} or more of {m} show a step it leaves undone and how they get around it.':
		'{m} 人中 {n} 人以上が、足りない手順とその回避方法を示す。',
	'{n} or more of {m} fit the description and report the stated change.':
		'{m} 人中 {n} 人以上が説明に合い、述べられた変化を報告する。',
	'{n} or more of {m} say it is allowed, and by which rule.':
		'{m} 人中 {n} 人以上が、許されることとその規則を示す。',
	'Were it true of three in ten only, that would happen by chance in {n} of 100 such rounds.':
		'10 人中 3 人にしか当てはまらない場合、偶然そうなるのは 100 回中 {n} 回です。',
	'Were it true of three in ten only, that would happen by chance in less than 1 of 100 such rounds.':
		'10 人中 3 人にしか当てはまらない場合、偶然そうなるのは 100 回中 1 回未満です。',
	'{n} or fewer of {m} do.': '{m} 人中 {n} 人以下しか該当しない。',
	'Stop early when {n} are for it or {m} are against it; stop on day {k} in any case, and leave it open if neither holds.':
		'{n} 人が賛成か {m} 人が反対なら早めに終え、いずれの場合も {k} 日目に終えます。どちらでもなければ未決とします。',
};
