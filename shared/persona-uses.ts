import type { FieldPath, Support } from './claim.ts';
import type { ClaimId } from './ids.ts';

type Claim = {
	readonly id: ClaimId;
	readonly field: FieldPath;
	readonly text: string;
	readonly support: Support;
};

/** Who uses a persona, and which of its fields each looks for first. */
export const readers = ['product', 'design', 'engineering', 'marketing'] as const;
export type Reader = (typeof readers)[number];
export const readerFields: Readonly<Record<Reader, readonly FieldPath[]>> = {
	product: ['decisions', 'misconceptions', 'priority', 'watch'],
	design: ['jobs.primary', 'jobs.emotional', 'workarounds', 'pains', 'constraints.time'],
	engineering: ['constraints.tools', 'constraints.policy', 'constraints.approval', 'signature'],
	marketing: ['motivation', 'jobs.social', 'pains', 'constraints.budget'],
};
/** Readers who write or build user stories. */
export const storyReaders: readonly Reader[] = ['product', 'engineering'];

/** Limits and detours that say when a story is done, in the order they are told. */
export const criterionFields = [
	'constraints.time',
	'constraints.tools',
	'constraints.approval',
	'constraints.policy',
	'constraints.skill',
	'constraints.budget',
	'workarounds',
] as const satisfies readonly FieldPath[];
export type CriterionField = (typeof criterionFields)[number];

export type Story<C extends Claim> = {
	readonly job: C;
	/** What has to hold for it to be done; told with the first story. */
	readonly accepted: readonly { readonly field: CriterionField; readonly claim: C }[];
};

/** The jobs of a persona as user stories, accepted by its limits and detours; hypotheses are left out (rule PX15). */
export function storiesOf<C extends Claim>(claims: readonly C[]): Story<C>[] {
	const known = claims.filter(({ support }) => support !== 'hypothesis');
	const accepted = criterionFields.flatMap((field) => {
		const claim = known.find((one) => one.field === field);
		return claim ? [{ field, claim }] : [];
	});
	return known
		.filter(({ field }) => field === 'jobs.primary' || field === 'jobs.secondary')
		.map((job, at) => ({ job, accepted: at === 0 ? accepted : [] }));
}
