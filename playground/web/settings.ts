/** Who and where this window is, from its address: `?file=workshop&user=Ana`. */
export type WindowSettings = {
	readonly file: string;
	/** How the plugin's page is shown: Figma has been seen doing both. */
	readonly frame: 'data' | 'srcdoc';
	readonly user: { readonly id: string; readonly name: string; readonly color: string };
};

const people: readonly string[] = ['Ana', 'Ben', 'Chen', 'Dara', 'Elif', 'Femi', 'Goran', 'Hana'];
const colors: readonly string[] = [
	'#9747ff',
	'#0d99ff',
	'#14ae5c',
	'#f24822',
	'#ff9e42',
	'#f849c1',
	'#5ad8cc',
	'#757575',
];

export function windowSettings(search: string): WindowSettings {
	const query = new URLSearchParams(search);
	const name = (query.get('user') ?? 'Ana').slice(0, 40);
	const file = /^[a-z0-9-]{1,40}$/.test(query.get('file') ?? '') ? (query.get('file') ?? '') : 'workshop';
	const known = people.indexOf(name);
	const color = colors[(known < 0 ? name.length : known) % colors.length] ?? '#757575';
	return {
		file,
		frame: query.get('frame') === 'srcdoc' ? 'srcdoc' : 'data',
		user: { id: `user-${name.toLowerCase()}`, name, color },
	};
}

/** The address of the same file for the next person who is not here yet. */
export function nextPersonUrl(file: string, present: readonly string[]): string {
	const name = people.find((person) => !present.includes(person)) ?? `Guest ${present.length}`;
	return `?${new URLSearchParams({ file, user: name })}`;
}
