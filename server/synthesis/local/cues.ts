import type { FieldPath } from '../../../shared/claim.ts';

/** Fields whose claims rest on what people say in so many words. */
export type SpokenField = Extract<
	FieldPath,
	'jobs.emotional' | 'jobs.social' | `constraints.${string}` | 'motivation' | 'pains' | 'workarounds'
>;

/** A wording that shows a field, and how strongly. 3 settles it alone, 1 only helps others. Apostrophes are folded to '. */
export type Cue = readonly [weight: number, pattern: RegExp];

export const cues: Readonly<Record<SpokenField, readonly Cue[]>> = {
	'jobs.emotional': [
		[
			3,
			/\b(?:I|we)(?:'d| would)? (?:\w+ ){0,2}(?:feel(?! like| that)|felt(?! like| that)|dread|worry|panic|get (?:nervous|angry|anxious|stressed))\b/iu,
		],
		[
			3,
			/\b(?:lie|lay) awake\b|\bsleep better\b|\bcan't sleep\b|\bkeeps? (?:me|us) up\b|\bsleep badly\b|\bnot sleeping\b|\bheart sinks\b|\bsick to my stomach\b|\bburn(?:ed|t) out\b|\bI dream (?:about|of)\b/iu,
		],
		[
			3,
			/\b(?:I'm|I am|we're|I get|I was|makes? (?:me|us)) (?:\w+ )?(?:afraid|scared|worried|nervous|anxious|stressed|proud|relieved|ashamed|embarrassed|overwhelmed|frustrated|happy|terrified|confident|calm|angry)\b/iu,
		],
		[
			2,
			/\b(?:afraid|scared|worried|nervous|anxious|stress\w*|proud|relie(?:f|ved)|ashamed|embarrass\w*|overwhelm\w*|guilty|terrified|peace of mind|confiden(?:t|ce)|dread\w*)\b/iu,
		],
		[1, /\b(?:hate|love|happy|angry|calm|lonely|watched|sick)\b/iu],
	],
	'jobs.social': [
		[
			3,
			/\b(?:be|being|get|been) seen as\b|\bsee (?:me|us|\w+) as\b|\b(?:think|thinks|thought) of (?:me|us) as\b|\btakes? (?:me|us) for (?:a|an|the)?\b|\bto (?:see|treat) the \w+ as\b|\b(?:I|we|me|us)\b[^.!?]*\blook(?:s|ing)? (?:like (?:I|we|a|an|the)|as if|as though|stupid|bad|good|silly|lost|unprofessional|incompetent)\b/iu,
		],
		[
			3,
			/\bwant (?:them|him|her|people|the \w+|my \w+|everyone|others) to (?:think|see|know|believe|feel)\b|\bwhat (?:others|people|they) think\b/iu,
		],
		[
			3,
			/\bthey (?:call|think|see|know) (?:me|us|I|that I)\b|\b(?:my|our) reputation\b|\bnobody knows (?:that )?I exist\b|\btaken seriously\b/iu,
		],
		[
			2,
			/\b(?:look|appear|come across) (?:\w+ ){0,2}(?:as|like)\b|\bin front of (?:\w+ ){0,2}(?:boss|team|client|customers?|manager|everyone|board)\b|\bthe (?:girl|guy|one|person|bloke|man|woman) who\b|\bif you look\b|\bcredib\w+|\bnever say I don't know\b/iu,
		],
	],
	'constraints.time': [
		[
			3,
			/\b(?:only|just) (?:have|had|got) (?:\w+ ){0,2}(?:minutes?|hours?|days?|afternoon|morning)\b|\b(?:I|we)(?:'ve| have)?(?: only)? (?:got|had|have) (?:one|two|three|ten|\d+) (?:minutes?|hours?|afternoon|morning|days?)\b/iu,
		],
		[
			3,
			/\b(?:no|not enough|don't have|never have|lack of) (?:the )?time\b|\bit's \w+ minutes or\b|\b(?:dead|cut-?)(?:line|off)\b|\bout of time\b|\bdoesn't wait\b/iu,
		],
		[
			3,
			/\bno use (?:for|on|by)\b|\btoo late\b|\b(?:at|by) the last minute\b|\bbetween (?:lunch|shifts|meetings|calls|clients) and\b|\btakes? (?:\w+ ){0,2}(?:hours|days|weeks|forever|too long|ages)\b/iu,
		],
		[
			2,
			/\b(?:before|by|until) (?:\w+ ){0,2}(?:o'clock|noon|midnight|five|six|seven|eight|nine|ten|closes?|opens?|leave|monday|friday)\b|\bin (?:ten|five|\d+) minutes\b|\btime[- ]consuming\b/iu,
		],
	],
	'constraints.skill': [
		[
			3,
			/\b(?:nobody|no one) (?:ever )?(?:taught|showed|trained) (?:me|us)\b|(?:nobody|no one) (?:ever )?told (?:me|us) how\b|\b(?:nobody|no one|only one)(?: of us)? (?:here )?(?:is trained|knows how|holds the \S+(?: \S+)? certificate)\b|\btaught myself\b|\bnot good (?:with|at)\b|\bdon't (?:know|understand) how\b|\bgood with \w+, not\b|\bnever learn(?:ed|t)\b/iu,
		],
		[
			3,
			/\ball the (?:\w+ ){0,2}training\b|\b(?:lack of|no|without) (?:any )?training\b|\bfrom a (?:video|youtube|manager who)\b|\bsteep learning\b|\btoo (?:technical|complicated|complex)\b/iu,
		],
		[
			2,
			/\b(?:nobody|no one|don't|doesn't|can't|hard to|difficult to) (?:really )?(?:understands?|know what|interpret|read)\b|\bread it to me\b|\bwith formulas\b|\bafraid to open\b|\bexpert(?:s|ise)?\b|\blearn(?:ed|t|ing)? (?:it|how)\b|\bneeds? three goes\b/iu,
		],
	],
	'constraints.approval': [
		[
			3,
			/\b(?:has|have|had|needs?) to (?:be )?(?:signed off|approved?|ok|okay|authori[sz]ed?|agreed?|say yes|sign)\b|\bsign(?:s|ed)?[- ]off\b|\bsign (?:anything|it|them) off\b|\bsignatures? first\b|\b(?:needs?|without|wait(?:ing)? for) (?:\w+ ){0,3}signatures?\b|\bgoes (?:up )?to (?:the )?(?:head ?office|board|boss|committee)\b|\bcan't (?:\w+ ){1,3}without the (?:\w+ )?(?:office|boss|manager|board|committee|director)\b|\b(?:office|boss|manager|board|committee|director|council) signs\b/iu,
		],
		[
			3,
			/\b(?:after|until|before|unless) (?:\w+ ){1,3}(?:said yes|says yes|approved?|signed|agreed|has confirmed)\b|\bisn't mine to (?:give|decide)\b|\bcan ask, then\b|\bask (?:the|my) (?:\w+ )?(?:manager|boss|director|supervisor|lead|head)\b/iu,
		],
		[
			3,
			/\bapproved? beforehand\b|\bI approve\b|\bwant to approve\b|\b(?:have|need) to approve\b|\bI can't change it\b|\bwait(?:ing)? for (?:\w+ ){0,2}(?:approval|permission|sign-?off|an answer|the ok)\b|\bget (?:\w+ )?(?:approval|permission|buy-?in)\b/iu,
		],
		[2, /\bapprov\w+|\bpermission\b|\bI say yes\b|\bworks council\b|\bstakeholders?\b|\bnot allowed to\b/iu],
	],
	'constraints.budget': [
		[
			3,
			/\b(?:wage|hours?|labou?r|my|our|the|tight|no) budget\b|\bcan't afford\b|\btoo expensive\b|\bpercent (?:over|of (?:takings|sales|turnover|revenue))\b/iu,
		],
		[
			3,
			/\b(?:number of hours|headcount|hours) from (?:the )?head office\b|\ballowed (?:\w+ ){0,2}(?:one|per)\b|\bcost per\b|\bper opened hour\b|\bpay extra for\b|\b(?:have|has|had) to pay for\b|\bover(?:spend|spent| budget)\b/iu,
		],
		[
			2,
			/\b(?:budget|margin|wages?|cost(?:s|ly)?|price|licen[cs]e fee|overtime|spend(?:ing)?|expensive|cheaper|afford)\b/iu,
		],
	],
	'constraints.tools': [
		[
			3,
			/\b(?:system|software|tool|app|export|program|laptop|phone|browser|reader|printer|scanner|machine|robot) (?:doesn't|does not|can't|cannot|won't|isn't able to|only|never|crash\w*|freez\w*|breaks?|jams?|dies|keeps? (?:crashing|jamming|freezing))\b(?! (?:stop|stops|ring|rings)\b)/iu,
		],
		[
			3,
			/\bis from (?:19|20)\d\d\b|\b(?:error|message) ?"?\d+|\berror messages?\b|\bsignal's? (?:is )?(?:rubbish|bad|poor|gone)|\bnot allowed to install\b|\bnailed shut\b|\btoo many (?:taps|clicks|tabs)\b|\b(?:five|ten|\d+|several|many) tabs open\b/iu,
		],
		[
			3,
			/\b(?:lives|live|sits|is|are) in (?:a|another|one|different) (?:spreadsheet|system|tool|file)\b|\bin one system\b|\b(?:don't|doesn't) (?:talk to|sync|connect|integrate)\b|\b(?:import|export|upload) (?:\w+ ){0,2}(?:fails?|breaks?|wrong|by hand)\b|\bthe export knows\b/iu,
		],
		[
			2,
			/\b(?:on|from) (?:my|the|a) (?:phone|laptop|tablet|screen)\b|\bsecond screen\b|\bone page\b|\bone thumb\b|\btype (?:the|them|it|those) \w+ (?:over|in)\b|\bslow\b|\bcompatib\w+|\bscal(?:e|able|ability)\b/iu,
		],
	],
	'constraints.policy': [
		[
			3,
			/\b(?:the law|legal(?:ly)?|by law|illegal|breaking the law|regulat(?:ion|ions|or|ors|ory)|complian(?:ce|t)|gdpr|privacy rules?|union|works council|collective agreement|infection control)\b/iu,
		],
		[
			3,
			/\b(?:inspectors?|(?:for|before|at|during|pass|fail|failed|passed|next|surprise) (?:an |the )?inspections?|audit(?:s|or|ors|ed)?(?! (?:trail|log)))\b|\bhours?'? rest\b|\b(?:the|a|our|company) (?:rule|policy)\b|\bhave to keep (?:\w+ ){1,3}for (?:\w+ )?years?\b|\bnot (?:allowed|permitted) to\b|\b(?:rules?|law) (?:say|says|said)\b|\bforbids?\b|\blet up the\b/iu,
		],
		[
			2,
			/\b(?:has|have|there has|there have) to be (?:one|two|three|\d+|at least)\b|\bno \w+ ticket, no\b|\bpolicy\b|\bmust (?:not|never|always)\b|\bno discussion\b|\bforbidden\b|\bcontract(?:s|ual)?\b/iu,
		],
	],
	motivation: [
		[
			3,
			/\b(?:what|why|all|reason) I do (?:it|this)(?: for)?\b|\bthat's (?:why|what) I\b.*\bfor\b|\bI like it when\b|\bI want (?:(?:the|my|our) (?:\w+ ){1,3}to|people|them|everyone|everybody)\b|\b(?:what I'm|what we're) after is\b|\ball I (?:ask|want) is\b|\ba good day is\b|\b(?:my|whole) (?:dream|ambition|goal|aim)\b|\bwhat (?:drives|matters to|motivates) (?:me|us)\b/iu,
		],
		[
			3,
			/\bI(?:'d| would) (?:(?:love|like) (?:to|it|that|the|a|an|if|people|them|each|every|my|our)|rather|sleep better)\b|\bI care (?:that|about|whether)\b|\bit's other people's\b|\bI want to (?:be|know|make|help|see|stop|understand)\b|\bour goal is\b|\bthe (?:whole )?point is\b|\bso (?:that )?(?:I|we) can\b/iu,
		],
		[
			2,
			/\b(?:I|we) (?:really )?(?:care|love|enjoy|believe|hope)\b|\bproud\b|\bimportant to (?:me|us)\b|\bmatters\b|\b(?:I|we) want\b/iu,
		],
	],
	pains: [
		[
			3,
			/(?<!\b(?:they|he|she|you|customers|people|would) |'d )\bhate\b|\b(?:annoy\w*|frustrat\w*|nightmare|terrible|horrible|awful|painful|a pain|pain in|drives me (?:mad|crazy)|fed up|sick of)\b/iu,
		],
		[
			3,
			/\b(?:takes?|took|spend|spent|lost|lose|waste\w*) (?:\w+ ){0,3}(?:hours?|days?|weeks?|forever|too long|ages|afternoons?|until \w+)\b|\bthe worst (?:part|thing|is)\b|\bnobody (?:tells|told|answers?|answered)\b|\bwithout (?:telling|asking) me\b/iu,
		],
		[
			3,
			/\b(?:mistakes?|goes wrong|went wrong|gets? it wrong|an error|error messages?|crash\w*|broken|doesn't (?:work|agree|add up|match)|misleading|fails?|failed|failing|complaints?)\b|\btoo many\b|\bI (?:only )?find out (?:at|because|when|after|I'm)\b|\b(?:nobody|no one) (?:reads?|looks?|knows|picks up|turns up|replies|listens)\b|\b(?:doesn't|don't|didn't) (?:turn up|show up|come back)\b|\b(?:is|are|comes?|came|arrives?|arrived|lands?|turns? up|deliver) (?:\w+ )?late\b|(?<!\b(?:never|not|n't) )\b(?:jams?|floods?|sells? out|sold out|charged twice|runs? out(?= of\b| and\b|[.,!]|$))|\b(?:never comes?|never came)\b|\bcan't find\b|\bover and over\b/iu,
		],
		[
			2,
			/\b(?:problem|problems|trouble|issue|issues|difficult|hard to|struggle\w*|confus\w*|wrong|tedious|cumbersome|stuck|chas(?:e|ing)|(?<!\boh,? )(?<!\b(?:can't|cannot) )wait(?:ing)?(?!,)|unfortunately|dispute\w*|overpaid)\b/iu,
		],
		[1, /\b(?:always|again|every time|never|anger|angry|alone)\b/iu],
	],
	workarounds: [
		[
			3,
			/\b(?:my|our) own (?:sheet|spreadsheet|list|file|folder|notebook|copy|template|system|script|tool|sheets)\b|\bby hand\b|\bmanually\b|\bwork ?around\b|\b(?:paste|pasted|copy|copied|copies) (?:\w+ ){1,5}(?:into|to|in|out)\b|\bI copy\b|\b(?:handwritten|hand-drawn|home-?made) (?:sheets?|lists?|notes?|signs?|forms?|arrows?|maps?|labels?|charts?|tools?|tables?|trackers?|templates?)\b|\b(?:I|we|I've|we've)\b[^.!?]*\b(?:whiteboard|napkin|notebook)\b|\bscribble\b|\b(?:we|I) (?:just )?(?:borrow|hoard)\b/iu,
		],
		[
			3,
			/\b(?:group chat|whats ?app|screenshots?|photos? of|print(?:s|ed)? (?:it|the|them|out)|printed|paper (?:diary|list|copy)|diary|ring binder|laminated|post-?its?|on paper|(?:my|our|paper) notebook|text me)\b/iu,
		],
		[
			3,
			/\b(?:made-up|fake|dummy|pretend|invented) \w+|\bdoesn't exist\b|\btype (?:the|them|it|those) (?:\w+ )?(?:over|in)\b|\bwe(?:'ve)? used? the \w+ \w+ for\b|\binto the (?:shift )?note\b|\bexport(?:s|ed)? (?:it|them|everything) (?:to|into)\b|\bI(?:'ve)? (?:built|wrote|made|put in|keep|kept) (?:a|an|my|one|every) \w+/iu,
		],
		[
			2,
			/\b(?:spreadsheet|excel|instead|second screen|notes?|by myself|a trick|hack|on the side|there's a note|build next to)\b/iu,
		],
	],
};

/** Wordings that turn a field's cue into something else; a sentence with one of them does not show the field. */
export const vetoes: Partial<Readonly<Record<SpokenField, RegExp>>> = {
	'constraints.approval':
		/\b(?:don't|do not|doesn't|no) (?:need|have) to (?:approve|ask|sign)|\bdon't sign anything\b/iu,
	'constraints.skill':
		/\bdon't know (?:if|whether|how (?:much|many|you|long|often|well|to (?:say|put|explain)))\b/iu,
	pains:
		/\b(?:handwritten|spreadsheet|by hand|notebook)\b|\b(?:not|isn't|wasn't|never had|no) (?:a |an |any |that )?(?:problem|issue|trouble|pain)|\bpain point I never\b/iu,
	motivation:
		/\b(?:I'd|I would) (?:like|love) (?:to )?(?:\w+ ){0,2}(?:ask|see|use|try|have|be able|know|get|look)\b/iu,
	workarounds:
		/\b(?:don't|do not|doesn't|didn't|no longer|never|without|not|instead of) (?:have |need |having |had )?(?:to )?(?:\w+ )?(?:manually|by hand|copy|copying|paste|pasting|print|printing|type|typing)\b/iu,
};

/** Whether a sentence tells of something that does not go well. */
export function tellsTrouble(text: string): boolean {
	return (
		!vetoes.pains!.test(text) && cues.pains.some(([weight, pattern]) => weight > 1 && pattern.test(text))
	);
}
