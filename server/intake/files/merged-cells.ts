import { archiveParts } from './archive.ts';

/** Cells made one in a column, 0-based and inclusive: what stands in the first stands for all. */
export type Merged = { readonly column: number; readonly from: number; readonly to: number };

/** More than that is no table a person wrote. */
const mostMerged = 20_000;

/** What is merged down the columns of each sheet of a workbook, by the sheet's name. Parts that cannot be followed have none. */
export function mergedColumns(workbook: Buffer): ReadonlyMap<string, readonly Merged[]> {
	const parts = archiveParts(
		workbook,
		/^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/u,
	);
	const relations = parts.get('xl/_rels/workbook.xml.rels') ?? '';
	const targets = new Map<string, string>();
	for (const [tag] of relations.matchAll(/<Relationship\s[^>]*>/gu))
		targets.set(attribute(tag, 'Id'), attribute(tag, 'Target').replace(/^\/?xl\//u, ''));
	const out = new Map<string, Merged[]>();
	for (const [tag] of (parts.get('xl/workbook.xml') ?? '').matchAll(/<(?:\w+:)?sheet\s[^>]*>/gu)) {
		const sheet = parts.get(`xl/${targets.get(attribute(tag, 'r:id')) ?? ''}`);
		if (sheet !== undefined) out.set(plain(attribute(tag, 'name')), rangesIn(sheet));
	}
	return out;
}

/** A sheet's rows, numbered from 0, with the merged cells of its columns filled in. Rows that are missing stay so. */
export function fillMerged(
	rows: readonly (readonly unknown[])[],
	merged: readonly Merged[],
): readonly (readonly unknown[])[] {
	if (merged.length === 0) return rows;
	const filled = rows.map((row) => [...row]);
	for (const { column, from, to } of merged)
		for (let at = from + 1; at <= Math.min(to, filled.length - 1); at++)
			// A row with nothing of its own stays empty.
			if (filled[at]!.some((cell) => cell !== null && cell !== ''))
				filled[at]![column] = filled[from]?.[column];
	return filled;
}

function rangesIn(sheet: string): Merged[] {
	const at = sheet.lastIndexOf('<mergeCells');
	if (at < 0) return [];
	const found = sheet.slice(at).matchAll(/<mergeCell\s+ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/gu);
	return [...found].slice(0, mostMerged).flatMap(([, left, top, right, bottom]): Merged[] => {
		const down = left === right && top !== bottom;
		return down ? [{ column: columnOf(left!), from: Number(top) - 1, to: Number(bottom) - 1 }] : [];
	});
}

function columnOf(letters: string): number {
	return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function attribute(tag: string, name: string): string {
	return new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? '';
}

function plain(text: string): string {
	return text
		.replace(
			/&(lt|gt|quot|apos|amp);/gu,
			(_, entity: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[entity]!,
		)
		.trim();
}
