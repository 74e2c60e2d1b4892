import { expect, it } from 'vitest';
import { isDressedCommand } from '../../shared/draw.ts';
import {
	isAnyOf,
	isArrayOf,
	isBoolean,
	isNumber,
	isOneOf,
	isPresent,
	isRecordOf,
	isShape,
	isString,
	nullable,
	optional,
} from '../../shared/guard.ts';
import { fc } from '../support/properties.ts';

it('[BR8] a guard passes exactly what it names', () => {
	const cases: [(value: unknown) => boolean, unknown[], unknown[]][] = [
		[isString, ['', 'a'], [1, null, undefined, ['a'], new String('a')]],
		[isNumber, [0, -1.5], [Number.NaN, Number.POSITIVE_INFINITY, '1', null]],
		[isBoolean, [true, false], [0, 'true', null]],
		[isPresent, [null, 0, {}], [undefined]],
		[isOneOf('a', 'b'), ['a', 'b'], ['c', '', null, 0]],
		[isArrayOf(isNumber), [[], [1, 2]], [[1, '2'], { length: 0 }, null, 'ab']],
		[isRecordOf(isNumber), [{}, { a: 1 }], [{ a: '1' }, [1], null]],
		[nullable(isString), ['a', null], [undefined, 1]],
		[optional(isString), ['a', undefined], [null, 1]],
		[isAnyOf(isString, isNumber), ['a', 1], [null, true]],
		[
			isShape({ a: isString, b: optional(isNumber) }),
			[{ a: '' }, { a: '', b: 1 }, { a: '', c: 'unread' }],
			[{}, { a: 1 }, { a: '', b: null }, [], null, 'a'],
		],
	];
	for (const [guard, passes, fails] of cases) {
		for (const value of passes)
			expect([guard.toString(), value, guard(value)]).toEqual([guard.toString(), value, true]);
		for (const value of fails)
			expect([guard.toString(), value, guard(value)]).toEqual([guard.toString(), value, false]);
	}
});

it('[BR8] whatever is sent, the guard of a draw answers yes or no', () => {
	const command = {
		type: 'themes',
		zone: { key: 'z', title: 't', version: 'v', order: ['a'] },
		sections: [
			{ key: 'a', title: 'A', note: '', chip: '', fill: 'FFFFFF', ink: '1E1E1E', stickies: ['1:2'] },
		],
		accept: [{ node: '1:2', section: null }],
		again: [],
	};
	expect(isDressedCommand(command)).toBe(true);
	expect(
		isDressedCommand({ ...command, sections: [{ ...command.sections[0], stickies: ['x'.repeat(200)] }] }),
	).toBe(false);
	fc.assert(
		fc.property(fc.constantFrom(...Object.keys(command)), fc.anything(), (field, value) => {
			const passed = isDressedCommand({ ...command, [field]: value });
			if (field === 'type') expect(passed).toBe(value === 'themes');
			else expect(typeof passed).toBe('boolean');
		}),
		{ numRuns: 300 },
	);
	fc.assert(
		fc.property(fc.anything(), (value) => {
			expect(isDressedCommand(value)).toBe(false);
		}),
		{ numRuns: 300 },
	);
});
