import type { Said } from '../message.ts';

/** What has changed, and what to do about it. */
export const signalsSaid: Said = {
	'People unlike anybody described': 'これまでのどの人とも違う人たち',
	'Share of users': 'ユーザーの割合',
	'all steps': 'すべての段階',
	'Who uses “{subject}”': '「{subject}」を使う人',
	'From “{one}” straight to “{other}”': '「{one}」からすぐに「{other}」へ',
	'From “{one}” to “{other}” later in a session': '「{one}」から同じセッションの後で「{other}」へ',
	'What is heard of “{subject}”': '「{subject}」について聞かれること',
	'A new name: {subject}': '新しい名前：{subject}',
	'The log covers {n} days; two windows of {m} days are the least there is to compare.':
		'ログは {n} 日分です。比べるには {m} 日の期間が 2 つ以上必要です。',
	'Give a longer log or a shorter window.': '長いログか、短い期間を指定してください。',
	'Every window after the baseline has a hole in the log: nothing could be compared.':
		'基準後のすべての期間に空白があり、比べられませんでした。',
	'At times everybody together did much less or more than before and after, as in holidays; how often people come is compared without these stretches, which begin on: {list}.':
		'休暇のように、全員の活動が前後より大きく減った、または増えた時期がありました。利用頻度はその期間を除いて比べます。期間の開始日：{list}。',
	'There is one window to compare; an alarm takes two in a row.':
		'比べられる期間は 1 つです。通知には 2 つ続く必要があります。',
	'Look at the priority of the personas and at decisions that rest on it; ask five people of the archetype that grew.':
		'ペルソナの優先順位と、それにもとづく決定を見直し、増えたアーキタイプの 5 人に聞いてください。',
	'Talk to five of the {n} people whose habit changed before rewriting what the persona says of it.':
		'ペルソナを書き直す前に、習慣が変わった {n} 人のうち 5 人に話を聞いてください。',
	'Update the sentences that name it, or talk to five people who took it up or gave it up.':
		'それに触れる文を更新するか、使い始めた人ややめた人 5 人に話を聞いてください。',
	'Walk through this step in the product as these people see it: a detour or a loop is often a defect, not a habit.':
		'この人たちの目線で製品の段階をたどってください。遠回りや繰り返しは、習慣ではなく不具合のことが多いです。',
	'Interview five of them: they may be a persona nobody has described, or people of one who do other things now.':
		'そのうち5人にインタビューしましょう。まだ誰も描いていないペルソナか、以前と違うことをするようになった既存のペルソナの人たちかもしれません。',
	'Read the new voices of this theme, and ask about it in the next interviews.':
		'このテーマの新しい声を読み、次のインタビューで聞いてください。',
	'Give the new name in the questions you ask of the log; no sentence needs to change.':
		'ログへの質問では新しい名前を使ってください。文の変更は不要です。',
	Sessions: 'セッション',
	'Events a session': 'セッションあたりのイベント',
	'Minutes a session': 'セッションあたりの分',
};
