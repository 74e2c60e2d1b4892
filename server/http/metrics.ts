/** A figure as Prometheus reads it. */
export type Sample = { labels?: Readonly<Record<string, string>>; value: number };
export type Metric = { name: string; help: string; type: 'counter' | 'gauge'; samples: Sample[] };

/** The Prometheus text format. */
export function metricsText(metrics: readonly Metric[]): string {
	return metrics
		.map(({ name, help, type, samples }) => {
			const lines = samples.map(({ labels = {}, value }) => {
				const pairs = Object.entries(labels).map(([key, label]) => `${key}=${JSON.stringify(label)}`);
				return `${name}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}`;
			});
			return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines].join('\n');
		})
		.join('\n')
		.concat('\n');
}

/** Counts by a label's value. */
export type Tally = { add(key: string): void; samples(label: string): Sample[] };

export function createTally(): Tally {
	const counts = new Map<string, number>();
	return {
		add: (key) => void counts.set(key, (counts.get(key) ?? 0) + 1),
		samples: (label) => [...counts].map(([key, value]) => ({ labels: { [label]: key }, value })),
	};
}
