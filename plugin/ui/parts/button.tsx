import type { ComponentChildren, JSX } from 'preact';

type ButtonProps = {
	children: ComponentChildren;
	onClick: () => void;
	kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
	disabled?: boolean | undefined;
	label?: string | undefined;
	pressed?: boolean;
};

/** A native button. `disabled` keeps it focusable, so that a keyboard does not lose its place while something runs. */
export function Button({
	children,
	onClick,
	kind = 'secondary',
	disabled,
	label,
	pressed,
}: ButtonProps): JSX.Element {
	return (
		<button
			type="button"
			class={`button ${kind}`}
			aria-disabled={disabled ? 'true' : undefined}
			aria-label={label}
			aria-pressed={pressed}
			onClick={() => {
				if (!disabled) onClick();
			}}
		>
			{children}
		</button>
	);
}
