import type { GroupingItem, Moves } from '../../../server/grouping/types.ts';

const TOPICS: readonly (readonly string[])[] = [
	[
		'exporting the report to CSV breaks',
		'CSV export drops half the columns',
		'I export the report to a spreadsheet by hand',
		'the export to CSV takes minutes',
		'report export fails on large spreadsheets',
		'I paste the CSV export into a spreadsheet',
	],
	[
		'my manager must approve every invoice',
		'invoice approval waits for finance',
		'approval of an invoice takes a week',
		'finance rejects the invoice without a reason',
		'I chase my manager for invoice approval',
		'the approval chain for invoices is unclear',
	],
	[
		'the mobile app logs me out',
		'login on mobile fails after an update',
		'the mobile login screen freezes',
		'I reset my password on mobile every week',
		'password reset mails for the mobile login arrive late',
		'mobile login asks for the password twice',
	],
	[
		'onboarding new teammates takes days',
		'new teammates get lost in onboarding',
		'the onboarding tour skips teammates with roles',
		'teammates ask me during onboarding',
		'onboarding has no checklist for teammates',
		'a checklist would make onboarding of teammates shorter',
	],
];

export const NO_MOVES: Moves = { pins: [], mustLink: [], cannotLink: [], parked: [] };

/** 24 notes about four things; ids e0…e23, topic = index / 6. */
export function sampleItems(): GroupingItem[] {
	return TOPICS.flat().map((text, at) => ({ id: `e${at}`, text }));
}

/** Vectors near one of four directions, by item, from a seeded walk; not aligned with the words on purpose. */
export function fakeVectors(count: number, seed = 1): Float32Array[] {
	let state = seed >>> 0;
	const random = (): number => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32 - 0.5;
	};
	return Array.from({ length: count }, (_, i) => {
		const vector = Float32Array.from({ length: 16 }, () => random() * 0.4);
		vector[i % 4]! += 1;
		return vector;
	});
}

export const newId = (n: number): string => `t${n}`;

/** Theme of each item; parked items have none. */
export function themeOfItems(
	themes: readonly { id: string; members: readonly string[] }[],
): Map<string, string> {
	return new Map(themes.flatMap((theme) => theme.members.map((member) => [member, theme.id] as const)));
}
