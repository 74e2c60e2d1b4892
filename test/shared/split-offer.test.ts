import { describe, expect, it } from 'vitest';
import { splitOffer } from '../../shared/split-offer.ts';

describe('quotes in one note', () => {
	it.each([
		['bullets', '• no SSO\n• wants bulk edit\n• 12 seats', ['no SSO', 'wants bulk edit', '12 seats']],
		['numbers', '1. ring round\n2) message everyone', ['ring round', 'message everyone']],
		[
			'lines of one bullet stay together',
			'- the rota changes\nevery night\n- nobody says so',
			['the rota changes\nevery night', 'nobody says so'],
		],
		['an introduction is no quote', 'On the rota:\n- too late\n- too often', ['too late', 'too often']],
		[
			'words before the first are one',
			'It is a mess\n- too late\n- too often',
			['It is a mess', 'too late', 'too often'],
		],
		['quoted lines', '"I ring round."\n“Then I give up.”', ['I ring round.', 'Then I give up.']],
		['quotes in a row', '“I ring round.” / “Then I give up.”', ['I ring round.', 'Then I give up.']],
		['marks around a bullet go', '- "too late"\n- «too often»', ['too late', 'too often']],
	])('[IM30] %s', (_, text, parts) => {
		expect(splitOffer(text)).toEqual(parts);
	});

	it.each([
		'I ring round everybody I know.',
		'- one bullet only',
		'I said “no” and he said “yes”, so we waited.',
		'First line\nsecond line\nthird line',
		'• one\n• 👍',
		'“one quote\nover two lines”',
		'',
	])('[IM30] one quote is offered whole: %j', (text) => {
		expect(splitOffer(text)).toEqual([]);
	});
});
