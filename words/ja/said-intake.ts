import type { Said } from '../message.ts';

/** What the server says of files and notes as they come in. */
export const intakeSaid: Said = {
	'Nothing was brought in.': '何も取り込まれていません。',
	'{name} is empty.': '{name} は空です。',
	'{name} looks like {what}.': '{name} は{what}のようです。',
	'{name} looks like {what}, not a table.': '{name} は表ではなく{what}のようです。',
	'{name} looks like {what}, but it is damaged or cut off.':
		'{name} は{what}のようですが、壊れているか途中で切れています。',
	'an old Excel or Word file': '古い Excel または Word のファイル',
	'an Excel workbook or another zip file': 'Excel ブックまたはほかの zip ファイル',
	'an Excel workbook, a Word document or another zip file':
		'Excel ブック、Word 文書、またはほかの zip ファイル',
	'an Excel workbook': 'Excel ブック',
	'a Word document': 'Word 文書',
	'a PDF': 'PDF',
	'a gzip archive': 'gzip アーカイブ',
	'a Parquet file': 'Parquet ファイル',
	'a picture': '画像',
	'a sound recording': '音声',
	'a sound or video recording': '音声または動画',
	'a video or sound recording': '動画または音声',
	'a video': '動画',
	'a rich text document': 'リッチテキスト文書',
	'a saved e-mail': '保存されたメール',
	'a web page or XML': 'Web ページまたは XML',
	'a zip archive': 'zip アーカイブ',
	'a WebVTT transcript': 'WebVTT の文字起こし',
	'an SRT transcript': 'SRT の文字起こし',
	'UTF-16 text or a binary file': 'UTF-16 テキストまたはバイナリファイル',
	'a JSON list': 'JSON のリスト',
	'plain text or a transcript': 'プレーンテキストまたは文字起こし',
	'Open it and save it as .xlsx or .docx.': '開いて .xlsx または .docx で保存してください。',
	'Save it as text, or copy its text into a document.':
		'テキストで保存するか、文章を文書にコピーしてください。',
	'Unpack it first.': '先に展開してください。',
	'Unpack it and bring in the files inside.': '展開して、中のファイルを取り込んでください。',
	'Export it as CSV.': 'CSV で書き出してください。',
	'Copy its text into a document, or export the messages as a table.':
		'本文を文書にコピーするか、メッセージを表として書き出してください。',
	'{name} looks like text in an encoding other than UTF-8 (first on line {n}), such as Windows-1251, GB 18030 or Mac Roman.':
		'{name} は UTF-8 以外の文字コード（最初は {n} 行目）のようです。Windows-1251、GB 18030、Mac Roman などです。',
	'Save it again as UTF-8: in Excel “CSV UTF-8”, in an editor “Save with encoding”.':
		'UTF-8 で保存し直してください。Excel では「CSV UTF-8」、エディターでは「文字コードを指定して保存」です。',
	'Export the table or the text instead.': '代わりに表またはテキストを書き出してください。',
	'Type its text into a document.': '内容を文書に入力してください。',
	'Bring in its transcript.': '文字起こしを取り込んでください。',
	'Save it as .docx or plain text.': '.docx またはプレーンテキストで保存してください。',
	'Open it and save it again, or save it as CSV or plain text.':
		'開いて保存し直すか、CSV またはプレーンテキストで保存してください。',
	'What works: tables (CSV, TSV, Excel .xlsx), JSON, transcripts (VTT, SRT, text, Word .docx), Markdown and plain text.':
		'使えるもの：表（CSV、TSV、Excel .xlsx）、JSON、文字起こし（VTT、SRT、テキスト、Word .docx）、Markdown、プレーンテキスト。',
	'What works: a CSV file in UTF-8 with one header line, such as id,text,participant,kind,date,score.':
		'使えるもの：見出し行が 1 行ある UTF-8 の CSV（例：id,text,participant,kind,date,score）。',
	'What works: a CSV file with the columns user,ts,event and, if there is one, session.':
		'使えるもの：user,ts,event の列（あれば session も）を持つ CSV。',
	'What works: a row for each event with user, time and event, or for each customer with a user.':
		'使えるもの：イベントごとにユーザー・時刻・イベントがある行、または顧客ごとにユーザーがある行。',
	'What works: a list of objects, such as {rest}.': '使えるもの：オブジェクトのリスト（例：{rest}）。',
	'What works: a document with the notes or the transcript in it.':
		'使えるもの：メモまたは文字起こしを含む文書。',
	'What works: a whole WebVTT or SRT file as the meeting tool saves it.':
		'使えるもの：会議ツールが保存したままの WebVTT または SRT ファイル。',
	'What works: lines such as {rest}.': '使えるもの：{rest}のような行。',
	'What works: a persona as Markdown, plain text, Word .docx, JSON, or a board.json of this program.':
		'使えるもの：Markdown、プレーンテキスト、Word .docx、JSON のペルソナ、または本プログラムの board.json。',
	'What works here: an export with a user, a time and an event in every row.':
		'ここで使えるもの：各行にユーザー、時刻、イベントがある書き出し。',
	'What works: ISO 8601 or Unix time.': '使えるもの：ISO 8601 または Unix 時刻。',
	'Its columns: {columns}.': '列：{columns}。',
	'{name} is not a text file.': '{name} はテキストファイルではありません。',
	'{name} is not a text file all through.': '{name} には文字でない部分があります。',
	'Save it again as plain text in UTF-8.': 'UTF-8 のプレーンテキストで保存し直してください。',
	'{name} has {n} MB; files of this kind can have up to {m} MB.':
		'{name} は {n} MB です。この種類のファイルは {m} MB までです。',
	'{name} is larger than {n} MB, the most one file may have.':
		'{name} は 1 ファイルの上限 {n} MB を超えています。',
	'{name} takes more than {n} MB of memory to read.':
		'{name} の読み取りには {n} MB を超えるメモリが必要です。',
	'{name} unpacks to more than {n} MB.': '{name} は展開すると {n} MB を超えます。',
	'{name} has more than {n} [rows|customers].': '{name} は {n} 行を超えています。',
	'{name} holds more than {n} texts, the most that can be brought in at once.':
		'{name} の文は {n} 件を超えており、一度に取り込める上限を超えています。',
	'Split it, such as by month.': '月ごとなどに分けてください。',
	'Split it, or save a table as CSV.': '分割するか、表を CSV で保存してください。',
	'Split it, or leave columns out.': '分割するか、列を減らしてください。',
	'Save it as CSV, or split it.': 'CSV で保存するか、分割してください。',
	'Split it into smaller files.': '小さなファイルに分けてください。',
	'Leave out those who have nothing to do with this research.': 'この調査に関係のない人を除いてください。',
	'{name} broke off on its way here.': '{name} の送信が途中で切れました。',
	'Nothing was kept; upload it again.': '何も保存されていません。もう一度アップロードしてください。',
	'{n} files wait to be brought in, {m} MB together.':
		'取り込み待ちのファイルが {n} 件、合計 {m} MB あります。',
	'Bring them in or remove them first.': '先に取り込むか、削除してください。',
	'{name} breaks off or is damaged.': '{name} は途中で切れているか、壊れています。',
	'{name} breaks off or is damaged at line {n}.': '{name} は {n} 行目で切れているか、壊れています。',
	'Export it again.': 'もう一度書き出してください。',
	'{name} holds totals, not what single users did, so nothing about users can be read from it.':
		'{name} には合計だけがあり、各ユーザーの行動がないため、ユーザーについて読み取れません。',
	'It can be kept as aggregate evidence.': '集計した根拠としては保存できます。',
	'{name}: its first line looks like JSON, but cannot be read.':
		'{name}：1 行目は JSON のようですが、読み取れません。',
	'{name}: its times cannot be read, for instance “{time}”.':
		'{name}：時刻を読み取れません（例：「{time}」）。',
	'{name}: its times name no time zone; they were read as {zone}.':
		'{name}：時刻にタイムゾーンがないため、{zone} として読み取りました。',
	'{name} has no event that can be read.': '{name} に読み取れるイベントがありません。',
	'{name} has no event that can be read ({line}: {why}).':
		'{name} に読み取れるイベントがありません（{line}：{why}）。',
	'{name} has no column for the {columns}.': '{name} に次の列がありません：{columns}。',
	user: 'ユーザー',
	time: '時刻',
	event: 'イベント',
	'{one} and the {other}': '{one}と{other}',
	'{name} has no column that reads like quotes.': '{name} に発言らしい列がありません。',
	'Name the column with the quotes “text”, in a CSV file such as id,text,participant,kind,date,score.':
		'発言の列を「text」という名前にしてください（例：id,text,participant,kind,date,score の CSV）。',
	'{name} has no column of user ids.': '{name} にユーザー ID の列がありません。',
	'Name one of them “user”, in a CSV file such as user,participant,plan,role.':
		'いずれかの列を「user」という名前にしてください（例：user,participant,plan,role の CSV）。',
	'{name} has no row that can be read.': '{name} に読み取れる行がありません。',
	'The first of them: {why}.': '最初の行：{why}。',
	'{name} holds counts of events, without a column for the user and the time.':
		'{name} はイベントの件数だけで、ユーザーと時刻の列がありません。',
	'{name} looks like a table of {what}, not of what people said: it has no column that reads like quotes.':
		'{name} は発言ではなく{what}の表のようです。発言らしい列がありません。',
	'Bring it in as {what}.': '{what}として取り込んでください。',
	'usage events': '利用イベント',
	customers: '顧客',
	'{name} is YAML without a list of records.': '{name} はレコードのリストのない YAML です。',
	'{name} looks like YAML, but breaks on line {n}.':
		'{name} は YAML のようですが、{n} 行目で途切れています。',
	'{name} is a YAML file of more than {n} MB.': '{name} は {n} MB を超える YAML ファイルです。',
	'Save it as CSV or JSON.': 'CSV または JSON で保存してください。',
	'{name} is YAML that repeats parts of itself too often.': '{name} は自身の一部を何度も繰り返す YAML です。',
	'What works: a list of records, such as “- text: …” with “participant: P3” below it, or the same as CSV.':
		'使えるもの：レコードのリスト（例：「- text: …」とその下に「participant: P3」）、または同じ内容の CSV。',
	'{name} is JSON without a list of objects.': '{name} はオブジェクトのリストのない JSON です。',
	'{name} looks like JSON, but breaks on line {n}; the file may be cut off.':
		'{name} は JSON のようですが {n} 行目で壊れています。途中で切れているかもしれません。',
	'{name} looks like one JSON object a line, but line {n} is not one.':
		'{name} は 1 行に 1 つの JSON のようですが、{n} 行目が違います。',
	'{name} looks like one JSON object a line, but line {n} is not one; the file may be cut off.':
		'{name} は 1 行に 1 つの JSON のようですが、{n} 行目が違います。途中で切れているかもしれません。',
	'{name} is an Excel workbook without a filled cell.': '{name} は値の入ったセルがない Excel ブックです。',
	'{name} holds no words.': '{name} に言葉がありません。',
	'{name} is cut off: the quotation mark opened in the row on line {n} is never closed.':
		'{name} は途中で切れています。{n} 行目で開いた引用符が閉じていません。',
	'{name} has a stray quotation mark in the row on line {n}; inside a quoted text they are doubled.':
		'{name} の {n} 行目に余分な引用符があります。引用符の中では 2 つ重ねます。',
	'{name} has a quotation mark in the row on line {n} that is not closed for millions of characters.':
		'{name} の {n} 行目の引用符が、何百万文字も閉じていません。',
	'{name} is cut off in the row on line {n}.': '{name} は {n} 行目で切れています。',
	'{name} does not hold together: most rows do not fit the header, the first on line {n}.':
		'{name} は見出しと合わない行がほとんどです（最初は {n} 行目）。',
	'{name} has characters on line {n} that were lost in a wrong encoding.':
		'{name} の {n} 行目に、文字コードの誤りで失われた文字があります。',
	'{name} has no header line.': '{name} に見出し行がありません。',
	'{name} has an empty header line.': '{name} の見出し行が空です。',
	'{name} has no header line: line {n} holds "{text}".':
		'{name} に見出し行がありません。{n} 行目は「{text}」です。',
	'{name} looks like subtitles, but has a time on line {n} that cannot be read; the file may be cut off.':
		'{name} は字幕のようですが、{n} 行目の時刻を読み取れません。途中で切れている可能性があります。',
	'{name} looks like subtitles but holds no cue.': '{name} は字幕のようですが、中身がありません。',
	'{name} looks like LRC but has no timed line.': '{name} は LRC のようですが、時刻のある行がありません。',
	'{name} looks like {what}, not like a persona document.':
		'{name} はペルソナの文書ではなく{what}のようです。',
	'a table': '表',
	'a transcript': '文字起こし',
	'{name} has no sentence about people in it: only headings, names or a template’s hints.':
		'{name} には人についての文がありません。見出し、名前、テンプレートの説明だけです。',
	'{name} has {n} sentences; up to {m} can be judged at once.':
		'{name} には {n} 文あります。一度に判断できるのは {m} 文までです。',
	'{name} is not JSON: {why}': '{name} は JSON ではありません：{why}',
	'It names or reaches people.': '人の名前や連絡先が含まれています。',
	'It holds e-mail addresses; they only help to tell who is the same person.':
		'メールアドレスが含まれます。同じ人かどうかの判断にだけ使われます。',
	'It has no user.': 'ユーザーがありません。',
	'It has no event.': 'イベントがありません。',
	'Its time “{time}” cannot be read.': '時刻「{time}」を読み取れません。',
	'The user {name} is in the table already.': 'ユーザー {name} はすでに表にあります。',
	'It does not fit the header.': '見出しと合いません。',
	'It has {n} cells where the header has {m}.': 'セルが {n} 個で、見出しは {m} 個です。',
	'It has only {n} of {m} cells.': 'セルが {m} 個中 {n} 個しかありません。',
	'Line {n}: {why}': '{n} 行目：{why}',
	'line {n}': '{n} 行目',
	'row {n}': '{n} 行目',
	'{n} of {m} rows do not have as many cells as the header (first: line {k}) and were not read.':
		'{m} 行中 {n} 行はセルの数が見出しと違うため（最初は {k} 行目）、読み取りませんでした。',
	'A text with commas needs quotation marks around it.': 'カンマを含む文は引用符で囲んでください。',
	'Some characters were lost in a wrong encoding before this file came here (first: line {n}).':
		'このファイルは届く前に文字コードの誤りで一部の文字が失われています（最初は {n} 行目）。',
	'Skipped at the top: {n} comment [line|lines].': '先頭のコメント {n} 行を飛ばしました。',
	'Skipped above the header: {n} [line|lines].': '見出しの上の {n} 行を飛ばしました。',
	'{n} extra header [row was|rows were] skipped.': '余分な見出し {n} 行を飛ばしました。',
	'Columns taken: {columns}.': '読み取った列：{columns}。',
	'There is no row below the header.': '見出しの下に行がありません。',
	'Rows that say no under {names} are kept apart.': '{names}に「いいえ」とある行は取り分けました。',
	'To bring them in, choose “Not read” for the column.':
		'取り込むには、その列を「読みません」にしてください。',
	'Rows that say no under {names} come in and are never quoted.':
		'{names}に「いいえ」とある行は取り込みますが、引用はしません。',
	'Not read, because they name people: {columns}.': '人の名前があるため読み取らなかった列：{columns}。',
	'These columns hold text too and were not read: {columns}.':
		'次の列にも文がありますが、読み取っていません：{columns}。',
	'“{name}” holds numbers such as 4.8E+05, which a spreadsheet made of ids.':
		'「{name}」には、表計算ソフトが ID から変換した 4.8E+05 のような数があります。',
	'Export it again with ids as text.': 'ID を文字列にして、もう一度書き出してください。',
	'“{name}” as the {role}': '「{name}」を{role}として',
	'“{name}” as the {role}, {rest}': '「{name}」を{role}として、{rest}',
	'“{name}” as tags': '「{name}」をタグとして',
	participant: '参加者',
	text: '発言',
	date: '日付',
	score: 'スコア',
	kind: '種類',
	question: '質問',
	'{n} [date|dates] could not be read; those rows have no date.':
		'日付 {n} 件を読み取れませんでした。その行は日付なしです。',
	'{n} [date|dates] could not be read (day and month cannot be told apart, or a part is missing); those rows have no date.':
		'日付 {n} 件を読み取れませんでした（日と月を区別できないか、一部が欠けています）。その行は日付なしです。',
	'{n} [row|rows] naming several people: kept without a participant.':
		'複数の人を挙げた {n} 行は、参加者なしで保存しました。',
	'Kept apart as written by your own staff or a bot: {n} [row|rows].':
		'社内の人またはボットが書いたため分けておいた行：{n}。',
	'Participant left out because it is longer than 64 characters: {n} [row|rows].':
		'64 文字を超えるため参加者を省いた行：{n}。',
	'May be used, but not quoted: {n} [row|rows].': '使えますが引用できない行：{n} 件。',
	'Signatures cut off messages: {n}.': 'メッセージから除いた署名：{n} 件。',
	'Quoted earlier messages cut off: {n}.': '除いた引用メッセージ：{n} 件。',
	'Kinds that are not said, did, measured or observed count as said: {kinds}.':
		'said、did、measured、observed 以外の種類は「発言」として数えます：{kinds}。',
	'Read as UTC because no time zone is given: {n} [time|times].':
		'タイムゾーンがないため UTC として読んだ時刻：{n} 件。',
	'Read from the sheets {names}; not read: {others}.':
		'シート{names}を読み取りました。読んでいないもの：{others}。',
	'Read from the sheets {names}.': 'シート{names}を読み取りました。',
	'Read from the sheet “{name}”; not read: {others}.':
		'シート「{name}」を読み取りました。読んでいないもの：{others}。',
	'Taken for the interviewer: {names}.': '聞き手とみなした人：{names}。',
	'Not known on the board: {names}.': 'ボードで未知の人：{names}。',
	'Near the start ({place}): “{text}” Choose “notes only” unless you know better.':
		'冒頭（{place}）：「{text}」特に分かっていることがなければ「メモのみ」を選んでください。',
	'Near the start: “{text}” Choose “notes only” unless you know better.':
		'冒頭：「{text}」特に分かっていることがなければ「メモのみ」を選んでください。',
	'About consent, near the start ({place}): “{text}”': '同意について、冒頭（{place}）：「{text}」',
	'About consent, near the start: “{text}”': '同意について、冒頭：「{text}」',
	'The legend says {colour} is {code}, but {other} has {same} notes too, so the colour was not used to tell people apart.':
		'凡例では {colour} は {code} ですが、{other} にも同じ色の付箋があるため、色で人を区別しませんでした。',
	'{code} has a note under the heading of {column}, so headings were not used to tell people apart.':
		'{code} の付箋が {column} の見出しの下にあるため、見出しで人を区別しませんでした。',
	'1 note names several people; it is kept as an observation without a participant.':
		'複数の人を挙げた付箋が 1 枚あります。参加者なしの観察として残します。',
	'{n} notes name several people; they are kept as observations without a participant.':
		'複数の人を挙げた付箋が {n} 枚あります。参加者なしの観察として残します。',
	'{n} of the {m} new texts, drawn evenly, are grouped on the board; the others are kept and counted.':
		'新しい文 {m} 件から均等に選んだ {n} 件をボードで分けます。ほかも保存され、数えられます。',
	'A board groups up to {n} texts of one file.': 'ボードで分けられるのは 1 ファイルにつき {n} 件までです。',
	'The address of the table with usage cannot be read.': '利用データの表のアドレスを読み取れません。',
	'This looks like {what}, not a table in text form.': 'これは文字の表ではなく{what}のようです。',
	'This is not a text file.': 'これはテキストファイルではありません。',
	'Save the table as CSV (UTF-8) and try again.': '表を CSV（UTF-8）で保存して、もう一度お試しください。',
	'Open it and save it as CSV (UTF-8) and try again.':
		'開いて CSV（UTF-8）で保存し、もう一度お試しください。',
	'Copy the text into a table and save it as CSV (UTF-8) and try again.':
		'文章を表にコピーし、CSV（UTF-8）で保存して、もう一度お試しください。',
	'Type the text into a table and save it as CSV (UTF-8) and try again.':
		'文章を表に入力し、CSV（UTF-8）で保存して、もう一度お試しください。',
	'Unpack it first and try again.': '先に展開して、もう一度お試しください。',
	'Export it as CSV and try again.': 'CSV で書き出して、もう一度お試しください。',
	'{n} new from {name}.': '{name} から新しく {n} 件。',
	'{n} new from {name}, {rest}.': '{name} から新しく {n} 件、{rest}。',
	'{n} known': '既知 {n} 件',
	'{n} known, {rest}': '既知 {n} 件、{rest}',
	'{n} repeated': '重複 {n} 件',
	'{n} repeated, {rest}': '重複 {n} 件、{rest}',
	'{n} kept apart': '分けておいたもの {n} 件',
};
