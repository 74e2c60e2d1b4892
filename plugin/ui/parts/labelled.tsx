import type { ComponentChildren, JSX } from 'preact';

type LabelledProps = {
	words: ComponentChildren;
	/** Said below the control. */
	hint?: string | undefined;
	/** Words and control on one line. */
	inline?: boolean;
	/** The control. */
	children: ComponentChildren;
};

/** A control under, or beside, the words that name it. */
export function Labelled({ words, hint, inline, children }: LabelledProps): JSX.Element {
	return (
		// biome-ignore lint/a11y/noLabelWithoutControl: the control is what is put in here
		<label class={inline ? 'labelled inline' : 'labelled'}>
			<span>{words}</span>
			{children}
			{hint ? <span class="hint">{hint}</span> : null}
		</label>
	);
}
