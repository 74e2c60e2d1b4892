import type { Said } from '../message.ts';

/** What an audit found. */
export const auditSaid: Said = {
	'“{name}” ({codes}) and {more}': '「{name}」（{codes}）と {more}',
	'“{name}” ({codes})': '「{name}」（{codes}）',
	'Only a part of this is said; nobody tells of “{part}”.':
		'一部だけが語られています。「{part}」については誰も語っていません。',
	'Nothing in the evidence says this.': '根拠にこれを示すものはありません。',
	'Said in these words.': 'この言葉のとおり話されています。',
	'Nobody in the evidence said these words.': 'この言葉を話した人は根拠にいません。',
	'{n} of the {m} it cites are not in these files, or not as they were.':
		'引用 {m} 件のうち {n} 件はこのファイルにないか、変わっています。',
	'All it cites is still there, as it was.': '引用はすべて以前のまま残っています。',
	'By what people do: {rest}.': '行動から：{rest}。',
	'the log shows {event} by {n} of {m} people in {k} days': 'ログでは {k} 日間に {m} 人中 {n} 人が {event}',
	'the log shows {event} by {n} of {m} people in {k} days, on {j} days for the middle one':
		'ログでは {k} 日間に {m} 人中 {n} 人が {event}（中央の人は {j} 日）',
	'{now}; before, by {n} of {m} in {k} days': '{now}、以前は {k} 日間に {m} 人中 {n} 人',
	'{now}; before, by {n} of {m} in {k} days, on {j}': '{now}、以前は {k} 日間に {m} 人中 {n} 人（{j} 日）',
	'{n} [person|people] said it.': '{n} 人がそう話しました。',
	'One voice says this.': '1 人がそう話しています。',
	'{n} voices say this.': '{n} 人がそう話しています。',
	'One voice says this{when}.': '1 人がそう話しています{when}。',
	'{n} voices say this{when}.': '{n} 人がそう話しています{when}。',
	', all from before the date; nobody has said it since': '（すべて日付より前。その後は誰も話していません）',
	', since the date': '（日付以降）',
	', {n} of them since the date': '（うち日付以降 {n} 人）',
	'One voice says otherwise.': '1 人が違うことを話しています。',
	'{n} voices say otherwise.': '{n} 人が違うことを話しています。',
	'One voice says otherwise{how}.': '1 人が違うことを話しています{how}。',
	'{n} voices say otherwise{how}.': '{n} 人が違うことを話しています{how}。',
	' with another figure': '（数値が違う）',
	' about how often': '（頻度が違う）',
	' since the date': '（日付以降）',
	', and that it has changed': '（変わったとも話しています）',
	'One voice still says it.': '1 人はいまもそう話しています。',
	'{n} voices still say it.': '{n} 人はいまもそう話しています。',
	'Found there: “{text}”': 'そこで見つかったこと：「{text}」',
	'The nearest finding: “{text}”': '最も近い発見：「{text}」',
	'Rewrite “{text}”': '「{text}」を書き直す',
	'Say for whom it holds: “{text}”': '誰に当てはまるか示す：「{text}」',
	'Take out “{text}”': '「{text}」を外す',
	'No evidence, and nobody decides by it.': '根拠がなく、判断にも使われません。',
	'Mark as a hypothesis, or ask: “{text}”': '仮説と示すか、確かめる：「{text}」',
	'Add: {text}': '追加：{text}',
	'{n} [voice carries|voices carry] it, and the document has no sentence on it.':
		'{n} 人が話していますが、文書に書かれていません。',
	'{n} [voice carries|voices carry] it, and the document has no sentence on it; heard only since the date.':
		'{n} 人が話していますが、文書に書かれていません。日付以降に初めて聞かれました。',
	'Split it into {n} personas': '{n} 人のペルソナに分ける',
	'The evidence names nobody; four or more are needed to tell groups of people apart.':
		'根拠に人の名前がありません。グループを見分けるには 4 人以上必要です。',
	'The evidence names {n} [person|people]; four or more are needed to tell groups of people apart.':
		'根拠に出てくるのは {n} 人です。グループを見分けるには 4 人以上必要です。',
	'No two groups among the {n} people hold when people are drawn again, so nothing speaks for splitting it.':
		'{n} 人を選び直しても保たれる 2 つのグループがなく、分ける理由がありません。',
	'People fall into {n} groups that come back whenever people are drawn again: {names}.':
		'人々は{n}つのグループに分かれ、選び直しても同じグループになります：{names}。',
	'Groups as clear can come of few notes by chance, so hear more of each before splitting it.':
		'メモが少ないと、これほどはっきりしたグループも偶然に生じます。分ける前に、それぞれの人からもっと聞いてください。',
	'There are {n} stable groups of people, {names}, and none of them says what the document says.':
		'安定したグループが {n} つ（{names}）ありますが、文書の内容を話すグループはありません。',
	'{n} of {m} times it is somebody of “{label}” who says what the document says.':
		'文書の内容を話すのは {m} 回中 {n} 回が「{label}」の人です。',
	'The other groups are people it does not describe.': 'ほかのグループは、文書が描いていない人たちです。',
	'What the document says is said by {n} stable groups of people: {names}.':
		'文書の内容は {n} つの安定したグループが話しています：{names}。',
	'{n} of {m} notes have no date: they count as known before {day}.':
		'付箋 {m} 枚中 {n} 枚は日付がなく、{day} より前のものとみなします。',
	'{source}: dated {day} by its name.': '{source}：名前から {day} のものとみなしました。',
	'The built-in model does not know this language: sentences were compared by their words alone.':
		'内蔵モデルが知らない言語のため、文を言葉だけで比べました。',
	'{name}: {why} What works: {rest}': '{name}：{why}使えるもの：{rest}',
	'The market': '市場',
	'it holds no object.': 'オブジェクトがありません。',
	'it says nothing about the market.': '市場について何も書かれていません。',
	' about how often since the date': '（頻度が違う、日付以降）',
	' with another figure since the date': '（数値が違う、日付以降）',
	' about how often, and that it has changed': '（頻度が違い、変わったとも話しています）',
	' with another figure, and that it has changed': '（数値が違い、変わったとも話しています）',
};
