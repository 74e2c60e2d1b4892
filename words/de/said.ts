import type { SaidParts } from '../message.ts';
import { fields } from './fields.ts';
import { auditSaid } from './said-audit.ts';
import { behaviourSaid } from './said-behaviour.ts';
import { changesSaid } from './said-changes.ts';
import { claimsSaid } from './said-claims.ts';
import { decisionsSaid } from './said-decisions.ts';
import { intakeSaid } from './said-intake.ts';
import { labelsSaid } from './said-labels.ts';
import { messagesSaid } from './said-messages.ts';
import { recordSaid } from './said-record.ts';
import { refusalsSaid } from './said-refusals.ts';
import { runsSaid } from './said-runs.ts';
import { sheetsSaid } from './said-sheets.ts';

/** What the server says, by area. */
export const said: SaidParts = {
	refusals: refusalsSaid,
	intake: intakeSaid,
	runs: runsSaid,
	behaviour: behaviourSaid,
	labels: labelsSaid,
	claims: claimsSaid,
	audit: auditSaid,
	changes: changesSaid,
	messages: messagesSaid,
	record: recordSaid,
	decisions: decisionsSaid,
	sheets: sheetsSaid,
	fields,
};
