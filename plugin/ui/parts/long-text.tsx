import type { JSX } from 'preact';
import { strings } from '../strings.ts';
import { Fold } from './fold.tsx';

/** What is longer than this many characters has all but its first sentence folded away. */
const longest = 240;

/** What a run has to say: the first sentence, and behind “More” the reasons where they are many. */
export function LongText({ text }: { text: string }): JSX.Element {
	const first = text.length > longest ? /^.*?[.!?。](?=\s|$)/su.exec(text)?.[0] : undefined;
	if (first === undefined) return <>{text}</>;
	return (
		<>
			{first}
			<Fold key={text} summary={strings.common.more} content={() => <p>{text.slice(first.length)}</p>} />
		</>
	);
}
