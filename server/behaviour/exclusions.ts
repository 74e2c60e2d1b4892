/**
 * Who or what is left out, as data: `user` and `event` look at names, `agent` at what program made the event, where the
 * log has it. `pattern` is a regular expression of the RE2 kind, letter case aside.
 */
export type ExclusionRule = {
	/** For people: "Bots", "Our own staff". */
	readonly name: string;
	readonly on: 'user' | 'event' | 'agent';
	readonly pattern: string;
};

/** More events of one user on one day than hands can make. */
export const mostADay = 5000;

export const defaultExclusions: readonly ExclusionRule[] = [
	{
		name: 'Bots',
		on: 'agent',
		pattern: String.raw`bot\b|crawler|spider|headless|lighthouse|pingdom|uptime|curl/|python-requests|phantomjs|synthetics`,
	},
	{
		name: 'Bots',
		on: 'user',
		pattern: String.raw`^(?:bot|crawler|spider|monitor(?:ing)?|health.?check|uptime|synthetic|smoke.?test|load.?test|cron)(?:$|[-_. @:/\d])`,
	},
];

/** A rule for a company's own people: users whose id is an address at one of these domains. */
export function ownStaff(domains: readonly string[]): ExclusionRule {
	const names = domains.map((domain) => domain.replace(/^@/u, '').replace(/[^a-z\d-]/giu, (c) => `\\${c}`));
	return { name: 'Our own staff', on: 'user', pattern: `@(?:${names.join('|')})$` };
}
