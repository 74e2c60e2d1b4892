import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';

type SelectEvent<E extends Event> = JSX.TargetedEvent<HTMLSelectElement, E>;
export type Choice = {
	onKeyDown(event: SelectEvent<KeyboardEvent>): void;
	onChange(event: SelectEvent<Event>): void;
	onBlur(event: SelectEvent<FocusEvent>): void;
};

/**
 * For a native list in which choosing does something at once: arrow keys and letters only look through a closed list,
 * Enter does it, and leaving does nothing (WCAG 3.2.2). What is chosen from an open list is done at once, as with a pointer.
 * `value` is what the list shows while nothing is being chosen.
 */
export function useChoice(value: string, act: (value: string) => void): Choice {
	const looking = useRef(false);
	const end = (select: HTMLSelectElement): string => {
		const chosen = select.value;
		looking.current = false;
		select.value = value;
		return chosen;
	};
	const take = (select: HTMLSelectElement): void => {
		const chosen = end(select);
		if (chosen !== value) act(chosen);
	};
	return {
		onKeyDown(event) {
			const { key, altKey, currentTarget } = event;
			if (key === 'Enter' && looking.current) {
				event.preventDefault();
				take(currentTarget);
			} else if (altKey || key === ' ' || key === 'Escape') end(currentTarget);
			// On a Mac these open the list, and what is chosen there is meant.
			else if (
				key.length === 1 ||
				(/^(Arr|Home|End|Page)/.test(key) && !navigator.platform.startsWith('Mac'))
			)
				looking.current = true;
		},
		onChange({ currentTarget }) {
			if (!looking.current) take(currentTarget);
		},
		onBlur: ({ currentTarget }) => void end(currentTarget),
	};
}
