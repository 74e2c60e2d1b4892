import type { levelWords } from '../en/levels.ts';
import type { Translation } from '../message.ts';

export const levels: Translation<typeof levelWords> = {
	feet: {
		hypothesis: '根拠の水準：仮説',
		qualitative: '根拠の水準：質的',
		mixed: '根拠の水準：混合（インタビューと一致する利用ログ）',
		statistical: '根拠の水準：統計的',
	},
	footFew: '根拠の水準：仮説。{people, plural, other {# 人}}に聞き取り、{least} 人で質的になります',
	footUnstable: '根拠の水準：仮説。グループはまだ安定していません',
};
