import type { Said } from '../message.ts';

/** Why a message did not arrive at somebody's address. */
export const messagesSaid: Said = {
	'The address answered with {n}.': 'アドレスから {n} の応答がありました。',
	'Nobody answered at the address.': 'アドレスから応答がありませんでした。',
	'The address is not https.': 'アドレスが https ではありません。',
	'The name of the address is not known.': 'アドレスの名前が見つかりません。',
	'The address is in a private network.': 'アドレスは非公開のネットワークにあります。',
	'The operator of this server can allow that.': 'このサーバーの運用者が許可できます。',
	'The address was taken back.': 'アドレスは外されました。',
	'It could not be sent.': '送信できませんでした。',
	'The mail server refused with {n}.': 'メールサーバーが {n} で拒否しました。',
	'The mail server does not answer.': 'メールサーバーが応答しません。',
};
