/** Functions of the API that the prelude answers by asking for something else. */
const BEHIND: Readonly<Record<string, string>> = {
	$listen: 'on',
	$notify: 'notify',
	$fetch: 'fetch',
	$children: 'findChildren',
	$descendants: 'findAll',
};

const OWNERS: Readonly<Record<string, string>> = {
	u: 'ui.',
	v: 'viewport.',
	c: 'clientStorage.',
	m: 'timer.',
};

/**
 * The name of an API call by what is called (`createSticky`, `set_characters`, `viewport.scrollAndZoomIntoView`),
 * whatever node it is called on. The first letter of a reference tells whose member it is.
 */
export function apiName(ref: string, member: string): string {
	return (OWNERS[ref[0] ?? ''] ?? '') + (BEHIND[member] ?? member);
}
