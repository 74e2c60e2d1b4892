import { beforeAll, describe, expect, it } from 'vitest';
import { play, type Stage, setStage } from './history.ts';
import { type Plant, plantIn } from './plant.ts';

let stage: Stage;
beforeAll(async () => {
	stage = await setStage();
});

/** A defect, and the seed from which on histories are played until one ends badly. */
type Planted = Plant & { from: number };
/** How many are played at most: each of these defects must show sooner. */
const most = 25;

const plants: Readonly<Record<string, Planted>> = {
	'every window believes that it writes': {
		file: 'plugin/ui/lease.ts',
		text: 'if (own === null || now - own.since < leaseTimes.settle) return false;',
		instead: 'if (now > 0) return true;',
		from: 10_002,
	},
	'a card is made though it stands': {
		file: 'plugin/main/own-node.ts',
		text: 'const found = ownNode(drawing, key);',
		instead: 'const found = null as SceneNode | null; drawing.again.add(key);',
		from: 10_002,
	},
	'a theme section is made though it stands': {
		file: 'plugin/main/draw-themes.ts',
		text: 'const found = ownSection(drawing, spec.key);',
		instead: 'const found = null as SectionNode | null; drawing.again.add(spec.key);',
		from: 10_001,
	},
	'a text is made though it stands': {
		file: 'plugin/main/draw-text.ts',
		text: 'const found = ownNode(drawing, spec.key);',
		instead: 'const found = null as SceneNode | null; drawing.again.add(spec.key);',
		from: 10_002,
	},
	'what a person wrote is written over': {
		file: 'plugin/main/draw-text.ts',
		text: "if (decision === 'keep') {",
		instead: "if (decision === 'keep') return 'write';\n\tif (decision === 'keep') {",
		from: 10_002,
	},
	'what a person took off is made again': {
		file: 'plugin/main/drawing.ts',
		text: 'if (drawing.again.has(key) || !readManifest(parent).includes(key)) return true;',
		instead: 'if (drawing.page) return true;',
		from: 10_008,
	},
	'a note a person moved is put back': {
		file: 'plugin/main/draw-themes.ts',
		text: 'const change = placeChange(note, drawing.told);',
		instead: 'const change = null as ReturnType<typeof placeChange>;',
		from: 10_001,
	},
};

describe('histories with a defect planted in the plugin', () => {
	it.each(Object.entries(plants))(
		'[TG5] %s: a history ends badly',
		async (_what, { from, ...plant }) => {
			const product = await plantIn(stage, plant);
			let caught: number | null = null;
			for (let seed = from; caught === null && seed < from + most; seed += 1) {
				const { complaints } = await play({ ...stage, ...product }, seed);
				if (complaints.length > 0) caught = seed;
			}
			expect(caught, `none of ${most} histories from ${from} on ends badly`).not.toBeNull();
		},
		600_000,
	);
});
