import type { SourceKind } from '../../shared/import.ts';
import { headerWords } from './column-roles.ts';

type Signature = {
	readonly tool: string;
	readonly kind: SourceKind | null;
	/** All of these columns … */
	readonly all: readonly string[];
	/** … and one of these. */
	readonly any?: readonly string[];
};

/** Columns only one tool writes together, as `headerWords` writes them. The first that fits counts. */
const SIGNATURES: readonly Signature[] = [
	{
		tool: 'Amplitude',
		kind: 'usage',
		all: ['event type', 'event time'],
		any: ['amplitude id', 'device id', 'event properties'],
	},
	{
		tool: 'Mixpanel',
		kind: 'usage',
		all: ['event', 'distinct id'],
		any: ['insert id', 'mp processing time ms', 'mp api endpoint'],
	},
	{
		tool: 'PostHog',
		kind: 'usage',
		all: ['event', 'distinct id'],
		any: ['person properties', 'elements chain', 'person id'],
	},
	{
		tool: 'Google Analytics',
		kind: 'usage',
		all: ['event name', 'event count'],
		any: ['total users', 'event count per active user'],
	},
	{ tool: 'Google Analytics', kind: 'usage', all: ['ereignisname', 'ereignisanzahl'] },
	{ tool: 'Google Analytics', kind: 'usage', all: ['nom de l événement', 'nombre d événements'] },
	{ tool: 'Moodle', kind: 'usage', all: ['event context', 'component', 'event name'] },
	{
		tool: 'Intercom',
		kind: 'tickets',
		all: ['conversation id'],
		any: ['message body', 'message author type', 'conversation state'],
	},
	{
		tool: 'Zendesk',
		kind: 'tickets',
		all: ['requester', 'subject'],
		any: ['summation column', 'ticket type', 'assignee', 'via'],
	},
	{ tool: 'Zendesk', kind: 'tickets', all: ['anforderer', 'betreff'] },
	{ tool: 'Zendesk', kind: 'tickets', all: ['demandeur'], any: ['sujet', 'objet'] },
	{ tool: 'Zendesk', kind: 'tickets', all: ['solicitante', 'asunto'] },
	{ tool: 'Help Scout', kind: 'tickets', all: ['conversation', 'thread'], any: ['from type', 'mailbox'] },
	{ tool: 'Jira', kind: 'tickets', all: ['issue key', 'issue type'], any: ['reporter', 'summary'] },
	{ tool: 'Delighted', kind: 'nps', all: ['survey type', 'score', 'comment'] },
	{ tool: 'SurveyMonkey', kind: 'survey', all: ['respondent id', 'collector id'] },
	{ tool: 'Qualtrics', kind: 'survey', all: ['response id', 'recorded date'] },
	{ tool: 'Typeform', kind: 'survey', all: ['submit date utc'] },
	{ tool: 'Typeform', kind: 'survey', all: ['start date utc'], any: ['token', 'network id', ''] },
	{ tool: 'Dovetail', kind: 'interview', all: ['tags'], any: ['data title', 'note title'] },
	{ tool: 'HubSpot', kind: 'survey', all: ['record id'], any: ['survey name', 'survey type'] },
	{
		tool: 'HubSpot',
		kind: 'customers',
		all: ['record id'],
		any: ['lifecycle stage', 'contact owner', 'lead status', 'deal stage'],
	},
	{ tool: 'Salesforce', kind: 'customers', all: ['is deleted'], any: ['master record id', 'owner id'] },
	{
		tool: 'Salesforce',
		kind: 'customers',
		all: ['account owner'],
		any: ['account id', 'account name', 'opportunity name'],
	},
];

/** The tool whose columns these are, and what its exports hold; null when none is recognised. */
export function toolOf(header: readonly string[]): { tool: string; kind: SourceKind | null } | null {
	const names = new Set(header.map(headerWords));
	const found = SIGNATURES.find(
		({ all, any }) => all.every((name) => names.has(name)) && (any?.some((name) => names.has(name)) ?? true),
	);
	if (found) return { tool: found.tool, kind: found.kind };
	const questions = header.filter((name) => /\?|^\.\.\./u.test(name)).length;
	if (questions >= 3 && names.has('token')) return { tool: 'Typeform', kind: 'survey' };
	const stamped = /^(?:timestamp|zeitstempel|horodateur|marca temporal)$/u.test(headerWords(header[0] ?? ''));
	return stamped && questions > 0 ? { tool: 'Google Forms', kind: null } : null;
}
