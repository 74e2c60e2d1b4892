/** As much of JSON Schema as the contract uses. */
export type Schema = {
	type?: string | string[];
	enum?: unknown[];
	const?: unknown;
	properties?: Record<string, Schema>;
	required?: string[];
	items?: Schema;
	anyOf?: Schema[];
	additionalProperties?: Schema | boolean;
};
type Operation = {
	operationId: string;
	'x-least-role'?: string;
	parameters?: { name: string; in: string }[];
	requestBody?: { content: Content };
	responses: Record<string, { content?: Content }>;
};
type Content = Record<string, { schema?: Schema }>;
export type Contract = { paths: Record<string, Record<string, Operation>> };

const roles = ['viewer', 'commenter', 'editor', 'owner'];

/**
 * What a client that was made for `before` cannot do with `now`: calls that are gone, fields it does not send, and answers
 * it does not know. Empty when the two get along.
 */
export function breaksBetween(before: Contract, now: Contract): string[] {
	return Object.entries(before.paths).flatMap(([path, methods]) =>
		Object.entries(methods).flatMap(([method, old]) => {
			const next = now.paths[path]?.[method];
			const call = `${method.toUpperCase()} ${path}`;
			if (!next) return [`${call} is gone`];
			return operationBreaks(old, next).map((what) => `${call}: ${what}`);
		}),
	);
}

function operationBreaks(old: Operation, next: Operation): string[] {
	const queried = (operation: Operation): string[] =>
		(operation.parameters ?? []).flatMap((one) => (one.in === 'query' ? [one.name] : []));
	const least = (operation: Operation): number => roles.indexOf(operation['x-least-role'] ?? '');
	return [
		...(least(next) > least(old) ? [`wants ${next['x-least-role']}`] : []),
		...queried(next).flatMap((name) => (queried(old).includes(name) ? [] : [`wants ?${name}=`])),
		...schemaBreaks(bodyOf(old.requestBody?.content), bodyOf(next.requestBody?.content), 'sent', 'body'),
		...Object.entries(old.responses).flatMap(([status, { content }]) =>
			status === 'default'
				? []
				: schemaBreaks(bodyOf(content), bodyOf(next.responses[status]?.content), 'answered', status),
		),
	];
}

function bodyOf(content: Content | undefined): Schema | undefined {
	return content?.['application/json']?.schema;
}

/** `sent`: what the old client sends must still be taken. `answered`: what is answered now must be what it knows. */
function schemaBreaks(
	old: Schema | undefined,
	next: Schema | undefined,
	way: 'sent' | 'answered',
	at: string,
): string[] {
	if (!old || isAnything(old)) return [];
	if (!next) return [`${at} is gone`];
	const known = way === 'answered' ? old : next;
	const given = way === 'answered' ? next : old;
	if (isAnything(known)) return [];
	const kinds = kindsOf(given).filter((kind) => !kindsOf(known).includes(kind));
	if (kinds.length > 0) return [`${at} may be ${kinds.join(' or ')}`];
	const wanted = known.required ?? [];
	const [knownObject, givenObject] = [objectOf(known), objectOf(given)];
	return [
		...wanted
			.filter((name) => !(given.required ?? []).includes(name))
			.map((name) => `${at}.${name} is missing`),
		...Object.entries(knownObject).flatMap(([name, schema]) => {
			const other = givenObject[name];
			if (!other) return [];
			const [before, after] = way === 'answered' ? [schema, other] : [other, schema];
			return schemaBreaks(before, after, way, `${at}.${name}`);
		}),
		...(known.items && given.items
			? schemaBreaks(
					...(way === 'answered'
						? ([known.items, given.items] as const)
						: ([given.items, known.items] as const)),
					way,
					`${at}[]`,
				)
			: []),
	];
}

function isAnything(schema: Schema): boolean {
	return kindsOf(schema).length === 0;
}

function objectOf(schema: Schema): Record<string, Schema> {
	return schema.properties ?? (schema.anyOf ?? []).find((one) => one.properties)?.properties ?? {};
}

/** What a value may be: its types, or each value of a closed list. */
function kindsOf({ type, enum: values, const: only, anyOf }: Schema): string[] {
	if (anyOf) return anyOf.flatMap(kindsOf);
	if (values) return values.map((value) => JSON.stringify(value));
	if (only !== undefined) return [JSON.stringify(only)];
	const types = type === undefined ? [] : [type].flat();
	return types.map((one) => (one === 'integer' ? 'number' : one));
}
