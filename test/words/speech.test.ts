import { afterEach, describe, expect, it } from 'vitest';
import { createSpeech } from '../../plugin/ui/speech.ts';
import { knows, language, learn, speak, strings, stringsIn } from '../../plugin/ui/strings.ts';
import { calledSigns, compile } from '../../words/compile.ts';
import { panelWords } from '../../words/en/panel.ts';
import type { Language } from '../../words/languages.ts';

const fresh = (retry: string) => ({
	...compile(panelWords),
	common: { ...compile({ ...panelWords.common }), retry },
});

/** A panel's speech with a server that answers, or is away, or talks nonsense. */
function world(answers: Partial<Record<Language, unknown>>, preferred = ['en']) {
	const saved: Record<string, string> = {};
	const asked: Language[] = [];
	let heard = 0;
	const speech = createSpeech({
		async read(wanted) {
			asked.push(wanted);
			if (!(wanted in answers)) throw new TypeError('Failed to fetch');
			return answers[wanted];
		},
		preferred,
		called: '',
		save: (patch) => void Object.assign(saved, patch),
		changed: () => {
			heard += 1;
		},
	});
	return { speech, saved, asked, heard: () => heard, answers };
}

describe('the panel’s language', () => {
	const english = compile(panelWords);
	afterEach(() => {
		learn('en', english);
		speak('en');
	});

	it('[WO6] is what the person chose, else the browser’s, and is kept with its words', async () => {
		const { speech, saved } = world({ es: fresh('Otra vez'), ja: fresh('もう一度') }, ['es-MX']);
		expect(await speech.begin({})).toBe(true);
		expect([language, strings.common.retry]).toEqual(['es', 'Otra vez']);
		expect(JSON.parse(saved['words:es']!).common.retry).toBe('Otra vez');
		expect(await speech.have('ja')).toBe(true);
		speech.choose('ja');
		expect([language, strings.common.retry, saved.language]).toEqual(['ja', 'もう一度', 'ja']);
		// The board may be drawn in another one.
		expect(stringsIn('es').common.retry).toBe('Otra vez');
	});

	it('[WO7] opens with the words it had the last time, and takes newer ones when they come', async () => {
		const settings = { language: 'fr', 'words:fr': JSON.stringify(fresh('Encore')) };
		let answer: (catalogue: unknown) => void = () => undefined;
		const later = new Promise<unknown>((resolve) => {
			answer = resolve;
		});
		const { speech } = world({ fr: later });
		expect(await speech.begin(settings)).toBe(true);
		expect([language, strings.common.retry]).toEqual(['fr', 'Encore']);
		answer(fresh('Réessayer'));
		await expect.poll(() => strings.common.retry).toBe('Réessayer');
	});

	it.each([
		['none', {}],
		['half a catalogue', { de: { comm: {} } }],
		['a page instead of words', { de: '<html>' }],
		['nothing', { de: null }],
	])('[WO7] begins without words only when there are any: %s', async (_, answers) => {
		if (knows('de')) return expect.fail('German is known already');
		const { speech, saved } = world(answers, ['de']);
		expect(await speech.begin({ 'words:de': '{' })).toBe(false);
		expect(language).toBe('en');
		expect(saved).toEqual({});
	});

	it('[WO4] a catalogue of another release leaves no text without words', () => {
		const { themes: _gone, common, ...rest } = compile(panelWords);
		const { retry: _new, ...older } = common as Record<string, string>;
		learn('es', { ...rest, common: older }, calledSigns(panelWords));
		speak('es');
		expect(strings.common.retry).toBe('Retry');
		expect(strings.themes.counts(3, 2)).toBe('Counts');
		expect(strings.themes.emptyTitle).toBe('Empty title');
		expect(strings.access.uses(2)).toBe('2 people');
	});
});
