import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { addFiles } from '../../files.ts';
import type { Panel } from '../../panel.ts';
import { strings } from '../../strings.ts';

/** Says that files can be dropped and pasted anywhere here, and opens the choice of a file: the keyboard's way. */
export function FileDrop({ panel }: { panel: Panel }): JSX.Element {
	const input = useRef<HTMLInputElement>(null);
	return (
		<section class="drop" aria-label={strings.files.title}>
			<span>
				{strings.files.drop}{' '}
				<button type="button" class="link" onClick={() => input.current?.click()}>
					{strings.files.choose}
				</button>
			</span>
			<span class="hint">{strings.files.hint}</span>
			<input
				ref={input}
				class="visually-hidden"
				type="file"
				multiple
				tabIndex={-1}
				aria-label={strings.files.choose}
				onChange={(event) => {
					addFiles(panel, [...(event.currentTarget.files ?? [])]);
					event.currentTarget.value = '';
				}}
			/>
		</section>
	);
}
