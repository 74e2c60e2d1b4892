import { describe, expect, it } from 'vitest';
import { findPersonalData } from '../../../server/privacy/find-personal-data.ts';
import type { PrivacyLists } from '../../../server/privacy/types.ts';

function found(text: string, lists?: PrivacyLists): string[] {
	return findPersonalData(text, lists).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
}

describe('people', () => {
	it.each([
		['My boss Dmitri keeps asking', 'Dmitri'],
		['Mi jefa, Laura Gómez, no usa el tablero.', 'Laura Gómez'],
		['Mein Kollege Jürgen Schäfer druckt alles aus.', 'Jürgen Schäfer'],
		['Je m’appelle Camille Durand et voilà', 'Camille Durand'],
		['"I just copy it" – Anneliese B.', 'Anneliese B.'],
		['Spoke with Wei Zhang (CTO) about SSO.', 'Wei Zhang'],
		['I asked dr. Patel to log it', 'dr. Patel'],
		["mrs o'brien at the front desk", "mrs o'brien"],
		['Lars van der Berg wrote the macro', 'Lars van der Berg'],
		["Aoife Ní Bhriain can't log in", 'Aoife Ní Bhriain'],
		['Thandiwe said the tooltip blocks the button.', 'Thandiwe'],
		['R. Castellanos approved it', 'R. Castellanos'],
	])('[PD8] finds the whole name in %j', (text, name) => {
		expect(found(text)).toEqual([`name ${name}`]);
	});

	it('[PD8] a full name is severe, one name alone is mild', () => {
		expect(findPersonalData('Tomasz Wójcik left')[0]).toMatchObject({ kind: 'name', severity: 'severe' });
		expect(findPersonalData('Tomasz left')[0]).toMatchObject({ kind: 'name', severity: 'mild' });
	});

	it.each([
		['my name is maria kowalska and i work here', ['name maria kowalska']],
		['so i asked dmitri about it', ['name dmitri']],
		['dann hat monika gemeint wir sollen warten', ['name monika']],
		['pues le dije a carmen que no lo tocara', ['name carmen']],
		['je suis karim et je livre', ['name karim']],
		['i will mark it and hope for grace', []],
	])('[PD9] names written small take a cue: %j', (text, names) => {
		expect(found(text)).toEqual(names);
	});

	it.each([
		['Mark from accounting always prints the page', ['name Mark']],
		['When Will left nobody knew the password', ['name Will']],
		['April runs our onboarding calls', ['name April']],
		['Rose said the same', ['name Rose']],
		['Can you mark it? Mark it as done. Will it export by May?', []],
		['The April release was better than the March one.', []],
		['Grace periods and frank feedback. Hope it helps.', []],
	])('[PD10] a name that is also a word takes a cue: %j', (text, names) => {
		expect(found(text)).toEqual(names);
	});

	it.each([
		'On Monday I do the numbers, on Friday I send them.',
		'Jira, Notion and Excel are where the work really happens.',
		'The Marketing team loves the Dashboard. Ask Support.',
		'Der Kunde will eine Rechnung, kein Diagramm.',
		'Mein Chef will nur eine Zahl sehen. Meine Frau auch.',
		'Le lundi je fais les comptes, mon chef veut un chiffre.',
		'El lunes hago las cuentas, el equipo de Ventas no.',
		'P3: the bulk import is the only reason we stay.',
	])('[PD10] days, departments, tools and nouns are nobody: %j', (text) => {
		expect(found(text)).toEqual([]);
	});

	it('[PD11] a name found once is found where it stands again without a cue', () => {
		expect(found('My boss Xochitlan was there. For Xochitlan it worked.')).toEqual([
			'name Xochitlan',
			'name Xochitlan',
		]);
	});
});

describe('firms and towns', () => {
	it.each([
		['I work at Stripe, so payments matter', ['company Stripe']],
		['We pay with Stripe and draw in Figma', []],
		['Der Kunde Brauerei Lohmann GmbH zahlt', ['company Brauerei Lohmann GmbH']],
		['client Transportes Quiroga S.A. again', ['company Transportes Quiroga S.A.']],
		['Je travaille chez Menuiserie Carpentier ici', ['company Menuiserie Carpentier']],
		[
			'I used to work for the Department of Veterans Affairs, same',
			['company Department of Veterans Affairs'],
		],
		['We look at Figma and point at Step 3', []],
	])('[PD12] firms by form, by what they do or by a cue: %j', (text, firms) => {
		expect(found(text)).toEqual(firms);
	});

	it('[PD13] a listed name is found whatever its capitals and accents; an allowed term never is', () => {
		const lists = { deny: ['Café Zürich'], allow: ['Maria', 'Anna Board'] };
		expect(found('at CAFE ZURICH and the cafe', lists)).toEqual(['company CAFE ZURICH']);
		expect(found('Maria is our product, Anna Board its view', lists)).toEqual([]);
		expect(found('Anna is our lead', lists)).toEqual(['name Anna']);
	});

	it('[PD13] what is on both lists is hidden', () => {
		expect(found('we use Nimbus', { deny: ['Nimbus'], allow: ['Nimbus'] })).toEqual(['company Nimbus']);
	});

	it.each([
		['I live in Walla Walla, far away', ['place Walla Walla']],
		['four in Tallinn and two in Porto', ['place Tallinn', 'place Porto']],
		['Ich wohne in Bielefeld seit Jahren', ['place Bielefeld']],
		['J’habite à Clermont-Ferrand depuis peu', ['place Clermont-Ferrand']],
		['In Excel and in Germany it works', []],
	])('[PD14] towns after a preposition, countries not: %j', (text, places) => {
		expect(found(text)).toEqual(places);
	});
});
