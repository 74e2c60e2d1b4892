import { z } from 'zod';

type MenuItem =
	| { readonly separator: true }
	| { readonly name: string; readonly command: string }
	| { readonly name: string; readonly menu: readonly MenuItem[] };

const menuItem: z.ZodType<MenuItem> = z.lazy(() =>
	z.union([
		z.object({ separator: z.literal(true) }),
		z.object({ name: z.string().min(1), command: z.string().min(1) }),
		z.object({ name: z.string().min(1), menu: z.array(menuItem) }),
	]),
);

const schema = z.strictObject({
	name: z.string().min(1),
	id: z.string().min(1),
	api: z.literal('1.0.0'),
	main: z.string().min(1),
	ui: z.union([z.string().min(1), z.record(z.string(), z.string())]).optional(),
	editorType: z.array(z.enum(['figma', 'figjam', 'dev', 'slides', 'buzz'])).min(1),
	documentAccess: z.literal('dynamic-page'),
	networkAccess: z
		.strictObject({
			allowedDomains: z.array(z.string()).min(1),
			reasoning: z.string().optional(),
			devAllowedDomains: z.array(z.string()).optional(),
		})
		.optional(),
	permissions: z
		.array(z.enum(['currentuser', 'activeusers', 'fileusers', 'payments', 'teamlibrary']))
		.optional(),
	capabilities: z.array(z.string()).optional(),
	menu: z.array(menuItem).optional(),
	relaunchButtons: z
		.array(
			z.strictObject({
				command: z.string().min(1),
				name: z.string().min(1),
				multipleSelection: z.boolean().optional(),
			}),
		)
		.optional(),
	enablePrivatePluginApi: z.boolean().optional(),
	enableProposedApi: z.boolean().optional(),
});

export type Manifest = z.infer<typeof schema>;

const LOCAL = /^(http|ws)s?:\/\/(localhost|127\.|\[::1\]|0\.0\.0\.0)/;

function domainProblems(manifest: Manifest): string[] {
	const access = manifest.networkAccess;
	if (access === undefined) return [];
	const problems: string[] = [];
	const special = access.allowedDomains.some((domain) => domain === '*' || domain === 'none');
	if (special && access.allowedDomains.length > 1) {
		problems.push('allowedDomains: "*" and "none" stand alone');
	}
	for (const domain of [...access.allowedDomains, ...(access.devAllowedDomains ?? [])]) {
		if (domain === '*' || domain === 'none') continue;
		if (!/^(https?|wss?):\/\/[^\s/]+/.test(domain)) {
			problems.push(`Invalid value for allowedDomains. '${domain}' must include a scheme, such as https://.`);
		}
	}
	const needsReason =
		access.allowedDomains.includes('*') || access.allowedDomains.some((domain) => LOCAL.test(domain));
	if (needsReason && !access.reasoning) problems.push('networkAccess.reasoning is required');
	return problems;
}

/** What the loader would refuse in a manifest, as texts for its author; empty when it is fine. */
export function manifestProblems(value: unknown): string[] {
	const parsed = schema.safeParse(value);
	if (!parsed.success) {
		return parsed.error.issues.map((issue) => `${issue.path.join('.') || 'manifest'}: ${issue.message}`);
	}
	const problems = domainProblems(parsed.data);
	const editors = parsed.data.editorType;
	if (editors.includes('figjam') && editors.includes('dev')) {
		problems.push('editorType: "figjam" and "dev" cannot be combined');
	}
	return problems;
}

/** The manifest, parsed. Throws `Manifest error: …` with the first problem. */
export function parseManifest(value: unknown): Manifest {
	const [problem] = manifestProblems(value);
	if (problem !== undefined) throw new Error(`Manifest error: ${problem}`);
	return schema.parse(value);
}
