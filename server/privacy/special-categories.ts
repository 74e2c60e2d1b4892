/** Subjects the law protects more than others (GDPR, article 9), and self-harm. */
export type SpecialTopic =
	| 'health'
	| 'self-harm'
	| 'politics'
	| 'religion'
	| 'union'
	| 'sexual-orientation'
	| 'ethnicity';

/** A stretch that speaks of a protected subject; offsets in UTF-16 units. A mark for people: nothing is hidden because of it. */
export type SpecialHit = { readonly start: number; readonly end: number; readonly topic: SpecialTopic };

const edge = (words: string): RegExp =>
	new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu');

/** Words with one meaning stand alone; words of work and play ("party", "union", "health") need company. */
const TOPICS: readonly (readonly [SpecialTopic, RegExp])[] = [
	[
		'self-harm',
		edge(
			String.raw`suicid\p{L}*|self[- ]harm\p{L}*|kill(?:ing|ed)? (?:my|him|her)self|end(?:ing)? my life|cut(?:ting)? myself|want to die|overdos(?:e|ed)|autolesi\p{L}*|quitar(?:me|se) la vida|me quiero morir|matarme|selbstmord\p{L}*|suizid\p{L}*|umbringen|mir das leben nehmen|selbstverletz\p{L}*|ritzen|automutil\p{L}*|me tuer|me suicider|mettre fin à mes jours`,
		),
	],
	[
		'health',
		edge(
			String.raw`diagnos(?:ed|is|tiziert)|diagnóstico médico|diagnostic médical|cancer|cáncer|krebs(?:krank\p{L}*|diagnose)?|chemo(?:therap\p{L}*)?|tumou?rs?|leuk[ae]?emia|diabet\p{L}*|epilep\p{L}*|asthma\p{L}*|asma|asthme|migraines?|migräne|migraña|hiv|aids|vih|hepatitis|dyslexi\p{L}*|dislexia|legasthen\p{L}*|autis\p{L}*|adhd|adhs|tdah|asperger\p{L}*|bipolar\p{L}*|schizophren\p{L}*|depress(?:ed|ion|ive|iv)|depresi[óv]\p{L}*|dépressi\p{L}*|anxiety (?:disorder|attacks?)|panic attacks?|ataques? de pánico|panikattacken?|ptsd|anorexi\p{L}*|bulimi\p{L}*|alcoholi[cs]\p{L}*|rehab|pregnan(?:t|cy)|embarazada|schwanger\p{L}*|enceinte|miscarriage|fehlgeburt|fausse couche|abortion|disab(?:led person|ility)|wheelchair|rollstuhl|silla de ruedas|fauteuil roulant|discapaci\p{L}*|behinderung|(?:schwer|seh|geh|hör)?behindert\p{L}*|schwerhörig|gehörlos|sehbehindert|en situation de handicap|mon handicap|handicapée?|(?:colou?r[- ]?)blind(?:ness)?|deaf|hearing aid|heart (?:attack|disease|condition|failure)|herz(?:infarkt|krank\p{L}*)|infarto|crise cardiaque|stroke patient|multiple sclerosis|parkinson\p{L}*|alzheimer\p{L}*|dementia|demenz|démence|demencia|burn[- ]?out|sick leave|baja médica|krankgeschrieben|arrêt maladie|arthritis|rheuma|chronic (?:pain|illness|fatigue)|chronisch krank|enfermedad crónica|maladie chronique|insulin|antidepressants?|antidepresiv\p{L}*|antidepressiva|antidépresseurs?|my (?:medication|therapist|surgery|condition|illness|disability)|mi (?:enfermedad|medicación|operación)|meine (?:krankheit|medikamente|operation)|mein(?:e|er)? therapeut\p{L}*|ma maladie|mon traitement|mes médicaments|tested positive|(?:i[’']?m|i am) allergic|ich bin allergisch|(?:soy|estoy) al[eé]rgic[oa]|je suis allergique|coeliac|celiac|zöliakie|celíac[oa]s?|cœliaque|crohn\p{L}*|lupus|dialysis|dialyse|diálisis|tinnitus|acouphènes?|long covid|thyroid|schilddrüse\p{L}*|fibromyalg\p{L}*|psoriasis`,
		),
	],
	[
		'politics',
		edge(
			String.raw`vot(?:ed?|ing) (?:for (?:the )?\p{L}+|labour|tory|conservative|republican|democrat|lib dem|snp|leave|remain)|(?:i|we|he|she)[’' ]?(?:m|re|s)? (?:a )?(?:republican|democrat|socialist|communist|conservative voter|tory)|labour party|tory party|republican party|democratic party|political (?:party|views?|opinions?)|far[- ]right|far[- ]left|brexit(?:eer)?|trump supporter|anarchist|voto (?:a|al|por) \p{L}+|voté (?:a|al|por|pour|contre) \p{L}+|partido (?:popular|socialista|político)|psoe|podemos|vox|izquierdas|derechas|ideología|wähle (?:die|den|das) \p{L}+|(?:cdu|csu|spd|afd|fdp)(?:-\p{L}+)?|linkspartei|parteimitglied|parteibuch|politische (?:meinung|einstellung)|rassemblement national|parti socialiste|la france insoumise|opinions? politiques?|militante? (?:du|de la) \p{L}+`,
		),
	],
	[
		'religion',
		edge(
			String.raw`muslims?|islam\p{L}*|catholics?|protestants?|christian faith|devout|jewish|jews?|judaism|hindus?|buddhis\p{L}*|sikhs?|atheists?|mormons?|jehovah\p{L}*|my (?:church|faith|religion|mosque|temple|synagogue)|go to (?:church|mosque)|ramadan|hijab|headscarf|kosher|halal|prayers?|pray(?:ing)?|musulman\p{L}*|musulmán\p{L}*|testigos? de jehová|témoins? de jéhovah|zeug(?:e|in|en) jehovas|católic[oa]s?|judí[oa]s?|ate[oa]s?|mezquita|mi (?:fe|religión|iglesia)|rezar|muslim\p{L}*|katholi\p{L}*|evangelisch\p{L}*|jüdisch\p{L}*|moschee|kopftuch|mein glaube|beten|catholiques?|juifs?|juive|athée|mosquée|ma (?:foi|religion)|prière|voile islamique`,
		),
	],
	[
		'union',
		edge(
			String.raw`trade[- ]?unions?|labou?r unions?|union (?:members?|rep(?:resentative)?s?|steward|dues|meeting)|shop stewards?|unioni[sz]ed?|works council|(?:my|our) union|on strike|went on strike|sindica\p{L}*|comité de empresa|huelga|gewerkschaft\p{L}*|betriebsrat\p{L}*|verdi-mitglied|ig metall|streik(?:en|t|te)?|syndica\p{L}*|délégué du personnel|comité d[’']entreprise|en grève|cgt|cfdt|force ouvrière|ccoo|comisiones obreras|ugt|ver\.?di|dgb|unison member|teamsters`,
		),
	],
	[
		'sexual-orientation',
		edge(
			String.raw`gays?|lesbians?|bisexual\p{L}*|homosexual\p{L}*|queer|transgender|trans (?:man|woman|person)|non-?binary|lgbt\p{L}*|came out (?:as|to)|coming[- ]out|sexual orientation|lesbianas?|bisexuales?|transexual\p{L}*|orientación sexual|schwul\p{L}*|lesb(?:isch|e|en)\p{L}*|bisexuell\p{L}*|homosexuell\p{L}*|transsexuell\p{L}*|sexuelle orientierung|lesbiennes?|homosexuel\p{L}*|bisexuel\p{L}*|orientation sexuelle`,
		),
	],
	[
		'ethnicity',
		edge(
			String.raw`ethnic(?:ity)?|racial|racis[mt]\p{L}*|as an? (?:black|brown|white|asian|arab|latin[ao]|hispanic|indigenous|roma) (?:man|woman|person|employee|user|designer)|people of colou?r|person of colou?r|(?:i|we)[’' ]?(?:m|re| am| are) (?:black|asian|hispanic|latin[ao]|arab|roma|indigenous)|african american|migrants?|immigrant background|refugees?|skin colou?r|etnia|étnic[oa]|racis(?:mo|ta)|gitan[oa]s?|inmigrantes?|color de piel|refugiad[oa]s?|migrationshintergrund|hautfarbe|rassis\p{L}*|ethnisch\p{L}*|flüchtlinge?|sinti|ethnie|ethnique|racis(?:me|te)|immigrée?s?|réfugiée?s?|couleur de peau|gens du voyage`,
		),
	],
];

/** Stretches that speak of health, self-harm, politics, religion, a union, sexual orientation or ethnicity; sorted by place. */
export function findSpecialCategories(text: string): SpecialHit[] {
	const hits: SpecialHit[] = [];
	for (const [topic, pattern] of TOPICS)
		for (const match of text.matchAll(pattern))
			hits.push({ start: match.index, end: match.index + match[0].length, topic });
	return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}
