import { describe, expect, it } from 'vitest';
import { findSpecialCategories } from '../../../server/privacy/special-categories.ts';

describe('protected subjects', () => {
	it.each([
		['I was diagnosed with diabetes in spring', ['health', 'health']],
		['seit der Krebsdiagnose arbeite ich halbtags', ['health']],
		['estoy embarazada y trabajo desde casa', ['health']],
		['je suis en arrêt maladie', ['health']],
		['last year I wanted to kill myself', ['self-harm']],
		['I voted for Labour, like my team', ['politics']],
		['in Ramadan I start later', ['religion']],
		['our shop steward read it first', ['union']],
		['der Betriebsrat muss zustimmen', ['union']],
		['I came out as gay to my team', ['sexual-orientation', 'sexual-orientation']],
		['I voted Conservative for once', ['politics']],
		['soy delegada de Comisiones Obreras', ['union']],
		['mi tía es testigo de Jehová', ['religion']],
		['en situation de handicap, sans souris', ['health']],
		['ich bin gehörlos und lese mit', ['health']],
		['as a black woman I notice the faces', ['ethnicity']],
	])('[PD17] marks %j', (text, topics) => {
		expect(findSpecialCategories(text).map(({ topic }) => topic)).toEqual(topics);
	});

	it.each([
		'a health check of the server, in the European Union, with a third party',
		'the union of two tables; the black theme; the green party hat icon',
		'Samsung Health counts my steps on a strike-through list',
	])('[PD17] leaves %j alone', (text) => {
		expect(findSpecialCategories(text)).toEqual([]);
	});
});
