/**
 * Everyday words people use for one another when they tell of work: each family is said as its first word. Only words
 * whose other meanings are rare, or are kept out by what stands beside them.
 */
const families: readonly (readonly [string, string])[] = [
	[
		'phone',
		String.raw`telephon(?:e|es|ed|ing)|phon(?:es|ed|ing)|phone calls?|r[ia]ngs?|ringing|calls? up|call(?:s|ed|ing)?(?= (?:the|a|an|every\w*|each|our|my|their|his|her|us|me|them|patients|customers|clients|suppliers?|people|parents)\b)`,
	],
	['alert', 'warnings?|alerts|pop-?ups?|notifications?'],
	['buy', 'buys|buying|bought|purchas(?:e|es|ed|ing)'],
	[
		'repair',
		String.raw`repair(?:s|ed|ing)|fix(?:es|ed(?! (?:salar|pay|pric|rate|cost|fee|term|dat|time|incom|hour|place|wage|sum|amount)\w*)|ing)?|mend(?:s|ed|ing)?`,
	],
	['fetch', 'fetch(?:es|ed|ing)|collect(?:s|ed|ing)?|pick(?:s|ed|ing)?(?: \\w+){0,2} up'],
	['lorry', 'lorries|trucks?'],
	['medicine', 'medicines|medications?|drugs?'],
	['customer', 'customers|clients?'],
	['boss', 'manager|managers|supervisors?|bosses'],
	[
		'elderly',
		'older(?= (?:people|visitors|readers|patients|customers|clients|users|residents|members|adults)\\b)|pensioners?|seniors|retirees?',
	],
	['trust', 'trust(?:s|ed|ing)|believ(?:e|es|ed)|rel(?:y|ies|ied|ying) on'],
	['fear', 'fears|feared|afraid|scared|nightmares?|dreads?|worr(?:y|ies|ied)'],
	[
		'broken',
		String.raw`breaks? down|broke down|fail(?:s|ed|ing|ure|ures)?|out of order|out of service|(?<=\b(?:is|are|was|were|be|been|goes|go|went) )down(?! to| from| by)`,
	],
	['invoice', 'invoices|bills?(?= (?:is|are|was|were|the|to|for)\\b)'],
	['spreadsheet', 'spreadsheets|excel(?: sheets?| files?| lists?)?'],
	['mistake', 'mistakes|errors?'],
	['appointment', 'appointments|bookings?'],
	['spot', 'spots|spotted|spotting|catch(?:es|ing)?|notic(?:e|es|ed|ing)|detect(?:s|ed|ing)?'],
	['child', 'children|kids?|pupils?'],
	['photo', 'photos|photographs?|pictures?'],
	['roster', 'rosters|rotas?|shift plans?|duty plans?'],
	['employee', 'employees|staff|colleagues?|co-?workers?'],
	[
		'automatic',
		'automatically|electronic(?:ally)?|digital(?:ly)?|by itself|on its own|(?<=\\b(?:types|prints|writes|fills|runs|updates|files|sends|orders|books|counts) )itself',
	],
	[
		'manual',
		String.raw`manually|by hand|on paper(?=[.,;:!?]|$| (?:and|or|but|in|at|for|by|every|each|because|since|until|any|now|then|only|again)\b)|handwritten|with a pen`,
	],
	[
		'alone',
		'on (?:my|your|his|her|our|their) own|by (?:myself|yourself|himself|herself|themselves|ourselves)',
	],
	['together', 'in (?:pairs|twos)|(?:two|both) of us|with a second (?:person|pair of eyes)'],
	['allow', String.raw`allow(?:s|ed)|permit(?:s|ted)?|lets?(?![’'])(?= (?:\w+ ){1,3})`],
	['tell', 'tells|told|inform(?:s|ed)?|lets? (?:me|us|him|her|them|you) know'],
	['not tell', 'hears? nothing|(?:never|not) hears?'],
	['not match', 'are two different things|differs? from|contradicts?|(?:do|does) not (?:agree|tally) with'],
	['pay', 'pays|paid|paying|payments?'],
	['sell', 'sells|sold|selling'],
	['write', 'writes|wrote|written|writing'],
	['send', 'sends|sent|sending'],
	['find', 'finds|found|finding'],
	['lose', 'loses|lost|losing'],
	[
		'choose',
		'chooses|chose|chosen|choosing|selects?|selected|selecting|pick(?:s|ed|ing)?(?! (?:\\w+ ){0,2}up)',
	],
	['forget', 'forgets|forgot|forgotten|forgetting'],
	['teach', 'teaches|taught|train(?:s|ed)|training'],
	['papers', 'paperwork|forms|documents'],
	['direct', 'directly|straight'],
	[
		'launch',
		'launches|launched|releas(?:e|es|ed|ing)|ship(?:s|ped)?(?= (?:the|our|a|this) (?:game|product|feature|app|version)\\b)',
	],
	['skip', 'skips|skipped|skipping|miss(?:es|ed)?(?= (?:the|a|an|any|every|my|our|their|his|her|one)\\b)'],
	[
		'damage',
		'damag(?:es|ed|ing)|destroy(?:s|ed|ing)?|ruin(?:s|ed|ing)?|harm(?:s|ed|ing)?|spoil(?:s|ed|t|ing)?',
	],
	['doctor', 'doctors|physicians?'],
	['visitor', 'visitors|guests?'],
	['mobile', 'mobiles|mobile phones?|cell ?phones?|smartphones?'],
	['website', 'websites|web ?sites?|web pages?|homepage'],
	['password', 'passwords|log-?ins?|sign-?ins?'],
	['bus', 'buses'],
	['like', 'likes|liked|loves?|loved|enjoys?|enjoyed|fond of|popular|favou?rites?|best-loved'],
	['happy', 'proud|glad|pleased|delighted'],
	['early', 'in time|on time|punctual(?:ly)?'],
	['fast', 'quick|quickly|rapid|rapidly|faster|quicker|instant(?:ly)?|at once|in (?:a few )?seconds'],
	['easy', 'easily|easier|straightforward'],
	['hard', 'harder|hardest'],
];
const kin = families.map(
	([to, from]) => [new RegExp(String.raw`\b(?:${from})(?![\p{L}-])`, 'giu'), to] as const,
);

/** A text with one word for all of a family. */
export function asKin(text: string): string {
	let plain = text.replace(/\bpart of\b/giu, ' ');
	for (const [words, to] of kin) plain = plain.replace(words, to);
	return plain;
}
