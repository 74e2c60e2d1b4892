import { parseArgs } from 'node:util';
import type { BenchOptions, Figure } from './figure.ts';

const benches: Readonly<Record<string, () => Promise<{ run(options: BenchOptions): Promise<Figure[]> }>>> = {
	canvas: () => import('./canvas.ts'),
	grouping: () => import('./grouping.ts'),
	embedding: () => import('./embedding.ts'),
	sync: () => import('./sync.ts'),
	privacy: () => import('./privacy.ts'),
	import: () => import('./import.ts'),
	behaviour: () => import('./behaviour.ts'),
	synthesis: () => import('./synthesis.ts'),
	transcripts: () => import('./transcripts.ts'),
	freshness: () => import('./freshness.ts'),
	tradeoff: () => import('./tradeoff.ts'),
};

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		json: { type: 'boolean', default: false },
		quick: { type: 'boolean', default: false },
		kills: { type: 'string', default: '5' },
		rounds: { type: 'string', default: '3' },
	},
});
const [name] = positionals;
const load = benches[name ?? ''];
if (load === undefined) {
	console.error(
		`Usage: npm run bench -- NAME [--json] (sync also: [--quick] [--kills N] [--rounds N]; synthesis and transcripts: [--quick])\nNAME is one of: ${Object.keys(benches).join(', ')}`,
	);
	process.exit(2);
}
const figures = await (await load()).run({
	quick: values.quick,
	kills: Number(values.kills),
	rounds: Number(values.rounds),
});
if (values.json) for (const figure of figures) console.log(JSON.stringify(figure));
else {
	console.table(
		figures.map(({ case: of, metric, ours, peer, peerName, unit }) => ({
			case: of,
			metric,
			ours: round(ours),
			peer: peer === null ? '' : round(peer),
			ratio: peer === null || peer === 0 ? '' : `${round(ours / peer)} x`,
			peerName,
			unit,
		})),
	);
}

function round(value: number): number {
	return Number(value.toPrecision(4));
}
