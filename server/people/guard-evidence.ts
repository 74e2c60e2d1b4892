import type { Evidence, EvidenceFlag } from '../../shared/evidence.ts';
import type { Detected } from '../privacy/detect-work.ts';
import type { DetectOptions, Detector } from '../privacy/detector.ts';
import { redact } from '../privacy/redact.ts';
import type { PrivacyLists } from '../privacy/types.ts';
import type { Guarded } from './people-desk.ts';

/**
 * Evidence with personal data hidden in its text and in what comes beside it, and with the flags that tell of it. Its id
 * stays that of the words as they came.
 */
export async function guardEvidence(
	evidence: readonly Evidence[],
	how: DetectOptions & {
		readonly detector: Detector;
		readonly lists: PrivacyLists;
		/** Whether who said it agreed to notes but not to quotes; what a row said of itself is among its flags. */
		readonly isNotesOnly: (item: Evidence) => boolean;
	},
): Promise<Guarded[]> {
	const { detector, lists, isNotesOnly, onDone, signal } = how;
	const beside = [...new Set(evidence.flatMap(wordsBeside))];
	const texts = evidence.map(({ text }) => text);
	const found = await detector.detect(texts, lists, { onDone, signal });
	const foundBeside = await detector.detect(beside, lists, { signal });
	const hidden = new Map(beside.map((text, at) => [text, redact(text, foundBeside[at]!.hits).text]));
	return evidence.map((item, at) =>
		guardOne(item, found[at]!, isNotesOnly(item), (text) => hidden.get(text) ?? text),
	);
}

function guardOne(
	item: Evidence,
	{ hits, special }: Detected,
	isNotesOnly: boolean,
	hidden: (text: string) => string,
): Guarded {
	const flags = new Set<EvidenceFlag>(item.flags);
	if (hits.length > 0) flags.add('personal-data');
	if (special) flags.add('special-category');
	if (isNotesOnly) flags.add('notes-only');
	else flags.delete('notes-only');
	return {
		evidence: {
			...item,
			ref: hidden(item.ref),
			locator: item.locator === null ? null : hidden(item.locator),
			text: redact(item.text, hits).text,
			context: item.context === null ? null : hidden(item.context),
			fields: Object.fromEntries(Object.entries(item.fields).map(([name, value]) => [name, hidden(value)])),
			tags: item.tags.map(hidden),
			flags: [...flags],
		},
		original: hits.length > 0 ? item.text : null,
		hits,
	};
}

/** What comes along with a text and may name somebody too. */
function wordsBeside({ ref, locator, context, fields, tags }: Evidence): string[] {
	return [
		...(mayReach.test(ref) ? [ref] : []),
		...[locator ?? '', context ?? '', ...Object.values(fields), ...tags].filter((words) =>
			mayName.test(words),
		),
	];
}

/** A file's own id of a row is kept, whatever number it is, unless it is an address or a name. */
const mayReach = /@|\p{L}{2,}\s+\p{L}{2,}/u;
/** Without any of these there is nothing to look for. */
const mayName = /@|\p{L}{2,}\P{L}+\p{L}{2,}|\p{Lu}\p{Ll}|\d{6,}/u;
