import type { Said } from '../message.ts';

/** Why the server does not do what somebody asked for. */
export const refusalsSaid: Said = {
	'Too many attempts from this address. Try again in {n} s.':
		'このアドレスからの試行が多すぎます。{n} 秒後にもう一度お試しください。',
	'This needs a board’s token.': 'ボードへのアクセス権が必要です。',
	'There is no such [board|job|access|invitation|upload|source|word|decision|round|version|person|rule].':
		'それはもうここにありません。',
	'There is no such access any more.': 'このアクセス権はもうありません。',
	'There is no such [job|source|decision|round|persona|hypothesis] on this board.':
		'それはこのボードにありません。',
	'There is no hypothesis on this board.': 'このボードに仮説はありません。',
	'There is no such change in the last check.': '前回の比較にその変化はありません。',
	'There is no such group of users.': 'そのユーザーグループはありません。',
	'There is no such word here.': 'その言葉はここにありません。',
	'There is nobody of that code here.': 'そのコードの人はここにいません。',
	'This token is not valid any more. Join the board again.':
		'このアクセス権は無効になりました。ボードに参加し直してください。',
	'This token is for another board.': 'これは別のボードのアクセス権です。',
	'The file’s way in needs a sign-in. Sign in and join with it.':
		'ファイルからの参加にはサインインが必要です。サインインして参加してください。',
	'This needs the role {role}; the token gives {given}.':
		'「{role}」の権限が必要です。現在の権限は「{given}」です。',
	owner: '所有者',
	editor: '編集者',
	commenter: 'コメント可',
	viewer: '閲覧者',
	'This code does not open a board. Ask for a new one.':
		'このコードではボードを開けません。新しいコードを依頼してください。',
	'Making a board on this server needs its access key.':
		'このサーバーでボードを作るには、アクセスキーが必要です。',
	'Joining needs the file’s own way in, not a person’s.':
		'参加するには、個人ではなくファイルのアクセス権が必要です。',
	'Your access to this board was taken back. Ask an owner to invite you.':
		'このボードへのアクセス権は取り消されました。所有者に招待を依頼してください。',
	'The file’s way in is everybody’s. An owner can renew it.':
		'ファイルのアクセス権は全員のものです。所有者が更新できます。',
	'This server has no sign-in provider.': 'このサーバーにはサインインの仕組みがありません。',
	'Whoever has the file cannot be an owner. Choose another role.':
		'ファイルを持つだけの人は所有者になれません。ほかの権限を選んでください。',
	'You can invite people up to your own role, with a token of your own.':
		'招待できるのは、自分のアクセス権で、自分の権限までです。',
	'A board needs an owner. Make somebody else an owner first.':
		'ボードには所有者が必要です。先にほかの人を所有者にしてください。',
	'The sign-in did not work. Start again.': 'サインインできませんでした。最初からやり直してください。',
	'The sign-in provider does not answer. Try again in a moment.':
		'サインインの提供元が応答しません。少し待ってからお試しください。',
	'This server asks you to sign in first.': '先にサインインしてください。',
	'The database does not answer.': 'データベースが応答しません。',
	'The database does not answer. Nothing was changed; try again in a moment.':
		'データベースが応答しません。何も変更されていません。少し待ってからお試しください。',
	'There is nothing at this address.': 'このアドレスには何もありません。',
	'Something went wrong on the server. Try again.': 'サーバーで問題が起きました。もう一度お試しください。',
	'Something went wrong. Nothing was changed; try again.':
		'問題が起きました。何も変更されていません。もう一度お試しください。',
	'The server is restarting.': 'サーバーを再起動しています。',
	'The request is larger than {size}.': '一度に送れる量（{size}）を超えています。',
	'The request is not JSON in UTF-8.': 'リクエストが UTF-8 の JSON ではありません。',
	'The field "{name}" {wrong}.': '項目「{name}」{wrong}。',
	'The request {wrong}.': 'リクエスト{wrong}。',
	'is missing': 'がありません',
	'is not of the form this call takes': 'の形式が違います',
	'must be text': 'は文字列である必要があります',
	'must be a [number|whole number]': 'は数値である必要があります',
	'must be one of {values}': 'は次のいずれかである必要があります：{values}',
	'must be at most {n} [character|characters]': 'は {n} 文字までです',
	'must be at least {n} [character|characters]': 'は {n} 文字以上必要です',
	'must have at most {n} [entry|entries]': 'は {n} 件までです',
	'must have at least {n} [entry|entries]': 'は {n} 件以上必要です',
	'must be at most {n}': 'は {n} 以下である必要があります',
	'must be at least {n}': 'は {n} 以上である必要があります',
	'This board is full. Start another one for what comes next.':
		'このボードはいっぱいです。続きは別のボードで始めてください。',
	'The change could not be saved. Try again in a moment.':
		'変更を保存できませんでした。少し待ってからお試しください。',
	'The board could not be stored anew. Try again in a moment.':
		'ボードを保存し直せませんでした。少し待ってからお試しください。',
	'Too many people are on this board.': 'このボードを開いている人が多すぎます。',
	'This needs an ingestion key. An owner of the board makes one.':
		'データ追加用のキーが必要です。ボードの所有者が作成できます。',
	'A key takes {n} batches a minute. Try again in {m} s, or send larger batches.':
		'1 つのキーで送れるのは 1 分に {n} 回です。{m} 秒後に試すか、まとめて送ってください。',
	'Another batch came under this name before. Send these rows under a name of their own.':
		'この名前では別のデータが届いています。別の名前で送ってください。',
	'What the board was before this step is not kept any more.':
		'この操作の前の状態は、もう保存されていません。',
	'The board was deleted.': 'ボードは削除されました。',
	'Somebody’s words were erased meanwhile. Start it again.':
		'その間にある人の言葉が消去されました。もう一度始めてください。',
	'Stopped. Nothing was changed.': '中止しました。何も変更されていません。',
	'This was begun {n} times, and each time the server ended in the middle. The server’s log may say why.':
		'{n} 回始めましたが、毎回途中でサーバーが終了しました。原因はサーバーのログにあるかもしれません。',
	'Type {name} to erase them.': '消去するには {name} と入力してください。',
	'Only an owner can show personal data again.': '個人情報を再び表示できるのは所有者だけです。',
	'These are the same person already.': 'すでに同じ人です。',
	'Nothing was exported.': '何も書き出されていません。',
	'Nothing was sent.': '何も送信されていません。',
	'Nothing was published.': '何も公開されていません。',
	'{n} [piece|pieces] of personal data [is|are] shown in notes.': '付箋に個人情報が {n} 件表示されています。',
	'Hide [it|them] under Personal data.': '「個人情報」で伏せてください。',
	'What people wrote on the board holds {n} [piece|pieces] of personal data.':
		'ボードに書かれた文に個人情報が {n} 件あります。',
	'Reword [it|them].': '書き直してください。',
	'Nobody has agreed that notes of this board go to {host}. An owner can, in the model settings.':
		'このボードの付箋を {host} に送ることに、まだ誰も同意していません。所有者がモデルの設定で同意できます。',
	'Notes would go to {host} now, not to {other}. Look again before you agree.':
		'付箋の送り先は {other} ではなく {host} になりました。同意の前に確認してください。',
	'This server has no language model set up. Personas are written by the built-in engine.':
		'このサーバーに言語モデルは設定されていません。ペルソナは内蔵の仕組みで書かれます。',
	"This server's rules ({version}) let no data of the kind “{kind}” in.":
		'このサーバーのルール（{version}）では、「{kind}」のデータは取り込めません。',
	'Only a staged version is approved; this one is {state}.':
		'承認できるのは準備済みのバージョンだけです。これは該当しません。',
	'Approving needs a token of your own, not the file’s.':
		'承認には、ファイルではなく自分のアクセス権が必要です。',
	'Only owners let a version pass where a rule would not.':
		'ルールに合わないバージョンを通せるのは所有者だけです。',
	"This server's rules ({version}) allow no exceptions.":
		'このサーバーのルール（{version}）では例外を認めていません。',
	'Say why it may pass.': '通してよい理由を書いてください。',
	'Only a published version can be handed on. Publish it first.':
		'渡せるのは公開済みのバージョンだけです。先に公開してください。',
	'A board keeps {n} [of these rules|decisions|rounds] at most. Remove one first.':
		'ボードに保存できるのは {n} 件までです。先に 1 件削除してください。',
	'Only an owner can publish.': '公開できるのは所有者だけです。',
	'Only an owner can withdraw what is published.': '公開を取り下げられるのは所有者だけです。',
	'These are versions of two personas.': 'これらは別々のペルソナのバージョンです。',
	'[Inside the company|Outside the company] a persona needs at least {n} people behind it, so that no one is recognised in it; this one has {m}.':
		'個人が特定されないよう、ここではペルソナの背後に {n} 人以上が必要です。これは {m} 人です。',
	'Publishing needs {n} people who stand for the version; {m} more [has|have] to approve it.':
		'公開には {n} 人の承認が必要です。あと {m} 人足りません。',
	'This decision is closed. Start a new one to weigh it again.':
		'この決定は終了しています。もう一度検討するには新しく始めてください。',
	'The ratings are revealed and stand. Say what you think with a vote.':
		'評価は公開され、確定しています。意見は投票で示してください。',
	'There is no option “{title}” in this decision.': 'この決定に選択肢「{title}」はありません。',
	'There is no persona “{name}” on this board. There are: {names}.':
		'このボードにペルソナ「{name}」はありません。あるもの：{names}。',
	'The board has no personas yet, so there is nobody to weigh options for.':
		'ボードにまだペルソナがないため、選択肢を検討する相手がいません。',
	'At least one weight has to be above 0.': '重みのうち少なくとも 1 つは 0 より大きくしてください。',
	'Two options have the id “{id}”.': '2 つの選択肢の ID が同じです：「{id}」。',
	'An option’s id is up to 40 letters, digits or . _ : - without spaces.':
		'選択肢の ID は、空白を含まない英数字と . _ : - で 40 文字までです。',
	'Two options are needed. Notes that were brought in as quotes are not taken for options: write each option on a note of its own.':
		'選択肢は 2 つ必要です。発言として取り込んだ付箋は選択肢になりません。選択肢ごとに付箋を書いてください。',
	'Two options are needed. Write each on a note of its own, select them, and try again.':
		'選択肢は 2 つ必要です。それぞれ付箋に書き、選択してからもう一度お試しください。',
	'A decision takes {n} options at most. Select fewer notes.':
		'1 つの決定に選択肢は {n} 個までです。選ぶ付箋を減らしてください。',
	'“{title}” has more than {n} needs. Keep those that decide it, and try again.':
		'「{title}」のニーズが {n} 件を超えています。決め手になるものだけ残して、もう一度お試しください。',
	'This note does not count as evidence any more.': 'この付箋はもう根拠として数えられていません。',
	'This note holds another number of quotes now. Look at it again.':
		'この付箋の発言の数が変わりました。もう一度確認してください。',
	'Its quotes may not be used one by one, so the note stays whole.':
		'発言を個別に使えないため、付箋はそのまま残します。',
	'There are fewer than two notes to sort there.': 'そこには分ける付箋が 2 枚以上ありません。',
	'That note is not part of this round any more.': 'その付箋はもうこのラウンドに含まれていません。',
	'That theme is not on the board any more.': 'そのテーマはもうボードにありません。',
	'What the last grouping found is not here any more. Group the notes again.':
		'前回の結果はもうありません。付箋を分け直してください。',
	'There is no evidence on this board to judge a persona by. Bring in notes or a source first.':
		'ペルソナを判断する根拠がボードにありません。先に付箋かソースを取り込んでください。',
	'There is no usage export on this board.': 'このボードに利用ログはありません。',
	'No persona was audited on this board yet.': 'このボードで点検したペルソナはまだありません。',
	'The document is empty. Paste or drop a persona.':
		'文書が空です。ペルソナを貼り付けるかドロップしてください。',
	'Nothing was compared on this board yet.': 'このボードではまだ何も比較していません。',
	'This is no address a message can go to.': 'このアドレスにはメッセージを送れません。',
	'This is no mail address.': 'メールアドレスではありません。',
	'The address has to begin with https.': 'アドレスは https で始まる必要があります。',
	'A hypothesis keeps {n} results at most.': '仮説に保存できる結果は {n} 件までです。',
	'This hypothesis does not take that for granted.': 'この仮説はそれを前提にしていません。',
	'Notes on the canvas come in with every run. Take the notes off the canvas, and run again.':
		'キャンバスの付箋は毎回取り込まれます。キャンバスから外して、もう一度実行してください。',
	'Everybody who has the file': 'ファイルを持つ全員',
	'Who made the board': 'ボードを作った人',
	'Made with the board': 'ボードと同時に作成',
	'Somebody who signed in': 'サインインした人',
	'There is no such key any more.': 'そのキーはもうありません。',
	'This note was not split, or cannot be put together any more.':
		'この付箋は分けられていないか、もう元に戻せません。',
	'This server offers no usage of that name.': 'このサーバーにその名前の利用データはありません。',
	'Nothing is staged.': '準備されたものはありません。',
	'Look at the board anew first.': '先にボードを見直してください。',
	'The board was grouped or written anew since this was staged.':
		'準備した後に、ボードが分け直されたか書き直されました。',
	'Look at it anew first.': '先に見直してください。',
	'Only themes were staged.': '準備されたのはテーマだけです。',
	'Choose to take them.': '取り入れるよう選んでください。',
	'A round is open already.': 'すでにラウンドが開いています。',
	'Show what was sorted, or stop it, first.': '先に結果を表示するか、中止してください。',
	'This round is over: what was sorted is shown and stands.':
		'このラウンドは終わりました。結果は公開され、確定しています。',
	'Nobody has placed a note yet.': 'まだ誰も付箋を置いていません。',
	'This file is not here any more.': 'このファイルはもうありません。',
	'Upload it again.': 'もう一度アップロードしてください。',
	'There is no such version on this board.': 'そのバージョンはこのボードにありません。',
	'This version is {state} already.': 'このバージョンはすでにその状態です。',
	'Hear {n} more of their kind first.': '先に、同じような人をあと {n} 人から聞いてください。',
	'This key is not valid here any more.': 'このキーはここではもう使えません。',
	'An owner of the board makes another.': 'ボードのオーナーが新しく作れます。',
	'This key only adds data.': 'このキーはデータを追加するだけです。',
	'To read a board, use a token of the board.': 'ボードを読むには、ボードのトークンを使ってください。',
	'This version is a draft.': 'このバージョンは下書きです。',
	'Stage it first, so that others can read it before it is published.':
		'公開する前にほかの人が読めるよう、先に準備済みにしてください。',
	'This version is {state}: it cannot be {other} any more.':
		'このバージョンの状態では、もうそれはできません。',
	'What it says can be published again as a new version.':
		'内容は新しいバージョンとしてもう一度公開できます。',
	'Nobody in the usage log does “{event}”. What they do most: {list}.':
		'利用記録で「{event}」をした人はいません。よくされていること：{list}。',
};
