import type { TemplateName } from '../../shared/template-api.ts';
import { templateWordsDe } from '../../words/de/templates.ts';
import { type TemplateWords, templateWords } from '../../words/en/templates.ts';
import { templateWordsEs } from '../../words/es/templates.ts';
import { templateWordsFr } from '../../words/fr/templates.ts';
import { templateWordsJa } from '../../words/ja/templates.ts';
import type { Language } from '../../words/languages.ts';
import type { Template } from './lay-out.ts';

const wordsIn: Readonly<Record<Language, TemplateWords>> = {
	en: templateWords,
	de: templateWordsDe,
	es: templateWordsEs,
	fr: templateWordsFr,
	ja: templateWordsJa,
};

const options = ['A', 'B', 'C'];

/** The boards one can begin from, in one language. Pure. */
export function templatesIn(language: Language): Readonly<Record<TemplateName, Template>> {
	const words = wordsIn[language];
	const { research, audit, priorities, market, copySection, oneQuote } = words;
	/** What somebody said; the code in the title tells who it was. */
	const interview = (code: string, ...says: string[]) =>
		({ title: `${words.interview} ${code}`, says, evidence: true }) as const;
	return {
		research: {
			...research,
			sections: [
				{ title: research.questions, says: [research.question, research.beliefs] },
				interview('P1', oneQuote, words.seen),
				interview('P2', oneQuote),
				interview('P3', copySection),
				{ title: research.learnt, says: [research.back] },
			],
		},
		audit: {
			...audit,
			sections: [
				{ title: audit.old, says: [audit.lay, audit.made] },
				interview('P1', audit.since),
				interview('P2', copySection),
				{ title: audit.changed, says: [audit.product, audit.customers] },
				{ title: audit.verdict, says: [audit.sort, audit.judge] },
			],
		},
		priorities: {
			...priorities,
			sections: [
				{ title: priorities.decision, says: [priorities.what, priorities.business] },
				...options.map((letter) => ({
					title: `${priorities.option} ${letter}`,
					says: [priorities.need, priorities.effort],
				})),
				{ title: priorities.cost, says: [priorities.whom, priorities.tell] },
			],
		},
		market: {
			...market,
			sections: [
				{ title: market.market, says: [market.which, market.why, market.alike] },
				{ title: market.there, says: [market.competitor, market.instead] },
				interview('P1', oneQuote),
				interview('P2', copySection),
				{ title: market.true, says: [market.assumptions, market.settle] },
			],
		},
	};
}
