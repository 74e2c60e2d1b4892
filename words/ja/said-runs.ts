import type { Said } from '../message.ts';

/** What a run says while it works and when it is done, and why a note is where it is. */
export const runsSaid: Said = {
	Starting: '開始しています',
	'Taken up again after a restart': '再起動後に再開しました',
	'Taken up again after a restart.': '再起動後に再開しました。',
	'Reading notes': '付箋を読んでいます',
	'Grouping notes': '付箋を分けています',
	'Hiding personal data': '個人情報を伏せています',
	'Comparing people': '人を比べています',
	'Looking for contradictions': '矛盾を探しています',
	'Reading quotes': '発言を読んでいます',
	'Writing personas': 'ペルソナを書いています',
	'Counting what people do': '人の行動を数えています',
	'Reading what people did': '人の行動を読んでいます',
	'Comparing windows': '期間を比べています',
	Measuring: '計測しています',
	'Reading the document': '文書を読んでいます',
	'Reading the evidence': '根拠を読んでいます',
	'Judging sentences': '文を判断しています',
	'Looking for what is missing': '足りないものを探しています',
	'Ranking updates': '変更を並べています',
	'Asking {model}': '{model} に尋ねています',
	'No language model was asked.': '言語モデルには尋ねていません。',
	'{model} read the notes behind {n} cells.': '{model} が {n} 個のセルの付箋を読みました。',
	'Its opinion stands beside the scores.': 'その意見はスコアの横に表示されます。',
	'{model} answered for {n} of {m} cells.': '{model} は {m} 個中 {n} 個のセルに答えました。',
	'Ask again for the others.': '残りはもう一度尋ねてください。',
	'{n} [theme|themes] from {m} [note|notes], {k} set aside.':
		'付箋 {m} 枚から {n} テーマ、脇に置いたもの {k} 枚。',
	'{n} of {m} [move|moves] kept.': '人の移動 {m} 件のうち {n} 件を保ちました。',
	'{n} [archetype|archetypes].': 'アーキタイプ {n} 個。',
	'{n} [archetype|archetypes]: {firm}.': 'アーキタイプ {n} 個：{firm}。',
	'{n} [archetype|archetypes] from {m} [person|people].': '{m} 人からアーキタイプ {n} 個。',
	'{n} [archetype|archetypes] from {m} [person|people]: {firm}.': '{m} 人からアーキタイプ {n} 個：{firm}。',
	'{n} stable': '安定 {n}',
	'{n} stable, {m} tentative': '安定 {n}、暫定 {m}',
	'{n} tentative': '暫定 {n}',
	'{n} [persona|personas] with {m} [claim|claims].': 'ペルソナ {n} 人、文 {m} 件。',
	'{n} [persona|personas] with {m} [claim|claims], {k} of them [a hypothesis|hypotheses].':
		'ペルソナ {n} 人、文 {m} 件（うち仮説 {k} 件）。',
	'{n} events of {m} [user|users] counted.': '{m} ユーザーのイベント {n} 件を数えました。',
	'{n} [window|windows] compared: {m} [change|changes] going on, {k} of {j} sentences to look at again, {i} of them only because their evidence is old.':
		'{n} 期間を比較：変化 {m} 件、見直す文 {j} 件中 {k} 件（うち {i} 件は根拠が古いためだけ）。',
	'{notes} no grouping has seen; grouping again would add {themes} and move {moved}.':
		'まだ分けていない{notes}。分け直すと{themes}が加わり、{moved}が動きます。',
	'{n} [theme|themes]': '{n} テーマ',
	'{n} [sentence|sentences]: {m} hold, {k} out of date, {j} contradicted, {i} without evidence.':
		'{n} 文：正しい {m}、古い {k}、矛盾 {j}、根拠なし {i}。',
	'{n} [person|people]': '{n} 人',
	'one person': '1 人',
	'There is nothing to group yet.': '分けるものがまだありません。',
	'There are no themes yet, so there is nothing to make archetypes from.':
		'テーマがまだないため、アーキタイプを作れません。',
	'Set aside by a person.': '人が脇に置きました。',
	'Parked by a person.': '人が脇に置きました。',
	'Its theme no longer exists.': 'そのテーマはもうありません。',
	'Its theme was joined with others.': 'そのテーマはほかと統合されました。',
	'It is not close enough to any other note to belong to a theme.': 'テーマに入るほど近い付箋がありません。',
	'It holds no word to compare.': '比べられる言葉がありません。',
	'A measurement, not a quote.': '発言ではなく計測値です。',
	'It reads as an instruction to a program, not as something a person said.':
		'人の発言ではなく、プログラムへの指示のように読めます。',
	'It is kept with a note that somebody set aside.': '人が脇に置いた付箋と一緒にしています。',
	'Somebody said it does not belong with another note of that theme.':
		'そのテーマの別の付箋とは合わないと、人が示しました。',
	'Themes that people made, named or moved notes into were not joined with each other.':
		'人が作った、名付けた、または付箋を移したテーマどうしは統合していません。',
	'These notes are in more than one language, so they are grouped by shared words, and one theme may appear once per language.':
		'付箋の言語が混ざっているため、共通の言葉で分けています。同じテーマが言語ごとに現れることがあります。',
	'These notes are not in English, so they are grouped by shared words rather than by meaning.':
		'付箋が英語ではないため、意味ではなく共通の言葉で分けています。',
	'These notes are in a language the built-in model does not know, so they are grouped by shared words rather than by meaning.':
		'内蔵モデルが知らない言語のため、意味ではなく共通の言葉で分けています。',
	'Whoever runs this server can name a model that knows [it|these languages].':
		'サーバーの管理者が、対応するモデルを指定できます。',
	'{why} [The notes were grouped|New notes were placed] by shared words instead.':
		'{why} 代わりに共通の言葉で分けました。',
	'[The notes were grouped|New notes were placed] by shared words instead.':
		'代わりに共通の言葉で分けました。',
	'The embeddings endpoint does not answer in time.': 'テキストベクトルのサービスが時間内に応答しません。',
	'The embeddings endpoint {wrong}.': 'テキストベクトルのサービスから想定どおりの応答がありません。',
	'{n} notes repeat the words of another; each set was grouped as one.':
		'{n} 枚はほかの付箋と同じ言葉です。同じものはまとめて分けました。',
	'One note repeat the words of another; each set was grouped as one.':
		'1 枚はほかの付箋と同じ言葉です。まとめて分けました。',
	'{n} notes [holds|hold] no word to compare.': '比べられる言葉のない付箋が {n} 枚あります。',
	'One note [holds|hold] no word to compare.': '比べられる言葉のない付箋が 1 枚あります。',
	'{n} notes are one or two words long, which says little about where they belong.':
		'1～2 語だけの付箋が {n} 枚あり、どこに入るか判断しにくいものです。',
	'One note is one or two words long, which says little about where it belongs.':
		'1～2 語だけの付箋が 1 枚あり、どこに入るか判断しにくいものです。',
	'{n} notes are longer than {m} words and may hold more than one thought.':
		'{m} 語を超える付箋が {n} 枚あり、複数の内容を含むかもしれません。',
	'One note is longer than {m} words and may hold more than one thought.':
		'{m} 語を超える付箋が 1 枚あり、複数の内容を含むかもしれません。',
	'{n} notes are in another language than most, and placed mainly by shared words.':
		'多数と違う言語の付箋が {n} 枚あり、主に共通の言葉で配置しました。',
	'One note is in another language than most, and placed mainly by shared words.':
		'多数と違う言語の付箋が 1 枚あり、主に共通の言葉で配置しました。',
	'{n} notes say the opposite of another in the same theme: themes are topics, not opinions.':
		'同じテーマの別の付箋と反対のことを言う付箋が {n} 枚あります。テーマは話題であり、意見ではありません。',
	'One note says the opposite of another in the same theme: themes are topics, not opinions.':
		'同じテーマの別の付箋と反対のことを言う付箋が 1 枚あります。テーマは話題であり、意見ではありません。',
	'{note} was placed in two themes; the later place counts.':
		'{note} は 2 つのテーマに置かれました。後のほうが有効です。',
	'{note} was both parked and placed in a theme; it stays in the theme.':
		'{note} は脇に置かれ、テーマにも入れられました。テーマに残します。',
	'{note} and {other} were to be kept apart but placed in one theme; the places count.':
		'{note} と {other} は離すはずでしたが同じテーマに置かれました。置いた場所が有効です。',
	'{note} and {other} were to stay together but one of them is parked; it stays parked.':
		'{note} と {other} は一緒にするはずでしたが、片方は脇に置かれたままです。',
	'{note} and {other} were to stay together but placed in two themes; the places count.':
		'{note} と {other} は一緒にするはずでしたが別のテーマに置かれました。置いた場所が有効です。',
	'{note} and {other} were to stay together and to be kept apart; they are kept apart.':
		'{note} と {other} は一緒にも離すにも指定されました。離しておきます。',
	'{note} was taken out of a theme and later placed there; the place counts.':
		'{note} はテーマから外された後、またそこに置かれました。置いた場所が有効です。',
	'No note says who spoke; four or more are needed to group people.':
		'誰の発言か分かる付箋がありません。人を分けるには 4 人以上必要です。',
	'The notes name one person; four or more are needed to group people.':
		'付箋に出てくるのは 1 人です。人を分けるには 4 人以上必要です。',
	'The notes name {n} people; four or more are needed to group people.':
		'付箋に出てくるのは {n} 人です。人を分けるには 4 人以上必要です。',
	'These are groups of quotes instead.': '代わりに発言のグループを示します。',
	'no stable archetypes here': '安定したアーキタイプなし',
	'No stable archetypes here: groups like these also come out of shuffled notes.':
		'安定したアーキタイプはありません。付箋をかき混ぜても同じようなグループができます。',
	'Treat them as a way to sort, not as a finding.': '発見ではなく、整理の仕方として扱ってください。',
	'Some of these groups do not hold when people are drawn again.':
		'人を選び直すと保たれないグループがあります。',
	'{n} archetypes were kept; also looked at: {others}.':
		'アーキタイプ {n} 個を採用。ほかに検討したもの：{others}。',
	'Groups were found among {n} people, half of them those most was heard of; {m} [other is|others are] in the group nearest to them.':
		'グループは {n} 人の中から見つけました。その半分は最も多くの発言がある人です。ほかの {m} 人は最も近いグループに入れています。',
	'{n} note names nobody and is in no archetype.':
		'{n} 枚は誰の発言か分からず、どのアーキタイプにも入っていません。',
	'{n} notes name nobody and are in no archetype.':
		'{n} 枚は誰の発言か分からず、どのアーキタイプにも入っていません。',
	'People were compared by what they said (weight {n}){rest}': '発言（重み {n}）などで人を比べました{rest}',
	'{n} of {m} sentences were left out because the evidence does not carry them.':
		'根拠が支えないため、{m} 文のうち {n} 文を除きました。',
	'No group stands behind {n} [persona|personas] any more; what people wrote there stays.':
		'{n} 件のペルソナには対応するグループがなくなりましたが、人が書いた内容はそのまま残ります。',
	'{n} of {m} sentences are marked as hypotheses.': '{m} 文のうち {n} 文は仮説と表示しています。',
	'Written by the built-in engine.': '内蔵の仕組みで書きました。',
	'{n} of {m} [part|parts] written by {model}; {k} tokens used.':
		'{m} 部分のうち {n} を {model} が書きました。使用トークン {k}。',
	'{n} of {m} [part|parts] written by {model}, {j} of them kept from an earlier run; {k} tokens used.':
		'{m} 部分のうち {n} を {model} が書きました（{j} は前回のもの）。使用トークン {k}。',
	'{n} [part|parts] written by the built-in engine, because {why}.':
		'{n} 部分は内蔵の仕組みで書きました。理由：{why}。',
	'the model did not answer in time': 'モデルが時間内に応答しませんでした',
	'the model’s address could not be reached': 'モデルのアドレスに接続できませんでした',
	'the model’s address asked to slow down': 'モデルから間隔を空けるよう求められました',
	'the model’s address answered with an error': 'モデルがエラーを返しました',
	'the model’s answer broke off': 'モデルの回答が途中で切れました',
	'the model’s answer could not be read': 'モデルの回答を読み取れませんでした',
	'the model declined to answer': 'モデルが回答を断りました',
	'the model’s address refused the key or the model’s name': 'キーまたはモデル名が受け付けられませんでした',
	'the run’s budget was used up': '今回の予算を使い切りました',
	'the model had failed several times in a row': 'モデルが続けて失敗しました',
	'the evidence carries nothing of what the model wrote': 'モデルの書いた内容を根拠が支えませんでした',
	'No note uses the words of “{question}”.': '「{question}」の言葉を使った付箋はありません。',
	'No theme holds one note.': 'どのテーマにも入らない付箋が 1 枚あります。',
	'No theme holds {n} notes.': 'どのテーマにも入らない付箋が {n} 枚あります。',
	'One note states a job that no persona takes up.':
		'どのペルソナも扱っていない仕事を述べた付箋が 1 枚あります。',
	'{n} notes state jobs that no persona takes up.':
		'どのペルソナも扱っていない仕事を述べた付箋が {n} 枚あります。',
	'“{label}” rested on too few people and was taken off.': '「{label}」は人数が少なすぎるため外しました。',
	'“{label}” now rests on {n} people, fewer than {m}.':
		'「{label}」の根拠は {n} 人になり、{m} 人を下回りました。',
	'Notes on the canvas: they are taken off when somebody who may edit has the plugin open; FigJam’s own version history and copies of the file keep them.':
		'キャンバスの付箋：編集できる人がプラグインを開くと取り除かれます。FigJam の版の履歴とファイルの複製には残ります。',
	'What was exported, copied or backed up before.': '以前に書き出し、複製、バックアップされたもの。',
	'What other people said about them.': 'ほかの人がその人について話したこと。',
	'fields without evidence': '根拠のない項目',
	'few people': '人数が少ない',
	'unknown speakers': '話し手が不明',
	'people hardly heard': 'あまり聞けていない人',
	'research question': '調査の問い',
	'Nothing heard yet on: {fields}.': 'まだ聞けていないこと：{fields}。',
	'Nothing heard yet on what they do not need.': '必要でないものについては、まだ聞けていません。',
	'Rests on {n} people. From {m} on it counts as qualitative evidence; until then it is a hypothesis.':
		'{n} 人にもとづきます。{m} 人から定性的な根拠となり、それまでは仮説です。',
	'{n} [note does|notes do] not say who spoke.': '誰の発言か分からない付箋が {n} 枚あります。',
	'Fewer than three notes from {people}.': '付箋が 3 枚未満の人：{people}。',
	'What was heard carries {n} of {m} decisions and {k} of {j} misconceptions.':
		'聞けた内容で言えるのは、決定 {m} 件中 {n} 件、誤解 {j} 件中 {k} 件です。',
	quotes: '発言',
	measurements: '計測値',
	originals: '原文',
	'customer rows': '顧客の行',
	'files that waited': '待機中のファイル',
	'notes on the canvas': 'キャンバスの付箋',
	'sentences mended': '直した文',
	'sentences taken off': '外した文',
	'texts people had written': '人が書いた文章',
};
