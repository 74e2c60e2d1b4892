import type { PanelState } from '../../../plugin/ui/state.ts';
import { behaviourView } from '../../../server/behaviour/view.ts';
import type { BehaviourJson, Signature } from '../../../shared/behaviour.ts';
import { AppError } from '../../../shared/errors.ts';
import { share, stripData } from '../../shared/strip-data.ts';
import type { Scene } from './look-scenes.ts';

const longEvent = 'workforce_management_overtime_exception_report_downloaded_as_spreadsheet';

function signature(group: string, users: number, over: Partial<Signature> = {}): Signature {
	const { features, heat } = stripData();
	const of = (n: number) => share(Math.round((n * users) / 43), users);
	return {
		group,
		users,
		state: 'measured',
		adoption: [
			...features.map(({ event, users: n }) => ({ event, ...of(n) })),
			{ event: longEvent, ...share(2, users) },
		],
		depth: features.map(({ event }, at) => ({ event, median: 7 - at, q1: 2, q3: 11, n: users })),
		breadth: { median: 4, q1: 2, q3: 6, n: users },
		activeDays: { median: 12, q1: 5, q3: 19, n: users },
		powerCurve: Array(29).fill(1),
		stickiness: 0.43,
		sessions: {
			count: 1204,
			minutes: { median: 8.5, q1: 3, q3: 21.2, n: 1204 },
			perActiveWeek: { median: 3, q1: 1, q3: 5, n: users },
			starts: heat.map((row) => [...row].map((level) => 17 * Number(level))),
		},
		transitions: [
			{ from: 'rota_opened', to: 'swap_approved', count: 412, share: 0.61, users: 31 },
			{ from: 'swap_approved', to: 'rota_published', count: 207, share: 0.33, users: 28 },
			{ from: longEvent, to: longEvent, count: 3, share: 1, users: 2 },
		],
		sequences: [{ events: ['login', 'rota_opened', 'swap_approved', 'rota_published'], ...of(21) }],
		lastBeforeSilence: [{ event: 'payrollExport', ...share(6, users) }],
		errors: [{ event: 'export_failed', after: 'payrollExport', ...share(9, users) }],
		distinguishing: [
			{
				event: 'swap_approved',
				own: of(38),
				rest: share(34, 160),
				ratio: 4.1,
				difference: { value: 0.67, low: 0.52, high: 0.77 },
				p: 0.0001,
			},
		],
		...over,
	};
}

const few: Signature = signature('ar_few', 3, { state: 'not-enough-data', distinguishing: [] });
const json: BehaviourJson = {
	schema: 'personaboard-behaviour/1',
	zone: 'Europe/Berlin',
	log: {
		read: 12_840,
		kept: 12_310,
		duplicates: 204,
		rejected: [{ source: 'usage.csv', reason: 'The time cannot be read.', count: 14, lines: ['17'] }],
		excluded: [{ rule: 'more than 5,000 events on a day', users: 2, events: 312 }],
		renames: [{ from: 'shift_export', to: 'payrollExport', day: '2026-09-14', users: 28 }],
		zoneless: 412,
		users: 203,
		events: 12_310,
		span: { from: Date.UTC(2026, 5, 1), to: Date.UTC(2026, 8, 30) },
		notices: ['Two exports overlap by three days; what is in both counts once.'],
	},
	signatures: [
		signature('everyone', 203),
		signature('ar_one', 43),
		few,
		signature('power users', 41),
		signature('passive users', 77),
	],
	joined: {
		state: 'usable',
		rules: [],
		heldOut: { right: 9, of: 11, low: 0.52, high: 0.95 },
		guess: 0.5,
		groups: [
			{ id: 'ar_one', users: 43, linked: 4 },
			{ id: 'ar_few', users: 3, linked: 3 },
		],
		fitNobody: 60,
		notTold: 97,
		users: 203,
	},
	power: { days: 19, features: 5, passiveDays: 4, power: 41, passive: 77 },
	funnels: ['everyone', 'ar_one'].map((group) => ({
		group,
		path: 'Publish a rota',
		steps: [
			{ event: 'login', reached: share(200, 203) },
			{ event: 'rota_opened', reached: share(160, 200) },
			{ event: 'rota_published', reached: share(60, 160) },
		],
	})),
	conformance: ['everyone', 'ar_one'].map((group) => ({
		group,
		path: 'Publish a rota',
		whole: share(310, 1204),
		distance: 0.74,
		steps: [
			{ event: 'login', reached: share(1100, 1204) },
			{ event: 'rota_opened', reached: share(700, 1100) },
			{ event: 'rota_published', reached: share(310, 700) },
		],
	})),
	kpis: [
		{
			kpi: 'Activation',
			group: 'everyone',
			value: 0.41,
			low: 0.34,
			high: 0.48,
			n: 83,
			of: 203,
			unit: 'share of users',
		},
		{
			kpi: 'Activation',
			group: 'ar_one',
			value: null,
			low: null,
			high: null,
			n: 0,
			of: 0,
			unit: 'share of users',
		},
		{
			kpi: 'First rota',
			group: 'everyone',
			value: 2.5,
			low: 1,
			high: 6,
			n: 90,
			of: 203,
			unit: 'days, median',
		},
	],
	nps: {
		all: { promoters: 14, passives: 9, detractors: 16, score: -5, margin: 27 },
		answered: { users: 39, of: 203 },
		groups: [{ group: 'ar_one', promoters: 4, passives: 1, detractors: 6, score: null, margin: null }],
		promoters: [],
		detractors: few.distinguishing,
	},
	exits: [
		{
			reason: 'Too expensive',
			users: 12,
			before: { 'already gone': 5, 'using less': 4, 'met errors': 1, 'as before': 2, 'not enough data': 0 },
		},
		{ reason: null, users: 3, before: null },
	],
	stuck: [
		{
			group: 'everyone',
			theme: 'Overtime is rounded down',
			asked: share(22, 203),
			lastAct: 'payrollExport',
			afterError: share(7, 22),
		},
	],
	leastListed: 5,
};

const viewOf = (counted: BehaviourJson) =>
	behaviourView(
		counted,
		new Map([
			['ar_one', 'Checks every hour'],
			['ar_few', 'Wochenendschichtkoordinatorinnen'],
		]),
	);

/** The page about what people do, in its states. */
export function behaviourScenes(full: Partial<PanelState>): Record<string, Scene> {
	const [first] = full.board?.archetypes ?? [];
	const archetypes = first
		? [
				{ ...first, id: 'ar_one' as const },
				{ ...first, id: 'ar_few' as const, label: 'Wochenendschichtkoordinatorinnen' },
			]
		: [];
	const meta = new Map([
		[
			'behaviour/questions',
			JSON.stringify({
				paths: [
					{ name: 'Publish a rota', steps: ['login', 'rota_opened', 'rota_published'], withinDays: null },
				],
				kpis: [{ kind: 'adoption', name: 'Swaps', event: 'swap_approved' }],
			}),
		],
	]);
	const state = full.board ? { ...full, board: { ...full.board, archetypes, meta } } : full;
	const answers = {
		readBehaviourView: { view: viewOf(json), madeAt: '2026-10-02T09:30:00.000Z' },
		listBehaviourUsers: { count: 38, users: Array.from({ length: 38 }, (_, at) => `user-${7000 + 13 * at}`) },
	};
	const go = '.way:has-text("Behaviour")';
	const viewer: Partial<PanelState> = { ...state, session: { at: 'online', role: 'viewer' } };
	return {
		behaviour: { state, answers, press: [go] },
		'behaviour-who': { state, answers, press: [go, '.figures-table .link'] },
		'behaviour-folds': {
			state,
			answers,
			press: [
				go,
				...[
					'What follows what',
					'Where they get stuck',
					'Ways the team designed',
					'What counts as success',
					'Who would recommend it',
					'Why people left, and the weeks before',
					'How the log was read',
					'Add a way',
					'Add a figure',
				].map((title) => `summary:has-text("${title}")`),
			],
		},
		'behaviour-viewer': { state: viewer, answers, press: [go] },
		'behaviour-none': {
			state,
			answers: { readBehaviourView: { view: null, madeAt: null } },
			press: [go],
		},
		'behaviour-few': {
			state,
			answers: { readBehaviourView: { view: viewOf({ ...json, signatures: [few] }), madeAt: null } },
			press: [go],
		},
		'behaviour-refused': {
			state,
			answers: { readBehaviourView: new AppError('unavailable', 'The server cannot be reached right now.') },
			press: [go],
		},
	};
}
