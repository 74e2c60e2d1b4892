import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { number } from '../wording.ts';

type TabsProps<T extends string> = {
	label: string;
	tabs: readonly { id: T; title: string; count: number | null }[];
	current: T;
	onChange: (tab: T) => void;
};

/** Tabs with one stop for the Tab key and arrow keys between them. Panels carry the id `panel-<tab>`. */
export function Tabs<T extends string>({ label, tabs, current, onChange }: TabsProps<T>): JSX.Element {
	const list = useRef<HTMLDivElement>(null);
	function onKeyDown(event: KeyboardEvent): void {
		const at = tabs.findIndex((tab) => tab.id === current);
		const step = { ArrowRight: 1, ArrowLeft: -1, Home: -at, End: tabs.length - 1 - at }[event.key];
		if (step === undefined) return;
		event.preventDefault();
		const next = tabs[(at + step + tabs.length) % tabs.length];
		if (!next) return;
		onChange(next.id);
		list.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
	}
	return (
		<div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
			{tabs.map((tab) => (
				<button
					key={tab.id}
					type="button"
					role="tab"
					id={`tab-${tab.id}`}
					aria-selected={tab.id === current}
					aria-controls={tab.id === current ? `panel-${tab.id}` : undefined}
					tabIndex={tab.id === current ? 0 : -1}
					class="tab"
					onClick={() => onChange(tab.id)}
				>
					{tab.title}
					{tab.count !== null && tab.count > 0 ? <span class="tab-count">{number(tab.count)}</span> : null}
				</button>
			))}
		</div>
	);
}
