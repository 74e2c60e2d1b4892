import type { Signal } from '../../shared/freshness.ts';

/** A feature more people use than before. */
export const exportSignal: Signal = {
	key: 'adoption export',
	kind: 'adoption',
	archetype: 'everyone',
	subject: 'export',
	state: 'drifting',
	from: 0.1,
	to: 0.4,
	unit: 'share of users',
	low: 0.2,
	high: 0.4,
	n: 120,
	minimumDetectable: 0.1,
	p: 0.001,
	since: '2026-05-02T00:00:00Z',
	until: null,
	looks: 2,
	notes: [],
	claims: ['cl_1'],
};
