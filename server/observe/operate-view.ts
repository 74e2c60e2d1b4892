import type { Metric } from '../http/metrics.ts';

/** What belongs together when something goes wrong, each with what to look at next. */
const sections: readonly { title: string; about: string; names: readonly string[] }[] = [
	{
		title: 'Infrastructure',
		about:
			'Whether people reach their boards and work gets done. A queue that grows shows in every section below.',
		names: [
			'rooms',
			'connections',
			'sync_closed_total',
			'http_responses_total',
			'jobs_running',
			'jobs_queued',
			'jobs_oldest_seconds',
			'jobs_ended_total',
			'job_seconds_total',
		],
	},
	{
		title: 'The language model',
		about:
			'What was asked and what came of it. Where calls fail, personas are written by the built-in engine, and say so.',
		names: ['model_calls_total', 'model_seconds_total', 'model_tokens_total'],
	},
	{
		title: 'Data',
		about:
			'What comes in and how true the boards still are. Refused rows and an old last batch come before false alerts.',
		names: [
			'ingest_age_seconds',
			'rows_refused',
			'sources_unowned',
			'refresh_overdue',
			'freshness_boards',
			'freshness_age_seconds',
			'alerts_open',
		],
	},
	{
		title: 'What people do',
		about: 'Whether anybody acts on it: alerts answered, versions published, decisions closed.',
		names: ['alerts_dismissed', 'versions_published', 'decisions_closed', 'deliveries'],
	},
	{
		title: 'Outcomes',
		about:
			'Figures of the product after a persona was published. That one follows the other does not say it comes from it.',
		names: ['kpi_rules'],
	},
];

export type Need = { readonly what: string; readonly next: string };
export type OperateView = {
	readonly needs: readonly Need[];
	readonly sections: readonly {
		readonly title: string;
		readonly about: string;
		readonly rows: readonly { readonly help: string; readonly label: string; readonly value: string }[];
	}[];
};

/** The metrics as people read them, and what of it needs somebody. Numbers of the server only, no board and no person. */
export function operateView(metrics: readonly Metric[]): OperateView {
	const byName = new Map(metrics.map((metric) => [metric.name.replace('personaboard_', ''), metric]));
	return {
		needs: needsOf(byName),
		sections: sections.map(({ names, ...section }) => ({
			...section,
			rows: names.flatMap((name) => {
				const metric = byName.get(name);
				if (!metric) return [];
				const { help, samples } = metric;
				if (samples.length === 0) return [{ help, label: '', value: 'none' }];
				return samples.map(({ labels = {}, value }) => ({
					help,
					label: Object.values(labels).join(', '),
					value: shownAs(name, value),
				}));
			}),
		})),
	};
}

/** Times are in seconds; what has not happened yet is below zero. */
function shownAs(name: string, value: number): string {
	if (!/_seconds(?:_total)?$/u.test(name)) return figure(value);
	return value < 0 ? 'never' : `${figure(value)} s`;
}

function needsOf(metrics: ReadonlyMap<string, Metric>): Need[] {
	const sum = (
		name: string,
		is: (labels: Readonly<Record<string, string>>) => boolean = () => true,
	): number =>
		(metrics.get(name)?.samples ?? [])
			.filter(({ labels = {} }) => is(labels))
			.reduce((total, { value }) => total + value, 0);
	const asked = sum('model_calls_total');
	const failed = asked - sum('model_calls_total', ({ outcome }) => outcome === 'answered');
	const ended = sum('jobs_ended_total');
	const broken = sum('jobs_ended_total', ({ state }) => state === 'failed');
	const checks: [boolean, string, string][] = [
		[
			sum('jobs_oldest_seconds') > 600,
			'A job has waited for more than ten minutes.',
			'See whether jobs run and the log says why not; another server on the database takes some.',
		],
		[
			ended >= 5 && broken / ended > 0.2,
			`${figure(broken)} of ${figure(ended)} jobs failed.`,
			'The log names each with its reason.',
		],
		[
			asked >= 5 && failed / asked > 0.2,
			`${figure(failed)} of ${figure(asked)} questions to the language model were not answered.`,
			'Personas are written by the built-in engine meanwhile. Look at the endpoint and its key.',
		],
		[
			sum('refresh_overdue') > 0,
			'A scheduled look at a board is an hour late.',
			'See whether jobs are done.',
		],
		[
			sum('alerts_open', ({ severity }) => severity === 'high') > 0,
			'Personas have changes of weight that nobody has answered.',
			'Their owners see them in the library under What has changed.',
		],
		[
			sum('deliveries', ({ state }) => state === 'given-up') > 0,
			'Messages were given up.',
			'Owners see why in the library under Where alerts go.',
		],
		[
			sum('kpi_rules', ({ state }) => state === 'worse' || state === 'not-rolled-back') > 0,
			'A figure got worse after a publish.',
			'The owners of the persona see it under Alerts.',
		],
		[
			sum('http_responses_total', ({ status = '' }) => status.startsWith('5')) > 0,
			'Some calls failed on this server.',
			'The log names their paths.',
		],
	];
	return checks.flatMap(([is, what, next]) => (is ? [{ what, next }] : []));
}

function figure(value: number): string {
	return (Math.round(value * 10) / 10).toLocaleString('en');
}
