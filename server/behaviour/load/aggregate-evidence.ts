import type { Evidence } from '../../../shared/evidence.ts';
import type { SourceId } from '../../../shared/ids.ts';
import { evidenceId } from '../../intake/evidence-id.ts';
import { aggregateSentence, readAggregate } from './aggregate.ts';

const mostFacts = 200;

/** A report of totals as measurements of nobody in particular, in the file’s order. */
export function aggregateEvidence(text: string, options: { salt: string; source: SourceId }): Evidence[] {
	const report = readAggregate(text);
	return report.facts.slice(0, mostFacts).map((fact) => {
		const sentence = aggregateSentence(fact, report);
		return {
			id: evidenceId(options.salt, null, sentence),
			ref: `total/${fact.event}`,
			kind: 'measured',
			text: sentence,
			participant: null,
			source: options.source,
			locator: null,
			context: null,
			fields: {},
			language: null,
			date: report.to,
			score: null,
			tags: [fact.event],
			flags: [],
		};
	});
}
