/**
 * Checks for what code in Figma's sandbox parses, small enough for its bundle (`docs/decisions/007-guards-in-the-sandbox.md`).
 * A guard looks at one value and gives it its type; fields nobody named are let through unread.
 */
export type Guard<T> = (value: unknown) => value is T;
export type Guarded<G> = G extends Guard<infer T> ? T : never;

type Shape = Readonly<Record<string, Guard<unknown>>>;
type OptionalKey<S extends Shape> = {
	[K in keyof S]: undefined extends Guarded<S[K]> ? K : never;
}[keyof S];
type ShapeOf<S extends Shape> = { [K in Exclude<keyof S, OptionalKey<S>>]: Guarded<S[K]> } & {
	[K in OptionalKey<S>]?: Guarded<S[K]>;
} extends infer T
	? { [K in keyof T]: T[K] }
	: never;

export const isString = (value: unknown): value is string => typeof value === 'string';
export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
/** A finite number. */
export const isNumber = (value: unknown): value is number => Number.isFinite(value);
export const isBytes = (value: unknown): value is Uint8Array => value instanceof Uint8Array;
/** Passes anything: what lies here is parsed later, by whoever knows what it is. */
export const isPresent = (value: unknown): value is NonNullable<unknown> | null => value !== undefined;

export function isOneOf<const V extends readonly string[]>(...values: V): Guard<V[number]> {
	return (value): value is V[number] => isString(value) && values.includes(value);
}

export function isArrayOf<T>(item: Guard<T>): Guard<T[]> {
	return (value): value is T[] => Array.isArray(value) && value.every(item);
}

/** A list with so many items, each of its own kind. */
export function isTuple<const G extends readonly Guard<unknown>[]>(
	...items: G
): Guard<{ readonly [K in keyof G]: Guarded<G[K]> }> {
	return (value): value is { readonly [K in keyof G]: Guarded<G[K]> } =>
		Array.isArray(value) && items.every((item, at) => item(value[at]));
}

export function isRecordOf<T>(item: Guard<T>): Guard<Record<string, T>> {
	return (value): value is Record<string, T> => isThing(value) && Object.values(value).every(item);
}

export function nullable<T>(inner: Guard<T>): Guard<T | null> {
	return (value): value is T | null => value === null || inner(value);
}

/** Absent, or as `inner` says. */
export function optional<T>(inner: Guard<T>): Guard<T | undefined> {
	return (value): value is T | undefined => value === undefined || inner(value);
}

export function isAnyOf<G extends readonly Guard<unknown>[]>(...guards: G): Guard<Guarded<G[number]>> {
	return (value): value is Guarded<G[number]> => guards.some((guard) => guard(value));
}

export function isShape<const S extends Shape>(shape: S): Guard<ShapeOf<S>> {
	return (value): value is ShapeOf<S> =>
		isThing(value) && Object.keys(shape).every((key) => shape[key]!(value[key]));
}

function isThing(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
