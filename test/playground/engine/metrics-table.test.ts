import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import committed from '../../../playground/engine/inter-metrics.generated.json' with { type: 'json' };
import { advanceTable } from '../../../playground/engine/scripts/inter-metrics.ts';

it('[PE7] the width table is what the installed Inter files say', () => {
	const opentype = createRequire(import.meta.url)('opentype.js');
	const fonts = ['latin', 'latin-ext', 'greek', 'cyrillic'].map((subset) => {
		const path = `../../../node_modules/@fontsource/inter/files/inter-${subset}-500-normal.woff`;
		const bytes = readFileSync(new URL(path, import.meta.url));
		return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
	});
	expect(advanceTable(fonts)).toEqual(committed.Medium);
});
