import type { JSX } from 'preact';
import { words } from '../../words.ts';

export function NobodyIsTold(): JSX.Element {
	const { where: own } = words;
	return (
		<p>
			<strong>{own.none}</strong> {own.noneText}
		</p>
	);
}
