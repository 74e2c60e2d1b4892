import { describe, expect, it } from 'vitest';
import { findPersonalData } from '../../../server/privacy/find-personal-data.ts';

const found = (text: string): string[] =>
	findPersonalData(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

describe('number plates', () => {
	it.each([
		['The trailer KI-PW 318 was booked twice.', 'KI-PW 318'],
		['Our van LC19 ZKP sits at the wrong dock', 'LC19 ZKP'],
		['La voiture FK-218-RT reste devant la barrière.', 'FK-218-RT'],
		['El coche 7730 LDT no entra en el aparcamiento', '7730 LDT'],
		['Das Kennzeichen F-TZ 7 liest die Schranke nicht', 'F-TZ 7'],
	])('[PD20] %s', (text, plate) => {
		expect(found(text)).toEqual([`account-id ${plate}`]);
	});

	it.each([
		'We charge the tablet over USB-C 3 in the van.',
		'The form FR-12 asks for it twice.',
		'The report lists 2026 PDF files.',
		'Shelf QR-12 is always empty.',
	])('[PD20] %j has none', (text) => {
		expect(found(text)).toEqual([]);
	});
});

describe('names on platforms', () => {
	it.each([
		['ping me, moss_otter#0192, any evening', 'moss_otter#0192'],
		['the thread by u/quiet_lathe explains it', 'u/quiet_lathe'],
	])('[PD16] %s', (text, handle) => {
		expect(found(text)).toEqual([`handle ${handle}`]);
	});

	it('[PD16] a bug with a number is nobody', () => {
		expect(found('see issue#4821 and bug#1177').filter((one) => one.startsWith('handle'))).toEqual([]);
	});
});

describe('names in other forms', () => {
	it.each([
		["Fiona O'Grady wipes the counter", "Fiona O'Grady"],
		['Hae-won Lee keeps the second key', 'Hae-won Lee'],
		['Nurse Adjei signs at noon', 'Adjei'],
		['Iris from the front desk prints it', 'Iris'],
	])('[PD8] [PD10] %s', (text, name) => {
		expect(found(text)).toEqual([`name ${name}`]);
	});

	it.each([
		'Wir warten in Halle 7 auf den Stapler.',
		'La cola del lunes es mala.',
		'El equipo lo firma y lo signe igual.',
	])('[PD10] [PD14] %j names nobody and no town', (text) => {
		expect(found(text)).toEqual([]);
	});
});
