import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { words } from '../../words.ts';

export type AddressForm = {
	readonly field: RefObject<HTMLInputElement>;
	readonly refused: string;
	/** Something else is typed: what was wrong with it before is not said any more. */
	typing(): void;
	/** Hands on what was typed; true once it was taken. What is refused stays in the field, and the keyboard with it. */
	submit(event: Event): Promise<boolean>;
};

/** A form with one address in it. `put` says null, or why not. */
export function useAddress(put: (address: string) => Promise<string | null>): AddressForm {
	const field = useRef<HTMLInputElement>(null);
	const [refused, setRefused] = useState('');
	return {
		field,
		refused,
		typing: () => setRefused(''),
		async submit(event) {
			event.preventDefault();
			const typed = field.current?.value.trim() ?? '';
			const why = typed === '' ? words.where.empty : await put(typed);
			setRefused(why ?? '');
			if (why !== null) field.current?.focus();
			return why === null;
		},
	};
}
