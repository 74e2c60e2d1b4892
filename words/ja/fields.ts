import type { fieldTitles } from '../../shared/claim.ts';
import type { Translation } from '../message.ts';

/** The heading of each field of a persona. */
export const fields: Translation<typeof fieldTitles> = {
	'jobs.primary': '主な目的',
	'jobs.secondary': 'ほかの目的',
	'jobs.emotional': 'どう感じたいか',
	'jobs.social': 'どう見られたいか',
	'constraints.time': '制約：時間',
	'constraints.skill': '制約：スキル',
	'constraints.approval': '制約：承認',
	'constraints.budget': '制約：予算',
	'constraints.tools': '制約：ツール',
	'constraints.policy': '制約：ルール',
	motivation: '動機',
	pains: '困りごと',
	workarounds: '工夫している点',
	signature: 'していること',
	decisions: 'これが役立つ意思決定',
	misconceptions: 'チームが誤解しがちなこと',
	priority: '優先度',
	watch: '変化の兆し',
};
