import type { JSX } from 'preact';

/** Longest name, in characters, that a line with other things in it shows. */
const longest = 24;

/** A person's initials in a ring of that person's colour. Their name stands beside it or in its title. */
export function Avatar({ name, color }: { name: string; color?: string }): JSX.Element {
	return (
		<span class="person" title={name} style={color === undefined ? undefined : { borderColor: color }}>
			{initials(name)}
		</span>
	);
}

/** The name, cut with an ellipsis where it would push everything else off the line. */
export function shortName(name: string): string {
	const characters = [...name];
	return characters.length <= longest
		? name
		: `${characters
				.slice(0, longest - 1)
				.join('')
				.trimEnd()}…`;
}

function initials(name: string): string {
	const parts = name.trim().split(/\s+/);
	return [parts[0], parts.length > 1 ? parts[parts.length - 1] : '']
		.map((part) => [...(part ?? '')][0] ?? '')
		.join('')
		.toUpperCase();
}
