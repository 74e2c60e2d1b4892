/** Checks of values a plugin passes in, with the platform's wording. Each returns the value, typed. */
import type { PaintData } from '../model.ts';
import { PluginError } from './errors.ts';

function kindOf(value: unknown): string {
	if (value === null) return 'null';
	return Array.isArray(value) ? 'array' : typeof value;
}

export function wrongType(method: string, name: string, expected: string, value: unknown): PluginError {
	const got = kindOf(value);
	return new PluginError(`in ${method}: Expected "${name}" to have type ${expected} but got ${got} instead`);
}

export function asNumber(method: string, name: string, value: unknown): number {
	if (typeof value !== 'number' || Number.isNaN(value)) throw wrongType(method, name, 'number', value);
	return value;
}

export function asString(method: string, name: string, value: unknown): string {
	if (typeof value !== 'string') throw wrongType(method, name, 'string', value);
	return value;
}

export function asBoolean(method: string, name: string, value: unknown): boolean {
	if (typeof value !== 'boolean') throw wrongType(method, name, 'boolean', value);
	return value;
}

export function asObject(method: string, name: string, value: unknown): Record<string, unknown> {
	if (kindOf(value) !== 'object') throw wrongType(method, name, 'object', value);
	return value as Record<string, unknown>;
}

export function asArray(method: string, name: string, value: unknown): unknown[] {
	if (!Array.isArray(value)) throw wrongType(method, name, 'array', value);
	return value;
}

export function asOneOf<Word extends string>(
	method: string,
	name: string,
	value: unknown,
	words: readonly Word[],
): Word {
	const word = words.find((each) => each === value);
	if (word !== undefined) return word;
	const list = words.map((each) => `'${each}'`).join(' | ');
	throw failed(method, name, `Invalid enum value. Expected ${list}, received '${String(value)}'`);
}

function failed(method: string, name: string, what: string): PluginError {
	return new PluginError(`in ${method}: Property "${name}" failed validation: ${what}`);
}

/** A number in 0..1 at a path inside a value. */
export function asUnit(method: string, name: string, value: unknown, path: string): number {
	if (typeof value !== 'number') {
		throw failed(method, name, `Expected number, received ${kindOf(value)} at ${path}`);
	}
	if (value < 0) throw failed(method, name, `Number must be greater than or equal to 0 at ${path}`);
	if (value > 1) throw failed(method, name, `Number must be less than or equal to 1 at ${path}`);
	return value;
}

const CHANNELS = ['r', 'g', 'b'] as const;

/** Paints: an array of typed objects; a solid's colour has exactly r, g and b in 0..1 (alpha is the opacity). */
export function asPaints(method: string, name: string, value: unknown): readonly PaintData[] {
	return asArray(method, name, value).map((entry, index) => {
		const paint = asObject(method, name, entry);
		if (typeof paint.type !== 'string')
			throw failed(method, name, `Required value missing at [${index}].type`);
		if (paint.opacity !== undefined) asUnit(method, name, paint.opacity, `[${index}].opacity`);
		if (paint.type === 'IMAGE') {
			asOneOf(method, `[${index}].scaleMode`, paint.scaleMode, ['FILL', 'FIT', 'CROP', 'TILE']);
			if (paint.imageHash !== null) asString(method, `[${index}].imageHash`, paint.imageHash);
		}
		if (paint.type !== 'SOLID') return paint as PaintData;
		const color = asObject(method, name, paint.color);
		const extra = Object.keys(color).filter((key) => !CHANNELS.some((channel) => channel === key));
		if (extra.length > 0) {
			const keys = extra.map((key) => `'${key}'`).join(', ');
			throw failed(method, name, `Unrecognized key(s) in object: ${keys} at [${index}].color`);
		}
		for (const channel of CHANNELS) asUnit(method, name, color[channel], `[${index}].color.${channel}`);
		return { visible: true, opacity: 1, blendMode: 'NORMAL', ...paint, type: 'SOLID' };
	});
}

/** A measure `{unit, value}` as lineHeight and letterSpacing take it. */
export function asMeasure(
	method: string,
	name: string,
	value: unknown,
	auto: boolean,
): { unit: 'AUTO' } | { unit: 'PIXELS' | 'PERCENT'; value: number } {
	const held = asObject(method, name, value);
	if (auto && held.unit === 'AUTO') return { unit: 'AUTO' };
	const unit = asOneOf(method, `${name}.unit`, held.unit, ['PIXELS', 'PERCENT']);
	return { unit, value: asNumber(method, `${name}.value`, held.value) };
}

/** A width or height: at least 0.01 px. */
export function asSize(method: string, name: string, value: unknown): number {
	const size = asNumber(method, name, value);
	if (size < 0.01) throw new PluginError(`in ${method}: Expected "${name}" to have value >= 0.01`);
	return size;
}
