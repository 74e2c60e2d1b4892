import type { Said } from '../message.ts';

/** Names and sentences of personas that the built-in engine writes, around what people said. */
export const claimsSaid: Said = {
	'The {topic} person': '「{topic}」の人',
	'The {topic} voice': '「{topic}」の声',
	'The {topic} {role}': '「{topic}」の {role}',
	'“{quote}”': '「{quote}」',
	'{lead}: “{quote}”': '{lead}：「{quote}」',
	'{lead} ({rest})': '{lead}（{rest}）',
	'People in {n} notes': 'メモ {n} 件の人たち',
	'{n} of {m} people': '{m} 人中 {n} 人',
	'Get “{what}”.': '「{what}」を手に入れる。',
	'Get “{what}” when “{when}”.': '「{when}」とき、「{what}」を手に入れる。',
	'“{what}”.': '「{what}」。',
	'“{what}” when “{when}”.': '「{when}」とき、「{what}」。',
	'{verb} “{what}”.': '{verb}「{what}」。',
	'{verb} “{what}” when “{when}”.': '「{when}」とき、{verb}「{what}」。',
	'When “{when}”, they want to “{what}”, {link} “{why}”.':
		'「{when}」とき、「{what}」をしたい。{link}：「{why}」。',
	'When “{when}”, they need “{what}”, {link} “{why}”.':
		'「{when}」とき、「{what}」が必要。{link}：「{why}」。',
	'so that': '目的',
	'in order to': '目的',
	because: '理由',
	'or else': 'さもないと',
	'Feel proud': '誇りを感じたい',
	'Feel relieved': 'ほっとしたい',
	'Feel calm': '落ち着いていたい',
	'Feel confident': '自信を持ちたい',
	'Feel pleased': '満足したい',
	'Avoid feeling nervous': '緊張したくない',
	'Avoid feeling afraid': '怖い思いをしたくない',
	'Avoid feeling worried': '心配したくない',
	'Avoid feeling dread': 'おびえたくない',
	'Avoid feeling sick': 'つらい気分になりたくない',
	'Avoid feeling ashamed': '恥ずかしい思いをしたくない',
	'Avoid feeling guilty': '後ろめたくなりたくない',
	'Avoid feeling watched': '見張られていると感じたくない',
	'Avoid feeling overwhelmed': '手に負えないと感じたくない',
	'Avoid feeling stressed': 'ストレスを感じたくない',
	'Avoid feeling angry': '腹を立てたくない',
	'Avoid feeling alone with it': '一人で抱えたくない',
	'Avoid feeling unable to let go': '引きずりたくない',
	'{feeling} during the work': '{feeling}（仕事中）',
	'{feeling} after the work': '{feeling}（仕事の後）',
	'Be seen by others like this: “{quote}”': 'ほかの人からこう見られたい：「{quote}」',
	'Be seen by {who} like this: “{quote}”': '「{who}」からこう見られたい：「{quote}」',
	'Be seen by others like this: “{quote}” {count} speak of how others see them.':
		'ほかの人からこう見られたい：「{quote}」{count}が、どう見られるかについて話しています。',
	'Be seen by {who} like this: “{quote}” {count} speak of how others see them.':
		'「{who}」からこう見られたい：「{quote}」{count}が、どう見られるかについて話しています。',
	'Avoid being seen by others like this: “{quote}”': 'ほかの人からこう見られたくない：「{quote}」',
	'Avoid being seen by {who} like this: “{quote}”': '「{who}」からこう見られたくない：「{quote}」',
	'Avoid being seen by others like this: “{quote}” {count} speak of how others see them.':
		'ほかの人からこう見られたくない：「{quote}」{count}が、どう見られるかについて話しています。',
	'Avoid being seen by {who} like this: “{quote}” {count} speak of how others see them.':
		'「{who}」からこう見られたくない：「{quote}」{count}が、どう見られるかについて話しています。',
	'{count} are short of time: “{quote}”': '{count}が時間に追われています：「{quote}」',
	'{count} come to the end of what they know: “{quote}”':
		'{count}が、知っていることの限界に来ています：「{quote}」',
	'{count} wait for somebody’s yes, or give it: “{quote}”':
		'{count}が、誰かの承認を待つか、承認する立場です：「{quote}」',
	'{count} are held to a budget: “{quote}”': '{count}が予算に縛られています：「{quote}」',
	'{count} are held up by their tools: “{quote}”': '{count}が道具に足を引っ張られています：「{quote}」',
	'{count} work under rules they did not make: “{quote}”':
		'{count}が、自分で決めていない規則の下で働いています：「{quote}」',
	'{count} say what they do it for: “{quote}”': '{count}が、何のためにしているかを話しています：「{quote}」',
	'{count} say what makes it hard: “{quote}”': '{count}が、何が大変かを話しています：「{quote}」',
	'{count} get by in a way of their own: “{quote}”': '{count}が自分なりの方法でしのいでいます：「{quote}」',
	'Uses it for what it was not made for': '本来の目的とは違う使い方をしている',
	'Mentions {name} in {n} of {m} quotes.': '{m} 件の引用のうち {n} 件で {name} に触れています。',
	'Mentions {name} in {n} of {m} quotes ({count}).':
		'{m} 件の引用のうち {n} 件で {name} に触れています（{count}）。',
	'{event}: used by {n} of {m} people.': '{event}：{m} 人中 {n} 人が利用。',
	'{event}: used by {n} of {m} people, against {k} of {j} others.':
		'{event}：{m} 人中 {n} 人が利用、ほかでは {j} 人中 {k} 人。',
	'Active on {n} of {m} days (median of {k} people), four fifths of the use between {j}:00 and {i}:00 UTC.':
		'{m} 日中 {n} 日活動（{k} 人の中央値）、利用の 5 分の 4 は {j}:00 から {i}:00（UTC）。',
	'All of this together, {events}: {n} of {m} users.':
		'これらすべてをする人（{events}）：{m} 人の利用者のうち {n} 人。',
	'{topic}: {need} “{quote}” Heard under this theme: {count}.':
		'{topic}：{need}「{quote}」このテーマでの声：{count}。',
	'{topic}: {need} “{quote}” {count} speak of this.':
		'{topic}：{need}「{quote}」{count}がこれについて話しています。',
	'{topic}: {need} “{quote}” Does not need: “{other}”': '{topic}：{need}「{quote}」不要なもの：「{other}」',
	'{topic} before {event}: {need} “{quote}” Does not need more {other}: none of the {n} people used it in {m} days, {k} of {j} others did.':
		'「{event}」より {topic}：{need}「{quote}」「{other}」はこれ以上不要：{m} 日間、{n} 人の誰も使わず、ほかでは {j} 人中 {k} 人が使いました。',
	'Does not need more {event}: none of the {n} people used it in {m} days, {k} of {j} others did.':
		'「{event}」はこれ以上不要：{m} 日間、{n} 人の誰も使わず、ほかでは {j} 人中 {k} 人が使いました。',
	'needs this:': 'これが必要：',
	'needs inside the product what a detour does now:': '今は回り道でしていることが製品の中に必要：',
	'needs the yes to come in time:': '承認が間に合うことが必要：',
	'needs it done in the time there is:': '今ある時間で終わることが必要：',
	'needs it to work with the tools there are:': '今ある道具で使えることが必要：',
	'needs to stay within the rule:': '規則の範囲に収まることが必要：',
	'needs the limit in sight:': '上限が見えることが必要：',
	'needs no more skill than there is:': '今以上の知識を求めないことが必要：',
	'needs an end to this:': 'これがなくなることが必要：',
	Detours: '回り道',
	'Who may say yes': '誰が承認するか',
	Time: '時間',
	Tools: '道具',
	Rules: '規則',
	Budget: '予算',
	Skill: 'スキル',
	'What goes wrong': 'うまくいかないこと',
	'May not need much on {theme}: nobody here brought it up.':
		'「{theme}」はあまり必要ないかもしれません：ここでは誰も触れていません。',
	'Teams may believe that {event} is for everybody; none of the {n} people used it in {m} days, {k} of {j} others did.':
		'チームは「『{event}』は誰にでも役立つ」と思いがちですが、{m} 日間、{n} 人の誰も使わず、ほかでは {j} 人中 {k} 人が使いました。',
	'Teams may believe that they do as they say: “{quote}” In the log, {log}':
		'チームは「言うとおりにしている」と思いがちです：「{quote}」ログでは、{log}',
	'Teams may believe that {what}. One note: “{quote}” Another: “{other}”':
		'チームは「{what}」と思いがちです。ある付箋：「{quote}」別の付箋：「{other}」',
	'each of them has one answer': 'それぞれの答えは一つだ',
	'each of them has one answer on {axis}': 'それぞれの答えは一つだ（{axis}）',
	'they all want the same': 'みな同じものを求めている',
	'they all want the same on {axis}': 'みな同じものを求めている（{axis}）',
	'the job asks for one thing at a time': '仕事が求めるものは一度に一つだ',
	'the job asks for one thing at a time on {axis}': '仕事が求めるものは一度に一つだ（{axis}）',
	'Teams may believe that {theme} matters to everybody; here it was brought up by {n} of {m} people, elsewhere by most.':
		'チームは「『{theme}』は誰にとっても大事だ」と思いがちです。ここで触れたのは {m} 人中 {n} 人、ほかでは大半です。',
	'{person} was active on {n} of {m} days.': '{person} は {m} 日中 {n} 日活動。',
	'{person}: {event} on {n} of {m} days.': '{person}：{event}、{m} 日中 {n} 日。',
	'{person}: a session lasts {n} minutes (median of {m}).':
		'{person}：1 回の利用は {n} 分（{m} 回の中央値）。',
	'{person}, in {n} days, never: {events}.': '{person}、{n} 日間で一度もなし：{events}。',
	'{place} for now, by how many were heard: {count} and {n} of {m} notes.':
		'話を聞いた数では当面 {place}：{count}、{m} 件の付箋のうち {n} 件。',
	'{place} for now, by how many were heard: {n} of {m} notes.':
		'話を聞いた数では当面 {place}：{m} 件の付箋のうち {n} 件。',
	'Another group has as many people, so notes decide the place.':
		'同じ人数のグループがほかにあるため、付箋の数で順番を決めています。',
	'What it is worth to the business is not in this evidence.':
		'事業にとっての価値は、この証拠からはわかりません。',
	First: '1 位',
	Second: '2 位',
	Third: '3 位',
	Fourth: '4 位',
	'Further down': 'それより下',
	'Look again when fewer than half of them use {event}; now {n} of {m} people do.':
		'「{event}」を使う人が半分を切ったら見直してください。今は {m} 人中 {n} 人です。',
	'Look again when new notes no longer mention {theme}; now {count} do.':
		'新しい付箋が「{theme}」に触れなくなったら見直してください。今は {count}です。',
};
