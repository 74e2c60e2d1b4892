import type { Tension } from '../../../shared/persona.ts';
import { compareText } from '../../grouping/canonical.ts';
import { topicOf } from './find-tensions.ts';

/**
 * An order that can be told from the tensions alone, since a board holds them by their ids: words against the log first,
 * then what most notes are about.
 */
export function mostVoicesFirst(tensions: readonly Tension[]): Tension[] {
	const voices = ({ kind, a, b }: Tension): number =>
		kind === 'say-do' ? Number.POSITIVE_INFINITY : a.length + b.length;
	return [...tensions].sort((a, b) =>
		voices(a) === voices(b) ? compareText(topicOf(a), topicOf(b)) : voices(b) - voices(a),
	);
}
