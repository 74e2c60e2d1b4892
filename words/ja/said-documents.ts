import type { Said } from '../message.ts';

/** What documents to keep or pass on say around people’s words. */
export const documentsSaid: Said = {
	'Hypothesis.': '仮説。',
	Hypothesis: '仮説',
	'What our research says': '調査からわかること',
	'{n} [note|notes] from {m} [participant|participants] in {k} [source|sources].':
		'{k} 件の出典、{m} 人の参加者による {n} 件の付箋。',
	'Words in quotation marks are the participants’ own; counts are computed.':
		'引用符の中は参加者自身の言葉で、数は計算したものです。',
	'A hypothesis has no evidence behind it yet.': '仮説にはまだ根拠がありません。',
	'A sentence marked as a hypothesis has no evidence behind it yet.':
		'仮説と記した文にはまだ根拠がありません。',
	Archetypes: 'アーキタイプ',
	'There are not two groups to tell apart yet.': '区別できる 2 つのグループはまだありません。',
	'These groups do not hold when people are drawn again: a way to sort, not a finding.':
		'人を選び直すとこのグループは保たれません。整理のしかたであって、発見ではありません。',
	'Heard less of, and not shown here: {names}.': '聞いた数が少なく、ここに載せていないもの：{names}。',
	'{n} [person|people].': '{n} 人。',
	'Evidence: {level}.': '根拠：{level}。',
	'a hypothesis': '仮説',
	qualitative: '定性的',
	statistical: '統計的',
	'mixed: interviews and matching use': '混合：インタビューと一致する利用',
	'a hypothesis: the group is not stable yet': '仮説：グループがまだ安定していません',
	'a hypothesis: {n} [person|people] heard, {m} make it qualitative':
		'仮説：{n} 人に聞き取り、{m} 人から定性的',
	Roles: '役割',
	'What is surprising': '意外なこと',
	'Far more or far less often than elsewhere on this board, or words the usage log contradicts.':
		'このボードのほかよりはるかに多いか少ないこと、または利用ログと食い違う言葉です。',
	'Archetypes are grouped by what people say and do, so part of a difference is of their making.':
		'アーキタイプは人の言動から作られるため、差の一部はそこから生じています。',
	'Nothing stands out against the rest.': 'ほかと比べて目立つものはありません。',
	'What is said and what the log shows differ: {about}.': '言っていることとログが食い違います：{about}。',
	'{name}: {n} of {m} people speak of {theme}; elsewhere {k} of {j} do.':
		'{name}：{m} 人中 {n} 人が「{theme}」について話しています。ほかでは {j} 人中 {k} 人です。',
	'{name}: {n} of {m} people used {event}; elsewhere {k} of {j} did.':
		'{name}：{m} 人中 {n} 人が「{event}」を使いました。ほかでは {j} 人中 {k} 人です。',
	Contradictions: '矛盾',
	'One side': '一方',
	'The other': 'もう一方',
	'None was found.': '見つかりませんでした。',
	'{label}: on {about}, {people} stand against {others}.':
		'{label}：「{about}」では {people} と {others} が分かれます。',
	'Ask whether this is one archetype or two.': '1 つのアーキタイプか 2 つか、確かめてください。',
	'Answers to our questions': '私たちの問いへの答え',
	'No question was stated.': '問いは立てられていません。',
	'Not answered: no note uses the words of this question.':
		'答えなし：この問いの言葉を使う付箋がありません。',
	'{n} [note|notes] from {m} [person|people] speak to it, found by shared words.':
		'共通する言葉から、{m} 人の {n} 件の付箋が見つかりました。',
	'Still unknown: nothing from {names}.': 'まだ不明：{names} からは何もありません。',
	'{n} further [question|questions] stated and not answered here.':
		'ほかに {n} 件の問いがあり、ここでは答えていません。',
	'No note uses the words of “{question}”.': '「{question}」の言葉を使う付箋はありません。',
	'What is still unknown': 'まだわからないこと',
	'No gap was found, which is no proof that there is none.':
		'欠けは見つかりませんでしたが、ないという証明ではありません。',
	'By reader': '読み手別',
	'For product': 'プロダクト向け',
	'For design': 'デザイン向け',
	'For engineering': 'エンジニアリング向け',
	'For marketing and sales': 'マーケティングと営業向け',
	'User stories': 'ユーザーストーリー',
	'Each line goes back to a claim of the persona; what a team adds to it is the team’s.':
		'各行はペルソナの文にもとづきます。チームが加えた分はチームのものです。',
	'No job was put into words.': '言葉になった仕事はありません。',
	'As {name}, I want to {text}': '{name} として、こうしたい：{text}',
	'Accepted when: {what}.': '受け入れの条件：{what}。',
	'It fits the time there is': 'ある時間に収まる',
	'It works with what they work with': '今使っているもので動く',
	'Who has to say yes can do so in time': '承認する人が間に合って承認できる',
	'The rule is kept': '規則が守られる',
	'It asks for no more skill': '新たな技能を求めない',
	'The limit is kept in sight': '限度が見えている',
	'The detour is no longer needed': '回り道が要らなくなる',
	'Against it': '反する声',
	'[erased]': '[消去済み]',
	'[not to be quoted]': '[引用不可]',
	unknown: '不明',
	measured: '測定',
	'[V|v]ersion {n}': 'バージョン {n}',
	'Version {n}, draft.': 'バージョン {n}、下書き。',
	'Version {n}, staged.': 'バージョン {n}、公開待ち。',
	'Version {n}, published.': 'バージョン {n}、公開済み。',
	'Version {n}, superseded.': 'バージョン {n}、差し替え済み。',
	'Version {n}, withdrawn.': 'バージョン {n}、取り下げ済み。',
	'evidence erased since: {n}': 'その後に消去された根拠：{n}',
	'Made by {name}, {day}, of {n} [piece|pieces] of evidence ({id}) with the local engine under the rules {rules}.':
		'{name} が {day} に {n} 件の根拠（{id}）から作成、執筆：組み込みエンジン、規則 {rules}。',
	'Made by {name}, {day}, of {n} [piece|pieces] of evidence ({id}) with the model engine ({model}, prompts {prompt}) under the rules {rules}.':
		'{name} が {day} に {n} 件の根拠（{id}）から作成、執筆：言語モデル（{model}、指示 {prompt}）、規則 {rules}。',
	'Approved by {name}, {day}.': '{name} が {day} に承認。',
};
