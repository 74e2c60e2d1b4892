import type { alertWords } from '../en/library-alerts.ts';
import type { Translation } from '../message.ts';

export const alerts: Translation<typeof alertWords> = {
	where: {
		title: '通知の送り先',
		text: '重みの大きいことは、ここにある宛先へすぐに知らせます。',
		none: 'まだ誰にも知らせていません。',
		noneText:
			'文が事実でなくなると、このページとボードに表示され、開いた人に見えます。メッセージは誰にも届きません。',
		others:
			'通知の送り先：{emails, plural, =0 {メールアドレスなし} other {メールアドレス#件}}、{programs, plural, =0 {プログラムなし} other {プログラム#件}}。',
		onlyOwners: '送り先はボードの所有者が決めます。',
		kinds: { email: 'メール', webhook: 'プログラム' },
		addTitle: '宛先を加える',
		kind: '種類',
		kindNames: { email: '誰かのメール', webhook: 'メッセージを受け取るプログラム（Webhook）' },
		address: { email: 'メールアドレス', webhook: 'プログラムのアドレス（httpsで始まるもの）' },
		add: '加える',
		change: '変更',
		changeNamed: '変更：{address}',
		remove: '外す',
		removeNamed: '外す：{address}',
		keep: '保存',
		cancel: '元のままにする',
		known: 'この宛先はすでに一覧にあります。',
		empty: '先に宛先を入力してください。',
		noMail:
			'このサーバーはまだメールを送りません。運用者がメールサーバーを設定していないためです。宛先はそれまで保存されます。',
		added: '今後は{address}に知らせます。',
		removed: '{address}にはもう知らせません。',
		kept: '保存しました。',
		secretTitle: 'このプログラムの秘密の鍵',
		secretText:
			'送るメッセージはこの鍵で署名されます。今すぐプログラムにコピーしてください。表示されるのは今回だけです。宛先を外して加え直すと、新しい鍵が作られます。',
		secretDone: 'コピーしました',
		digest: '重みの小さいことのまとめ',
		digests: { off: '知らせない', daily: '毎日', weekly: '毎週' },
		detail: 'メッセージに書くこと',
		details: {
			numbers: '数字とIDだけ',
			names: 'イベント、テーマ、アーキタイプ、担当者の名前も',
			quotes: '引用も5件まで（個人データは隠します）',
		},
		quotesText:
			'その場合、引用がこのサーバーからこれらの宛先の全員に送られます。メモだけに同意した人の引用や、健康などに関する引用は送られません。',
		now: '重みの小さいこと：{digest}。メッセージの内容：{detail}。',
		test: '試しに送る',
		testing: '試しに送っています…',
		tried: {
			sent: '✓ {address}に届きました。',
			waiting: '◐ {address}にはまだ届いていません。{why}自動でもう一度送ります。',
			'given-up': '✕ {address}には届きません。{why}',
		},
		last: '最近のメッセージ',
		subjects: {
			alert: '通知',
			digest: '重みの小さいこと',
			test: '試し',
			'version.published': 'バージョンの公開',
			'version.rolled-back': '以前のバージョンの再公開',
			'version.withdrawn': 'バージョンが取り下げられました',
		},
		states: { sent: '✓ 届いた', waiting: '◐ 待機中', 'given-up': '✕ 中止' },
		tries: '{n, plural, other {#回}}',
	},
	letters: {
		testSubject: 'Personaboard：試し',
		test: 'これは試しのメッセージです。ボード{board}の通知はこの宛先に届きます。変わったことはありません。',
		subject:
			'Personaboard：変化{n, plural, other {#件}}{heavy, plural, =0 {} other {（うち重みの大きいもの#件）}}',
		why: '考えられる理由',
		due: '{day}までにすること',
		dueFor: '{day}までにすること（{owner}）',
		quotes: '話されたこと',
		more: 'ほかに {n} 件がライブラリにあります。',
		library:
			'判断する、知らせることではないとする、担当者を決めるには：FigJam の Personaboard →「ペルソナ」→「ライブラリを開く」→「変わったこと」。',
		end: 'ボード{board}。通知のID：{ids}。',
	},
};
