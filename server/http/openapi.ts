import * as z from 'zod';
import { type ContractCall, contract, contractEntry } from '../../shared/contract.ts';
import { errorBodySchema, errorCodes } from '../../shared/errors.ts';
import { textType } from './handle-contract.ts';

/** The contract as an OpenAPI 3.1 document. */
export function openApiDocument(): object {
	const paths: Record<string, Record<string, object>> = {};
	for (const name of Object.keys(contract) as ContractCall[]) {
		const entry = contractEntry(name);
		const parameters = [...entry.path.matchAll(/:(\w+)/g)].map(([, parameter]) => ({
			name: parameter,
			in: 'path',
			required: true,
			schema: { type: 'string' },
		}));
		if ('file' in entry)
			parameters.push({ name: 'name', in: 'query', required: true, schema: { type: 'string' } });
		if ('query' in entry)
			for (const parameter of Object.keys(
				(entry.request as z.core.$ZodType & { shape?: object }).shape ?? {},
			))
				parameters.push({ name: parameter, in: 'query', required: true, schema: { type: 'string' } });
		const path = entry.path.replaceAll(/:(\w+)/g, '{$1}');
		const type = textType(entry.path);
		paths[path] ??= {};
		paths[path][entry.method.toLowerCase()] = {
			operationId: name,
			summary: entry.summary,
			parameters,
			...(entry.access === 'none' ? { security: [{}, { token: [] }] } : { 'x-least-role': entry.access }),
			...(entry.method === 'POST' || entry.method === 'PUT'
				? { requestBody: { required: true, content: 'file' in entry ? bytes : json(entry.request) } }
				: {}),
			responses: {
				[entry.status]: {
					description: entry.summary,
					content: type === null ? json(entry.response) : { [type]: { schema: { type: 'string' } } },
				},
				default: { $ref: '#/components/responses/Refusal' },
			},
		};
	}
	return {
		openapi: '3.1.0',
		info: {
			title: 'Personaboard',
			version: '1',
			description: `Boards, evidence, jobs and exports. The shared document itself is at the WebSocket /sync/{board}.`,
		},
		security: [{ token: [] }],
		paths,
		components: {
			securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
			responses: {
				Refusal: {
					description: `A refusal. Codes and their status: ${Object.entries(errorCodes)
						.map(([code, { status }]) => `${code} ${status}`)
						.join(', ')}.`,
					content: json(errorBodySchema),
				},
			},
		},
	};
}

/** A file's bytes, whatever it is. */
const bytes = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };

function json(schema: z.core.$ZodType): object {
	// Ids are checked by a function, which JSON Schema cannot say.
	const described = z.toJSONSchema(schema, {
		unrepresentable: 'any',
		override({ zodSchema, jsonSchema }) {
			if (zodSchema._zod.def.type === 'custom') jsonSchema.type = 'string';
		},
	});
	const { $schema: _, ...plain } = described;
	return { 'application/json': { schema: plain } };
}
