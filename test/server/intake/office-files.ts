import { strToU8, zipSync } from 'fflate';

type Cell = string | number | { day: number };
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org';
const relation = (id: number, type: string, target: string): string =>
	`<Relationship Id="rId${id}" Type="${office}/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const relations = (inner: string): string =>
	`${head}<Relationships xmlns="${office}/package/2006/relationships">${inner}</Relationships>`;
const types = `${head}<Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A small workbook; `{day}` is a date as Excel counts days. */
export function workbook(
	sheets: readonly { name: string; rows: readonly (readonly Cell[])[]; merged?: readonly string[] }[],
): Uint8Array {
	const cell = (value: Cell, place: string): string =>
		typeof value === 'string'
			? `<c r="${place}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`
			: typeof value === 'number'
				? `<c r="${place}"><v>${value}</v></c>`
				: `<c r="${place}" s="1"><v>${value.day}</v></c>`;
	const row = (cells: readonly Cell[], at: number): string =>
		`<row r="${at + 1}">${cells.map((value, i) => cell(value, `${String.fromCharCode(65 + i)}${at + 1}`)).join('')}</row>`;
	const main = `xmlns="${office}/spreadsheetml/2006/main"`;
	return zipSync({
		'[Content_Types].xml': strToU8(types),
		'_rels/.rels': strToU8(relations(relation(1, 'officeDocument', 'xl/workbook.xml'))),
		'xl/workbook.xml': strToU8(
			`${head}<workbook ${main} xmlns:r="${office}/officeDocument/2006/relationships"><sheets>${sheets.map(({ name }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
		),
		'xl/_rels/workbook.xml.rels': strToU8(
			relations(sheets.map((_, i) => relation(i + 1, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('')),
		),
		'xl/styles.xml': strToU8(
			`${head}<styleSheet ${main}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
		),
		...Object.fromEntries(
			sheets.map(({ rows, merged = [] }, i) => [
				`xl/worksheets/sheet${i + 1}.xml`,
				strToU8(
					`${head}<worksheet ${main}><sheetData>${rows.map(row).join('')}</sheetData>${merged.length === 0 ? '' : `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`}</worksheet>`,
				),
			]),
		),
	});
}

/** A small Word document of plain paragraphs. */
export function wordDocument(paragraphs: readonly string[]): Uint8Array {
	const body = paragraphs
		.map((text) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`)
		.join('');
	return zipSync({
		'[Content_Types].xml': strToU8(types),
		'_rels/.rels': strToU8(relations(relation(1, 'officeDocument', 'word/document.xml'))),
		'word/document.xml': strToU8(
			`${head}<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
		),
	});
}
