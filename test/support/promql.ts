/** One figure of a scrape. */
export type PromSample = { name: string; labels: Record<string, string>; value: number };
type Point = { labels: Record<string, string>; value: number };
/** Two scrapes, `seconds` apart. */
export type Scrapes = { before: PromSample[]; now: PromSample[]; seconds: number };

/** The Prometheus text format, read strictly: throws for a line that is none of it. */
export function readScrape(text: string): PromSample[] {
	return text
		.split('\n')
		.filter((line) => line !== '' && !/^# (?:HELP|TYPE) [a-z_]+ \S/u.test(line))
		.map((line) => {
			const parts = /^([a-z_]+)(?:\{(.*)\})? (-?[\d.]+(?:e[+-]?\d+)?)$/u.exec(line);
			if (!parts) throw new Error(`no line of metrics: ${line}`);
			return { name: parts[1]!, labels: labelsOf(parts[2] ?? ''), value: Number(parts[3]) };
		});
}

function labelsOf(text: string): Record<string, string> {
	return Object.fromEntries(
		[...text.matchAll(/([a-z_]+)="((?:[^"\\]|\\.)*)"/gu)].map(([, key, value]) => [key, value]),
	);
}

/**
 * As much of PromQL as the shipped rules use, with its meaning: selectors with matchers, `rate`, `sum` and `max` with
 * `by`, division of single values, and one comparison, which keeps what it holds for. Throws for anything else.
 */
export function evaluate(expression: string, scrapes: Scrapes): Point[] {
	const words = expression.match(/[a-zA-Z_]+|\d+(?:\.\d+)?|"[^"]*"|=~|!=|==|[<>]=?|[{}()[\]/,=]/gu) ?? [];
	if (words.join('') !== expression.replace(/\s/gu, '')) throw new Error(`cannot be read: ${expression}`);
	let at = 0;
	const next = (): string => words[at++] ?? '';
	const want = (word: string): void => {
		const got = next();
		if (got !== word) throw new Error(`${word} expected, ${got} found in ${expression}`);
	};
	const takes = (word: string): boolean => words[at] === word && at++ >= 0;

	function selector(name: string): (samples: PromSample[]) => PromSample[] {
		const matchers: ((labels: Record<string, string>) => boolean)[] = [];
		if (takes('{'))
			do {
				const [label, operator, value] = [next(), next(), next().slice(1, -1)];
				const whole = new RegExp(`^(?:${value})$`, 'u');
				matchers.push((labels) => {
					const own = labels[label] ?? '';
					if (operator === '=~') return whole.test(own);
					return operator === '=' ? own === value : own !== value;
				});
			} while (!takes('}') && takes(','));
		return (samples) =>
			samples.filter((one) => one.name === name && matchers.every((match) => match(one.labels)));
	}
	function value(): Point[] {
		const word = next();
		if (word === 'sum' || word === 'max') {
			const by: string[] = [];
			if (takes('by')) {
				want('(');
				do by.push(next());
				while (takes(','));
				want(')');
			}
			want('(');
			const points = value();
			want(')');
			return grouped(points, by, word);
		}
		if (word !== 'rate') return selector(word)(scrapes.now);
		want('(');
		const select = selector(next());
		want('[');
		next();
		want('m');
		want(']');
		want(')');
		const key = ({ labels }: Point): string => JSON.stringify(Object.entries(labels).sort());
		const old = new Map(select(scrapes.before).map((point) => [key(point), point.value]));
		return select(scrapes.now).flatMap((point) => {
			const was = old.get(key(point));
			return was === undefined
				? []
				: [{ labels: point.labels, value: (point.value - was) / scrapes.seconds }];
		});
	}

	let left = value();
	if (takes('/')) {
		const [below] = value();
		left = below === undefined ? [] : left.map((one) => ({ ...one, value: one.value / below.value }));
	}
	const operator = next();
	const bound = Number(next());
	if (at !== words.length || !Number.isFinite(bound)) throw new Error(`not a whole rule: ${expression}`);
	const holds: Record<string, (n: number) => boolean> = {
		'>': (n) => n > bound,
		'==': (n) => n === bound,
	};
	const test = holds[operator];
	if (!test) throw new Error(`${operator} is not used: ${expression}`);
	return left.filter((one) => test(one.value));
}

function grouped(points: readonly Point[], by: readonly string[], how: 'sum' | 'max'): Point[] {
	const groups = new Map<string, Point>();
	for (const { labels, value } of points) {
		const own = Object.fromEntries(by.map((name) => [name, labels[name] ?? '']));
		const known = groups.get(JSON.stringify(own));
		if (!known) groups.set(JSON.stringify(own), { labels: own, value });
		else known.value = how === 'sum' ? known.value + value : Math.max(known.value, value);
	}
	return [...groups.values()];
}
