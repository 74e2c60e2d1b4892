// Writes the generated tables: npx tsx playground/engine/scripts/generate.mjs
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import opentype from 'opentype.js';
import { advanceTable } from './inter-metrics.ts';

const engine = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(engine, '../../node_modules');
const weights = { Regular: 400, Medium: 500, 'Semi Bold': 600, Bold: 700 };

const styles = {};
for (const [style, weight] of Object.entries(weights)) {
	const files = ['latin', 'latin-ext', 'greek', 'cyrillic'].map((subset) =>
		join(modules, `@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`),
	);
	const fonts = files.map((file) => {
		const bytes = readFileSync(file);
		return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
	});
	styles[style] = advanceTable(fonts);
}
writeFileSync(join(engine, 'inter-metrics.generated.json'), `${JSON.stringify(styles)}\n`);

if (existsSync(join(engine, 'scripts/member-table.ts'))) {
	const { memberTable } = await import('./member-table.ts');
	const source = readFileSync(join(modules, '@figma/plugin-typings/plugin-api.d.ts'), 'utf8');
	writeFileSync(
		join(engine, 'members.generated.json'),
		`${JSON.stringify(memberTable(source), null, '\t')}\n`,
	);
}
