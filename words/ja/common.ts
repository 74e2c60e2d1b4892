import type { commonWords } from '../en/common.ts';
import type { Translation } from '../message.ts';
import { reasons } from './reasons.ts';

export const common: Translation<typeof commonWords> = {
	common: {
		appName: 'Personaboard',
		cancel: 'キャンセル',
		retry: 'やり直す',
		undo: '元に戻す',
		dismiss: '閉じる',
		show: 'ボードで表示',
		rename: '名前を変更',
		stopped: '中止しました。何も変更されていません。',
		unexpected: 'うまくいきませんでした。もう一度お試しください。',
		showMore: '残り {left} 件中 {n} 件を表示',
		showRest: '残り {n} 件を表示',
		loading: '読み込み中',
		resize: 'ウィンドウの大きさを変更',
		back: '戻る',
		auto: '自動',
		fewer: '減らす',
		more: '増やす',
		aPerson: '参加者の誰か',
	},
	reasons,
	canvas: {
		silent: 'ボードから応答がありませんでした。このウィンドウを閉じて Personaboard を開き直してください。',
		nonsense: 'このウィンドウはプラグインより古いものです。閉じて Personaboard を開き直してください。',
		drawing: 'ボードに描画しています',
		reading: 'ボードの付箋を読んでいます',
		nothingFound: 'その付箋はもうボードにありません。',
		noSticky: 'この発言はファイルから来たため、表示する付箋はありません。',
		caughtUp: 'パネルを閉じていた間、またはオフラインの間にボードで起きたことを反映しました。',
	},
	server: {
		unreachable: 'サーバー {origin} に接続できません。動いているか確認して、やり直してください。',
		nonsense:
			'サーバー {origin} の応答を Personaboard が理解できませんでした。このウィンドウを閉じて Personaboard を開き直してください。',
		tooLarge: 'サーバーが一度に受け取れる量を超えています。',
	},
	rest: {
		title: '描画が取り消されたか、取り除かれました',
		themes: 'テーマはここに残っています。誰かが描画し直すまで、ボードはそのままです。',
		cards: 'ペルソナはここに残っています。誰かが描画し直すまで、ボードはそのままです。',
	},
	takenOff: {
		title: '外されたもの {n} 件',
		by: '外した人：{name}',
		bringBack: '戻す',
	},
	busy: {
		notes: '付箋を取り込んでいます',
		files: 'ファイルを取り込んでいます',
		group: '付箋を分けています',
		archetypes: 'アーキタイプを探しています',
		personas: 'ペルソナを書いています',
		behaviour: '行動を集計しています',
		draw: 'ボードに描画しています',
		sample: 'サンプルワークショップを置いています',
		template: 'テンプレートを置いています',
		removing: 'Personaboard のデータを削除しています',
		restoring: 'ボードを復元しています',
		weigh: '選択肢を比べています',
	},
	sample: {
		placing: 'サンプルワークショップを置いています',
		usage: 'usage.csv',
		customers: 'customers.csv',
		done: 'サンプルワークショップを置きました。',
	},
	job: {
		lost: '答えのないまま終了しました。もう一度始めてください。',
		progress: '{done}／{total}',
	},
	writer: {
		nobody: 'いまボードに描画している人はいません。あとで自動的に反映されます。',
		removing: 'Personaboard のデータを削除しています',
		removingStopped: '中止しました。一部はすでに取り除かれています。元に戻すと復元されます。',
	},
};
