import { fieldsSaid } from '../fields-said.ts';
import type { SaidOn } from '../message.ts';
import { fields } from './fields.ts';
import { auditSaid } from './said-audit.ts';
import { behaviourSaid } from './said-behaviour.ts';
import { changesSaid } from './said-changes.ts';
import { decisionsSaid } from './said-decisions.ts';
import { intakeSaid } from './said-intake.ts';
import { refusalsSaid } from './said-refusals.ts';
import { runsSaid } from './said-runs.ts';

/** What the server says, by where it is read. */
export const said: SaidOn = {
	panel: { ...refusalsSaid, ...intakeSaid, ...runsSaid, ...behaviourSaid },
	library: {
		...refusalsSaid,
		...intakeSaid,
		...runsSaid,
		...auditSaid,
		...changesSaid,
		...decisionsSaid,
		...fieldsSaid(fields),
	},
};
