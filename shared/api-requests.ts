import * as z from 'zod/mini';
import type { ApiCall } from './api.ts';
import { ballotRequests } from './ballot-requests.ts';
import { behaviourQuestionsSchema } from './behaviour.ts';
import { consensusRequests } from './consensus-requests.ts';
import { groupingRequests } from './grouping-requests.ts';
import { historyRequests } from './history-api.ts';
import {
	boardIdSchema,
	entityIdSchema,
	evidenceIdSchema,
	findingIdSchema,
	participantIdSchema,
} from './id-schemas.ts';
import { consentSchema, keepUntilSchema, sourceKindSchema } from './import.ts';
import { importRequests } from './import-requests.ts';
import { jobOptionsSchema } from './job.ts';
import { entityKindSchema } from './people.ts';
import { stickySnapshotSchema } from './sticky.ts';
import { type Role, roleSchema } from './sync-protocol.ts';
import { templateRequests } from './template-requests.ts';

/** Longest life of an invitation, in minutes: 30 days. */
const longestInvitation = 43_200;
/** Longest life one may give a token that ends by itself, in minutes: five years. */
const longestToken = 2_629_800;

const labelSchema = z.string().check(z.minLength(1), z.maxLength(80));
const minutes = (most: number) => z.number().check(z.int(), z.minimum(1), z.maximum(most));

/** What goes into each call of `api.ts`, as the server parses it. `access` is the least role that may make it; `none` needs no token. */
export const apiRequests = {
	createBoard: {
		access: 'none',
		status: 201,
		summary: 'Make a board',
		request: z.object({
			name: z.string().check(z.minLength(1), z.maxLength(200)),
			/** Who makes it, for the list of who has access. */
			by: z.optional(z.string().check(z.maxLength(80))),
		}),
	},
	readAbout: {
		access: 'none',
		status: 200,
		summary: 'Where texts go from here, for a person to agree to before any is sent, and how to get in',
		request: z.null(),
	},
	readSample: {
		access: 'none',
		status: 200,
		summary: 'The sample workshop: notes for the canvas, a usage export and a customer table',
		request: z.null(),
	},
	readBoard: {
		access: 'viewer',
		status: 200,
		summary: 'What board this token opens, and as whom',
		request: z.null(),
	},
	deleteBoard: {
		access: 'owner',
		status: 200,
		summary: 'Delete a board for good: its document, evidence, usage, jobs and tokens',
		request: z.null(),
	},
	joinBoard: {
		access: 'viewer',
		status: 201,
		summary: 'A token of one’s own for a person who holds the file’s join capability',
		request: z.object({
			name: z.string().check(z.maxLength(80)),
			/** What a sign-in gave, where the server asks for one. */
			signIn: z.optional(z.string().check(z.maxLength(200))),
		}),
	},
	importStickies: {
		access: 'editor',
		status: 200,
		summary: 'Bring in notes from the canvas',
		request: z.object({ stickies: z.array(stickySnapshotSchema).check(z.maxLength(5000)) }),
	},
	importTable: {
		access: 'editor',
		status: 200,
		summary: 'Bring in a text at once: a table, a transcript or notes, read as a file of that name would be',
		request: z.object({
			name: z.string().check(z.maxLength(200)),
			/** Absent: as its columns tell. */
			kind: z.optional(sourceKindSchema),
			text: z.string().check(z.maxLength(8_000_000)),
		}),
	},
	readEvidence: {
		access: 'viewer',
		status: 200,
		summary: 'Evidence by id, text included',
		request: z.object({ ids: z.array(evidenceIdSchema).check(z.maxLength(5000)) }),
	},
	startJob: {
		access: 'editor',
		status: 202,
		summary: 'Start grouping, archetypes or personas',
		request: jobOptionsSchema,
	},
	readJob: {
		access: 'viewer',
		status: 200,
		summary: 'How a job is doing',
		request: z.null(),
	},
	cancelJob: {
		access: 'editor',
		status: 200,
		summary: 'Stop a job; nothing it has not finished is written',
		request: z.null(),
	},
	exportBoard: {
		access: 'viewer',
		status: 200,
		summary: 'The whole board as board.json',
		request: z.null(),
	},
	exportReport: {
		access: 'viewer',
		status: 200,
		summary: 'The board as a document to share (Markdown)',
		request: z.null(),
	},
	...groupingRequests,
	...templateRequests,
	...ballotRequests,
	...historyRequests,
	...consensusRequests,
	...importRequests,
	listPeople: {
		access: 'viewer',
		status: 200,
		summary: 'Who spoke, under the codes people use, and what they agreed to',
		request: z.null(),
	},
	changePerson: {
		access: 'editor',
		status: 200,
		summary: 'What somebody agreed to, until when their words may be kept, which users they are',
		request: z.object({
			consent: z.optional(consentSchema),
			keepUntil: z.optional(keepUntilSchema),
			users: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(100))),
		}),
	},
	joinPeople: {
		access: 'editor',
		status: 200,
		summary: 'Make two codes one person; the one in the path goes',
		request: z.object({ into: participantIdSchema }),
	},
	erasePerson: {
		access: 'owner',
		status: 200,
		summary: 'Erase somebody and all they said, from everywhere this server reaches. There is no way back',
		/** The person’s code again, so that nobody is erased by a slip. */
		request: z.object({ confirm: participantIdSchema }),
	},
	listReceipts: {
		access: 'owner',
		status: 200,
		summary: 'What was erased, when and by whom',
		request: z.null(),
	},
	listFindings: {
		access: 'editor',
		status: 200,
		summary: 'Personal data that was found in notes and hidden, for somebody to look through',
		request: z.null(),
	},
	decideFindings: {
		access: 'editor',
		status: 200,
		summary: 'Keep findings hidden, or show them again, which only an owner may',
		request: z.object({
			findings: z.array(findingIdSchema).check(z.maxLength(5000)),
			state: z.enum(['hidden', 'shown']),
		}),
	},
	readOriginals: {
		access: 'owner',
		status: 200,
		summary: 'Texts as they came in, before personal data was hidden; each look is on record',
		request: z.object({ evidence: z.array(evidenceIdSchema).check(z.maxLength(100)) }),
	},
	listEntities: {
		access: 'viewer',
		status: 200,
		summary: 'The team’s own words, and which notes name them',
		request: z.null(),
	},
	putEntity: {
		access: 'editor',
		status: 200,
		summary: 'Make a word of the team’s own, or change one; what is one is not taken for personal data',
		request: z.object({
			/** Null: a new one. */
			id: z.nullable(entityIdSchema),
			kind: entityKindSchema,
			name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
			aliases: z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(80))).check(z.maxLength(50)),
		}),
	},
	removeEntity: {
		access: 'editor',
		status: 200,
		summary: 'Forget a word of the team’s own',
		request: z.null(),
	},
	readBehaviour: {
		access: 'viewer',
		status: 200,
		summary: 'What people do, in numbers, as it was counted last',
		request: z.null(),
	},
	readBehaviourView: {
		access: 'viewer',
		status: 200,
		summary: 'The same as people read it: each number explained, group by group',
		request: z.null(),
	},
	listBehaviourUsers: {
		access: 'editor',
		status: 200,
		summary: 'Users behind a number: those of a group who used an event. Fewer than five are only counted',
		/** Stands in the query. */
		query: true,
		request: z.object({
			group: z.string().check(z.maxLength(80)),
			event: z.string().check(z.maxLength(400)),
		}),
	},
	readBehaviourQuestions: {
		access: 'viewer',
		status: 200,
		summary: 'What the team asks of its usage log: ways through the product and what counts as success',
		request: z.null(),
	},
	putBehaviourQuestions: {
		access: 'editor',
		status: 200,
		summary: 'Change what the team asks of its usage log; it is answered by the next count',
		request: behaviourQuestionsSchema,
	},
	listTokens: {
		access: 'owner',
		status: 200,
		summary: 'Who has access: one entry a person, and one for the file',
		request: z.null(),
	},
	makeToken: {
		access: 'owner',
		status: 201,
		summary: 'Make a token, such as for a program. It is told this once',
		request: z.object({
			label: labelSchema,
			role: roleSchema,
			/** Null: until it is revoked. */
			expiresInMinutes: z.nullable(minutes(longestToken)),
		}),
	},
	changeRole: {
		access: 'owner',
		status: 200,
		summary: 'Give another role; who is connected goes on with it',
		request: z.object({ role: roleSchema }),
	},
	revokeToken: {
		access: 'owner',
		status: 200,
		summary: 'Take access back, together with the invitations made with it; who is connected is closed out',
		request: z.null(),
	},
	rotateToken: {
		access: 'viewer',
		status: 200,
		summary: 'Change one’s own token for a new one; the old one stops at once',
		request: z.object({}),
	},
	rotateJoin: {
		access: 'owner',
		status: 200,
		summary: 'A new join capability for the file; the old one stops at once',
		request: z.object({}),
	},
	listInvitations: {
		access: 'editor',
		status: 200,
		summary: 'Invitations that still open the board',
		request: z.null(),
	},
	makeInvitation: {
		access: 'editor',
		status: 201,
		summary: 'Invite people with a code, up to one’s own role. The code is told this once',
		request: z.object({
			role: roleSchema,
			expiresInMinutes: minutes(longestInvitation),
			uses: z.number().check(z.int(), z.minimum(1), z.maximum(50)),
		}),
	},
	withdrawInvitation: {
		access: 'editor',
		status: 200,
		summary: 'Withdraw an invitation; who came in with it stays',
		request: z.null(),
	},
	acceptInvitation: {
		access: 'none',
		status: 201,
		summary: 'Spend an invitation’s code for a token of one’s own',
		request: z.object({
			code: z.string().check(z.maxLength(200)),
			name: labelSchema,
			/** Takes the code only when it opens this board. */
			board: z.optional(boardIdSchema),
		}),
	},
	startSignIn: {
		access: 'none',
		status: 201,
		summary: 'Begin a sign-in with the operator’s provider: a code to type at its address',
		request: z.object({}),
	},
	pollSignIn: {
		access: 'none',
		status: 200,
		summary: 'How a sign-in is doing. `signIn` comes once: a short-lived token to make and join boards with',
		request: z.object({ handle: z.string().check(z.maxLength(200)) }),
	},
} as const satisfies Record<
	ApiCall,
	{
		access: Role | 'none';
		status: number;
		summary: string;
		file?: true;
		query?: true;
		request: z.ZodMiniType;
	}
>;
export type ApiRequest<C extends ApiCall> = z.infer<(typeof apiRequests)[C]['request']>;
