import type { Said } from '../message.ts';

/** What an entry of the record is about. */
export const recordSaid: Said = {
	'{n} [text|texts]': '文 {n} 件',
	'{n} [finding|findings]': '検出 {n} 件',
	'version {n} of {persona}': '{persona} のバージョン {n}',
	'version {n} of {persona}, inside': '{persona} のバージョン {n}、社内',
	'version {n} of {persona}, outside': '{persona} のバージョン {n}、社外',
	'made {key}': '作成：{key}',
	'took back {key}': '取り消し：{key}',
	'set {rule} for {persona}: offer': '{persona} に設定（提案する）：{rule}',
	'set {rule} for {persona}: roll-back': '{persona} に設定（元に戻す）：{rule}',
	'removed {rule} for {persona}': '{persona} から削除：{rule}',
	'{decision}, {n} options': '{decision}、選択肢 {n} 件',
	'{decision}, taken back': '{decision}、取り消し',
	'{host}, at most {n} tokens a run': '{host}、1 回の実行で最大 {n} トークン',
	'no webhook, {n} mail addresses, {detail}': 'プログラムなし、メールアドレス {n} 件、{detail}',
	'a webhook, {n} mail addresses, {detail}': 'プログラム 1 件、メールアドレス {n} 件、{detail}',
	numbers: '数字だけ',
	names: '名前も',
	quotes: '引用も',
	'Rule on {event}': '数値についての決まり（{event}）',
};
