import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { readSettings } from '../config.ts';
import { commandClock } from '../environment.ts';
import { plural } from '../pipeline/markdown.ts';
import { dollarsOf } from '../pipeline/model-notices.ts';
import type { ClaimEngine } from '../synthesis/engine.ts';
import type { ModelPlan } from '../synthesis/model/model-engine.ts';
import { type OpenModel, openModel } from '../synthesis/model/open-model.ts';
import { createPartFile } from './part-file.ts';

/**
 * The engine behind `--engine model`. `onPlan` hears what will be sent, where and at what cost before any of it is.
 * Answers are kept in `model-parts.jsonl` in the output folder. Throws AppError where no model is configured.
 */
export function openCommandModel(
	environment: Readonly<Record<string, string | undefined>>,
	folder: string,
	onPlan: (line: string) => void = () => undefined,
): ClaimEngine {
	const { model: setup } = readSettings(environment);
	if (setup === undefined)
		throw new AppError(
			'bad-request',
			'--engine model needs PERSONABOARD_MODEL and OPENAI_BASE_URL or OPENAI_API_KEY. Use --engine local to run without.',
		);
	const model = openModel(setup, { clock: commandClock });
	return model.run({
		store: createPartFile(join(folder, 'model-parts.jsonl')),
		onPlan: (plan) => onPlan(planLine(plan, model)),
	});
}

function planLine({ parts, known, notes, notSent, tokens }: ModelPlan, model: OpenModel): string {
	const { host, model: name } = model.endpoint;
	const cost = `about ${tokens.input + tokens.output} tokens${dollarsOf(model.dollars(tokens))}, at most ${model.mostTokens}`;
	const kept = known > 0 ? ` ${known} of ${plural(parts, 'question')} are answered from an earlier run.` : '';
	const back = notSent > 0 ? ` ${plural(notSent, 'note')} not sent.` : '';
	return `To ${host} (${name}): ${plural(notes, 'note')}, personal data hidden, in ${plural(parts - known, 'question')}; ${cost}.${kept}${back}`;
}
