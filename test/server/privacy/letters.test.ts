import { describe, expect, it } from 'vitest';
import { findPersonalData } from '../../../server/privacy/find-personal-data.ts';

const named = (text: string): string[] =>
	findPersonalData(text)
		.filter(({ kind }) => kind === 'name')
		.map(({ start, end }) => text.slice(start, end));

describe('people whom their place in a letter or a form gives away', () => {
	it.each([
		['Am 3. Mai schrieb Quirin Ödsel <q.oedsel@hof.example>:', 'Quirin Ödsel'],
		['Tell Zillah Quorn (zq@x.example) about it', 'Zillah Quorn'],
		['From: Zillah Quorn\nTo: Helpdesk\nSubject: labels', 'Zillah Quorn'],
		['De : Oumayra Ztot\nÀ : Support', 'Oumayra Ztot'],
		['The pump is loud again.\n\nMany thanks,\nQuill', 'Quill'],
		['Die Liste fehlt.\n\nBeste Grüße\nÖrdög Vank\nWerkstatt', 'Ördög Vank'],
		['Bien cordialement\nJ. Le Quéau\nCantine', 'J. Le Quéau'],
		['Contact person: Zylia Wrenn', 'Zylia Wrenn'],
		['Interviewer: and then? Quenby: then I left.', 'Quenby'],
	])('[PD21] %j', (text, name) => {
		expect(named(text)).toEqual([name]);
	});

	it.each([
		'From: Wednesday\nTo: Friday',
		'An: Werkstatt',
		'Kind regards\nThe Canteen Team',
		'Danke\nKlappt jetzt',
		'Contact: see above',
		'Support Team <help@shop.example> answered',
	])('[PD21] nobody stands in %j', (text) => {
		expect(named(text)).toEqual([]);
	});

	it.each([
		['On Tue, 7 Mar 2023 the truck came', []],
		['Our Jordan order came twice', []],
		['Will and Joy lock up', ['Will', 'Joy']],
		['als Herr angeschrieben', []],
		['op naam van K. van der Zwoel', ['K. van der Zwoel']],
		['Le docteur Quesnault signe sur papier', ['docteur Quesnault']],
		['Quarmby reckons it is the belt', ['Quarmby']],
		['I am called Zara Long', ['Zara Long']],
		['“It takes all morning” (Quillan, head cook)', ['Quillan']],
		['Marcus & Quenna count the crates', ['Marcus', 'Quenna']],
		['von Herrn Dr. Zwölfer unterschrieben', ['Herrn Dr. Zwölfer']],
		['Somebody moved the Victor trap to the attic', []],
	])('[PD10] %j', (text, names) => {
		expect(named(text)).toEqual(names);
	});
});
