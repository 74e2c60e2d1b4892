/**
 * What the panel uses of `zod/mini`: the same values are accepted, refused and handed on, without the reasons, which the
 * panel does not show (`slim-zod.ts` puts this in its place; the property tests of BD10 hold the two together).
 * What is not here fails the build, or the call.
 */
type Schema = {
	/** The value as the schema has it, or `refused`. */
	read(value: unknown): unknown;
	/** An object may be without it. */
	optional?: boolean | undefined;
};
type Checked = Schema & { check(...checks: Check[]): Checked };
type Check = (value: never) => boolean;
type Shape = Record<string, Schema>;
type ObjectSchema = Schema & { shape: Shape; rest: Schema | undefined };

const refused = Symbol();

export function safeParse(schema: Schema, value: unknown): { success: boolean; data?: unknown } {
	const data = schema.read(value);
	return data === refused ? { success: false } : { success: true, data };
}

// @__NO_SIDE_EFFECTS__
export function custom(accepts: (value: unknown) => unknown): Schema {
	return { read: (value) => (accepts(value) ? value : refused) };
}

/** `schema`, whose values pass these checks too. */
function checked(schema: Schema, checks: Check[]): Checked {
	return {
		read(value) {
			const data = schema.read(value);
			return data === refused || checks.every((check) => check(data as never)) ? data : refused;
		},
		check: (...more) => checked(schema, [...checks, ...more]),
	};
}

// @__NO_SIDE_EFFECTS__
export function string(): Checked {
	return checked(
		custom((value) => typeof value === 'string'),
		[],
	);
}

// @__NO_SIDE_EFFECTS__
export function number(): Checked {
	return checked(custom(Number.isFinite), []);
}

// @__NO_SIDE_EFFECTS__
export function array(item: Schema): Checked {
	return checked(
		{
			read(value) {
				if (!Array.isArray(value)) return refused;
				const out = Array.from(value, item.read);
				return out.includes(refused) ? refused : out;
			},
		},
		[],
	);
}

// @__NO_SIDE_EFFECTS__
export function boolean(): Schema {
	return custom((value) => typeof value === 'boolean');
}

// @__NO_SIDE_EFFECTS__
export function unknown(): Schema {
	return custom(() => true);
}

// @__NO_SIDE_EFFECTS__
export function literal(only: unknown): Schema {
	const values = [only].flat();
	return custom((value) => values.includes(value));
}

// @__NO_SIDE_EFFECTS__
function nothing(): Schema {
	return literal(null);
}

// @__NO_SIDE_EFFECTS__
function oneOf(entries: Record<string, string> | readonly string[]): Schema & { options: string[] } {
	const options = Object.values(entries);
	return { ...literal(options), options };
}

export { nothing as null, oneOf as enum };

// @__NO_SIDE_EFFECTS__
export function nullable({ read, optional }: Schema): Schema {
	return { read: (value) => (value === null ? null : read(value)), optional };
}

// @__NO_SIDE_EFFECTS__
export function optional({ read }: Schema): Schema {
	return {
		read(value) {
			const data = read(value);
			return value === undefined && data === refused ? undefined : data;
		},
		optional: true,
	};
}

// @__NO_SIDE_EFFECTS__
export function _default({ read }: Schema, otherwise: unknown): Schema {
	return {
		read: (value) => (value === undefined ? structuredClone(otherwise) : read(value)),
		optional: true,
	};
}

// @__NO_SIDE_EFFECTS__
export function union(options: readonly Schema[]): Schema {
	return {
		read(value) {
			for (const option of options) {
				const data = option.read(value);
				if (data !== refused) return data;
			}
			return refused;
		},
		optional: options.some((option) => option.optional),
	};
}

/** The options differ in the field named, so no more than one of them accepts. */
// @__NO_SIDE_EFFECTS__
export function discriminatedUnion(_field: string, options: readonly Schema[]): Schema {
	return union(options);
}

/** Fields nobody named are left out, unless `rest` reads them. */
// @__NO_SIDE_EFFECTS__
export function object(shape: Shape, rest?: Schema): ObjectSchema {
	const fields = Object.entries(shape);
	return {
		shape,
		rest,
		read(value) {
			if (typeof value !== 'object' || value === null || Array.isArray(value)) return refused;
			const given = value as Record<string, unknown>;
			const out: Record<string, unknown> = {};
			for (const [key, schema] of fields) {
				const here = key in given;
				const data = here || schema.optional ? schema.read(given[key]) : refused;
				if (data === refused) return refused;
				if (here || data !== undefined) out[key] = data;
			}
			if (rest) {
				for (const key in given) {
					if (Object.hasOwn(shape, key) || key === '__proto__') continue;
					const data = rest.read(given[key]);
					if (data === refused) return refused;
					out[key] = data;
				}
			}
			return out;
		},
	};
}

// @__NO_SIDE_EFFECTS__
export function extend({ shape, rest }: ObjectSchema, more: Shape): ObjectSchema {
	return object({ ...shape, ...more }, rest);
}

// @__NO_SIDE_EFFECTS__
export function catchall({ shape }: ObjectSchema, rest: Schema): ObjectSchema {
	return object(shape, rest);
}

// @__NO_SIDE_EFFECTS__
export function int(): Check {
	return Number.isSafeInteger;
}

// @__NO_SIDE_EFFECTS__
export function minimum(least: number): Check {
	return (value: number) => value >= least;
}

// @__NO_SIDE_EFFECTS__
export function maximum(most: number): Check {
	return (value: number) => value <= most;
}

/** Letters count, not the halves some are kept in. */
// @__NO_SIDE_EFFECTS__
export function minLength(least: number): Check {
	return (value: string | unknown[]) => [...value].length >= least;
}

// @__NO_SIDE_EFFECTS__
export function maxLength(most: number): Check {
	return (value: string | unknown[]) => value.length <= most || [...value].length <= most;
}

// @__NO_SIDE_EFFECTS__
export function regex(pattern: RegExp): Check {
	return (value: string) => value.search(pattern) >= 0;
}
