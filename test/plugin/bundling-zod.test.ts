import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import * as library from 'zod/mini';
import { slimZod } from '../../plugin/bundling/slim-zod.ts';
import { fc } from '../support/properties.ts';

const shared = join(import.meta.dirname, '../../shared');

/** What a module says when its `zod/mini` is the panel's own. */
async function withPanelZod(source: string): Promise<any> {
	const { outputFiles } = await build({
		stdin: { contents: source, resolveDir: shared, loader: 'ts' },
		bundle: true,
		write: false,
		format: 'iife',
		globalName: 'said',
		logLevel: 'silent',
		logOverride: { 'import-is-undefined': 'error' },
		plugins: [slimZod],
	});
	return new Function(`${outputFiles[0]?.text}; return said;`)();
}

const small = await withPanelZod("export * from 'zod/mini'");

/** The modules of `shared/` that are in the panel; what only the server and the library parse has the whole zod. */
async function sharedInPanel(): Promise<string[]> {
	const { metafile } = await build({
		entryPoints: [join(shared, '../plugin/ui/main.tsx')],
		absWorkingDir: join(shared, '..'),
		bundle: true,
		write: false,
		metafile: true,
		jsx: 'automatic',
		jsxImportSource: 'preact',
		loader: { '.css': 'empty' },
		logLevel: 'silent',
	});
	return Object.keys(metafile.inputs).flatMap((file) => /^shared\/(.+\.ts)$/.exec(file)?.[1] ?? []);
}

/** Every schema that these modules hand out, by where it lies: as the library has it, and as the panel. */
async function sharedSchemas(): Promise<{
	safeParse: any;
	schemas: { name: string; full: any; ours: any }[];
}> {
	const files = await sharedInPanel();
	const source = files.map((file, at) => `export * as m${at} from './${file}';`).join('\n');
	const parser = "\nexport { safeParse } from 'zod/mini';";
	const [panel, modules] = await Promise.all([
		withPanelZod(source + parser),
		Promise.all(files.map((file) => import(join(shared, file)))),
	]);
	const found: { name: string; full: any; ours: any }[] = [];
	function look(name: string, full: any, ours: any): void {
		if (full?._zod) found.push({ name, full, ours });
		else if (full && Object.getPrototypeOf(full) === Object.prototype)
			for (const key of Object.keys(full)) look(`${name}.${key}`, full[key], ours[key]);
	}
	modules.forEach((module, at) => {
		for (const key of Object.keys(module)) look(`${files[at]} ${key}`, module[key], panel[`m${at}`][key]);
	});
	return { safeParse: panel.safeParse, schemas: found };
}

const prefixes = 'ev so th ar pe cl te sh bo jo tk in up en fi re ro de ve'.split(' ');
const samples: readonly unknown[] = [
	...prefixes.map((prefix) => `${prefix}_a-1`),
	{ board: 'bo_1', join: 'key', fileKey: null },
	'unsure',
	{ tab: 'notes', wide: true },
	new Uint8Array([1, 2]),
	[0, 1],
	['th_a-1', 'th_a-2'],
];

/** Values a schema of the library accepts. */
function accepted(schema: any): fc.Arbitrary<unknown> {
	const { def } = schema._zod;
	const raw = (): fc.Arbitrary<unknown> => {
		switch (def.type) {
			case 'string':
				return def.checks?.some((check: any) => check._zod.def.format === 'regex')
					? fc.constant('2026-11-22')
					: fc.string({ minLength: 1, maxLength: 9, unit: 'grapheme' });
			case 'number':
				return fc.oneof(fc.constantFrom(0, 1, 0.5), fc.nat(60));
			case 'boolean':
				return fc.boolean();
			case 'null':
				return fc.constant(null);
			case 'unknown':
				return fc.anything();
			case 'literal':
				return fc.constantFrom(...def.values);
			case 'enum':
				return fc.constantFrom(...Object.values(def.entries));
			case 'custom':
				return fc.constantFrom(...samples);
			case 'array':
				return fc.array(accepted(def.element), { minLength: 2, maxLength: 3 });
			case 'nullable':
				return fc.option(accepted(def.innerType));
			case 'optional':
			case 'default':
				return fc.option(accepted(def.innerType), { nil: undefined });
			case 'union':
				return fc.oneof(...def.options.map(accepted));
			case 'object':
				return fc.record(
					Object.fromEntries(Object.entries(def.shape).map(([key, field]) => [key, accepted(field)])),
				);
			default:
				throw new Error(`No values are known for a schema of type ${def.type}.`);
		}
	};
	let misses = 0;
	return raw().filter((value) => {
		const good = library.safeParse(schema, value).success;
		misses = good ? 0 : misses + 1;
		if (misses > 2000) throw new Error(`No value is known for a schema: ${JSON.stringify(def)}`);
		return good;
	});
}

const rubbish = fc.oneof(
	fc.constantFrom<unknown>(
		null,
		undefined,
		'',
		'x'.repeat(300),
		'😀'.repeat(70),
		0,
		-1,
		1.5,
		Number.NaN,
		1e300,
	),
	fc.constantFrom<unknown>(
		true,
		[],
		[null],
		{},
		new Map(),
		JSON.parse('{"__proto__":{"a":"b"}}'),
		...samples,
	),
	fc.anything(),
);

type Blow = { at: number; how: 'put' | 'drop' | 'add'; what: unknown };
const blows = fc.array(
	fc.record({ at: fc.nat(50), how: fc.constantFrom('put', 'put', 'drop', 'add'), what: rubbish }),
	{ maxLength: 2 },
) as fc.Arbitrary<Blow[]>;

/** The value with one of its parts, or all of it, changed. */
function struck(value: unknown, { at, how, what }: Blow): unknown {
	const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
	const key = keys[at % (keys.length + 1)];
	if (key === undefined) {
		if (how !== 'add' || typeof value !== 'object' || value === null) return what;
		return Array.isArray(value) ? [...value, what] : { ...value, [`more${at}`]: what };
	}
	const part = value as Record<string, unknown>;
	if (Array.isArray(value)) return value.with(Number(key), struck(part[key], { at: at >> 1, how, what }));
	if (how !== 'drop') return { ...part, [key]: struck(part[key], { at: at >> 1, how, what }) };
	const { [key]: _, ...rest } = part;
	return rest;
}

/** What a schema makes of a value; keys in their order, so that `{a, b}` is not `{b, a}`. */
function answer(
	safeParse: any,
	schema: any,
	value: unknown,
): { success: boolean; data: unknown; keys: string[] } {
	const { success, data } = safeParse(schema, value);
	return { success, data, keys: success && data && typeof data === 'object' ? Object.keys(data) : [] };
}

/** Whether the library accepts the value; fails where the panel does otherwise. */
function agreed(parsers: { full: any; ours: any; safeParse: any }, value: unknown): boolean {
	const expected = answer(library.safeParse, parsers.full, value);
	const found = answer(parsers.safeParse, parsers.ours, value);
	if (!isDeepStrictEqual(found, expected)) expect(found).toStrictEqual(expected);
	return expected.success;
}

describe("the panel's schemas", () => {
	it('[BD10] every schema of shared/ in the panel accepts, refuses and hands on the same as with the library', async () => {
		const { safeParse, schemas } = await sharedSchemas();
		expect(schemas.length).toBeGreaterThan(150);
		for (const { name, full, ours } of schemas) {
			const parsers = { full, ours, safeParse };
			fc.assert(
				fc.property(accepted(full), blows, (good, list) => {
					expect(agreed(parsers, good)).toBe(true);
					agreed(parsers, list.reduce(struck, good));
				}),
				{ numRuns: 25 },
			);
			const strangers = [undefined, 7, 'stranger', {}].filter((value) => !agreed(parsers, value));
			expect(strangers.length > 0, name).toBe(full._zod.def.type !== 'unknown');
		}
	});

	it('[BD10] a schema built of any of the parts does the same as with the library', () => {
		type Make = (z: any) => any;
		const checks = fc.constantFrom<Make>(
			(z) => z.minLength(2),
			(z) => z.maxLength(3),
		);
		const bounds = fc.constantFrom<Make>(
			(z) => z.int(),
			(z) => z.minimum(2),
			(z) => z.maximum(30),
		);
		const leaf = fc.oneof(
			fc.constantFrom<Make>(
				(z) => z.string(),
				(z) => z.number(),
				(z) => z.boolean(),
				(z) => z.null(),
				(z) => z.unknown(),
				(z) => z.literal('a'),
				(z) => z.literal(['b', 3]),
				(z) => z.enum(['a', 'b', 'c']),
				(z) => z.enum(z.enum(['d', 'e']).options),
				(z) => z.custom((value: unknown) => value instanceof Uint8Array || value === 'te_a-1'),
				(z) => z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/g)),
			),
			checks.map<Make>((check) => (z) => z.string().check(check(z))),
			fc.array(bounds).map<Make>((list) => (z) => z.number().check(...list.map((bound) => bound(z)))),
		);
		const { schema } = fc.letrec<{ schema: Make; fields: Record<string, Make> }>((tie) => ({
			schema: fc.oneof(
				{ maxDepth: 4, depthSize: 'small' },
				leaf,
				tie('schema').map<Make>((inner) => (z) => z.array(inner(z))),
				fc.tuple(tie('schema'), checks).map<Make>(
					([inner, check]) =>
						(z) =>
							z.array(inner(z)).check(check(z)),
				),
				tie('schema').map<Make>((inner) => (z) => z.nullable(inner(z))),
				tie('schema').map<Make>((inner) => (z) => z.optional(inner(z))),
				tie('schema').map<Make>((inner) => (z) => z._default(inner(z), ['other'])),
				fc
					.array(tie('schema'), { minLength: 1, maxLength: 3 })
					.map<Make>((options) => (z) => z.union(options.map((one) => one(z)))),
				tie('fields').map<Make>((fields) => (z) => z.object(shapeOf(z, fields))),
				fc.tuple(tie('fields'), tie('schema')).map<Make>(
					([fields, rest]) =>
						(z) =>
							z.catchall(z.object(shapeOf(z, fields)), rest(z)),
				),
				fc.tuple(tie('fields'), tie('fields')).map<Make>(
					([a, b]) =>
						(z) =>
							z.extend(z.object(shapeOf(z, a)), shapeOf(z, b)),
				),
				fc.tuple(tie('fields'), tie('fields')).map<Make>(
					([a, b]) =>
						(z) =>
							z.discriminatedUnion('type', [
								z.object({ ...shapeOf(z, a), type: z.literal('a') }),
								z.object({ ...z.object(shapeOf(z, b)).shape, type: z.enum(['b', 'c']) }),
							]),
				),
			),
			fields: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'toString'), tie('schema'), {
				maxKeys: 3,
				noNullPrototype: true,
			}),
		}));
		function shapeOf(z: any, fields: Record<string, Make>): Record<string, any> {
			return Object.fromEntries(Object.entries(fields).map(([key, make]) => [key, make(z)]));
		}
		const values = fc.letrec<{ value: unknown; tagged: unknown }>((tie) => ({
			value: fc.oneof({ maxDepth: 3 }, rubbish, fc.array(tie('value'), { maxLength: 4 }), tie('tagged')),
			tagged: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'type', 'toString'), tie('value')),
		})).value;
		let accepts = 0;
		let runs = 0;
		fc.assert(
			fc.property(
				schema,
				fc.array(values, { maxLength: 8 }),
				blows,
				fc.infiniteStream(fc.nat()),
				(make, list, hits, dice) => {
					const [full, ours] = [make(library), make(small)];
					const seed = dice.next().value;
					const good = fc.sample(accepted(full), { numRuns: 2, seed });
					for (const value of [...list, ...good, ...good.map((one) => hits.reduce(struck, one))]) {
						runs += 1;
						accepts += agreed({ full, ours, safeParse: small.safeParse }, value) ? 1 : 0;
					}
				},
			),
			{ numRuns: 250 },
		);
		expect(accepts / runs).toBeGreaterThan(0.1);
		expect(accepts / runs).toBeLessThan(0.9);
	});

	it('[BD10] a part that is not there fails the build, or the call', async () => {
		await expect(withPanelZod("import * as z from 'zod/mini'; export const s = z.date();")).rejects.toThrow(
			'will always be undefined',
		);
		expect(() => small.object({}).check(small.minLength(1))).toThrow('is not a function');
	});
});
