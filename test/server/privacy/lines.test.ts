import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findPersonalData } from '../../../server/privacy/find-personal-data.ts';
import { dataFolder } from '../intake/helpers.ts';
import { annotatedFiles, readAnnotated, score } from './annotated-lines.ts';

const developmentLines = `${dataFolder}/messy/pii_dev_72_lines_annotated.txt`;
const CERTAIN = ['EMAIL', 'PHONE', 'CARD', 'IBAN', 'SSN'];

describe('annotated lines in four languages', () => {
	it.each([
		['the lines rules were made on', annotatedFiles.tuning],
		['lines no rule was made on', annotatedFiles.unseen],
	])(
		'[PD2, PD3, PD4, PD5, PD8] on %s: nine of ten names, nineteen of twenty certain kinds, few clean lines touched',
		(_, path) => {
			meetsTheBars(path);
		},
	);

	it.each([
		['the lines rules were made on', annotatedFiles.phones],
		['lines no rule was made on', annotatedFiles.phonesUnseen],
	])('[PD5] telephone numbers as countries write them, on %s: nineteen of twenty', (_, path) => {
		const { spans, found, clean, touched, missed, wrong } = score(readAnnotated(path), (text) =>
			findPersonalData(text),
		);
		const report = [...missed, ...wrong].join('\n');
		expect(found / spans, report).toBeGreaterThanOrEqual(0.95);
		expect(clean, report).toBeGreaterThan(15);
		expect(touched / clean, report).toBeLessThanOrEqual(0.1);
	});

	it.skipIf(!existsSync(developmentLines))(
		'[PD2, PD3, PD4, PD5, PD8, IN6] the same on the development lines',
		() => {
			meetsTheBars(developmentLines);
		},
	);
});

function meetsTheBars(path: string): void {
	const { byLabel, clean, touched, hits, right, missed, wrong } = score(readAnnotated(path), (text) =>
		findPersonalData(text),
	);
	const certain = CERTAIN.map((label) => byLabel[label]!);
	const sum = (pick: (one: (typeof certain)[number]) => number) =>
		certain.reduce((all, one) => all + pick(one), 0);
	const report = [...missed, ...wrong].join('\n');
	expect(sum((one) => one.found) / sum((one) => one.spans), report).toBeGreaterThanOrEqual(0.95);
	expect(byLabel.NAME!.found / byLabel.NAME!.spans, report).toBeGreaterThanOrEqual(0.9);
	expect(clean, report).toBeGreaterThan(20);
	expect(touched / clean, report).toBeLessThanOrEqual(0.1);
	expect(right / hits, report).toBeGreaterThanOrEqual(0.85);
}
