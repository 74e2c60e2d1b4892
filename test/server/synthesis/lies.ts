import { firstSentence, thirdPerson } from '../../support/model-endpoint.ts';

const auxiliary =
	/\b(do|does|did|can|could|will|would|should|is|are|was|were|have|has|had|must|might)(n['’]t| not)\b/iu;
const plainAuxiliary = /\b(is|are|was|were|can|could|will|would|should|must|might|has to|have to)\b/iu;
const other = /\b(never|no|nobody|nothing|without|cannot|can['’]t)\b/iu;

/** The opposite of a sentence by its negation alone, as a careless or lying model would turn it; null when it has no such form. */
export function flipped(sentence: string): string | null {
	if (auxiliary.test(sentence)) return sentence.replace(auxiliary, '$1');
	if (/\bnever\b/iu.test(sentence)) return sentence.replace(/\bnever\b/iu, 'always');
	if (other.test(sentence))
		return sentence
			.replace(/\bcannot\b|\bcan['’]t\b/iu, 'can')
			.replace(/\b(?:no|nobody|nothing|without)\b/iu, 'with');
	if (plainAuxiliary.test(sentence)) return sentence.replace(plainAuxiliary, '$1 not');
	const they = /\bthey (\p{Ll}{3,})\b/u;
	return they.test(sentence.toLowerCase())
		? sentence.replace(/\bthey (?=\p{Ll}{3,})/iu, 'They never ')
		: null;
}

/** A sentence with one of its numbers changed; null when it has none. */
export function miscounted(sentence: string): string | null {
	const words =
		'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty'.split(' ');
	const found = new RegExp(String.raw`\b(\d+|${words.join('|')})\b`, 'iu').exec(sentence);
	if (!found) return null;
	const at = words.indexOf(found[1]!.toLowerCase());
	const next = at < 0 ? String(Number(found[1]) * 2 + 1) : words[(at + 3) % words.length]!;
	return sentence.slice(0, found.index) + next + sentence.slice(found.index + found[1]!.length);
}

/** Words somebody said with one of them changed, between quotation marks. */
export function altered(said: string): string {
	const words = firstSentence(said).split(' ');
	const at = Math.floor(words.length / 2);
	return `They say “${[...words.slice(0, at), 'gladly', ...words.slice(at + 1)].join(' ')}”.`;
}

/** A true sentence about the people of a note, in words near its own. */
export function paraphrase(said: string): string {
	return thirdPerson(firstSentence(said));
}
