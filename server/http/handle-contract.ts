import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, Hono } from 'hono';
import * as z from 'zod';
import {
	type ContractCall,
	type ContractRequest,
	type ContractResponse,
	contract,
	contractEntry,
	contractRequests,
} from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import {
	type BoardId,
	type DecisionId,
	type EntityId,
	type InvitationId,
	isId,
	type JobId,
	type ParticipantId,
	type RoundId,
	type SourceId,
	type TokenId,
	type UploadId,
	type VersionId,
} from '../../shared/ids.ts';
import type { Attempts } from '../access/attempts.ts';
import type { Authorise, Principal } from '../access/authorise.ts';
import { clientAddress } from '../access/client-address.ts';
import { hashToken, isIngestKey } from '../access/tokens.ts';
import type { SentFile } from '../imports/uploads.ts';
import type { Feed } from '../storage/ingest-store.ts';
import { plainIssue } from './plain-issue.ts';
import { readBody } from './read-body.ts';

/** What a handler gets: the parsed body, what the path names, and who asks. */
export type Call<C extends ContractCall> = {
	body: ContractRequest<C>;
	board: BoardId;
	job: JobId;
	tokenId: TokenId;
	invitationId: InvitationId;
	upload: UploadId;
	source: SourceId;
	person: ParticipantId;
	entity: EntityId;
	decision: DecisionId;
	round: RoundId;
	version: VersionId;
	principal: Principal;
	/** A file's name and its bytes as they come, for the call that takes one. */
	file: SentFile;
	/** The key that adds data, for the call that takes one; its id, for calls about keys. */
	feed: Feed;
	feedId: string;
	/** Id of a rule about a figure. */
	rule: string;
	/** The bearer token as it came, for calls without a board. */
	bearer: string | undefined;
};
export type Handlers = { [C in ContractCall]: (call: Call<C>) => Promise<ContractResponse<C>> };

export type ContractAccess = {
	authorise: Authorise;
	attempts: Attempts;
	/** Whom a key that adds data belongs to; null when it opens nothing on the board. */
	feedOf: (keyHash: string, board: BoardId) => Promise<Feed | null>;
	/** Whether the last address of `x-forwarded-for` is a proxy's word. */
	trustProxy: boolean;
};

/** Large enough for the largest table the contract takes, in any encoding JSON may give it. */
const mostBytes = 24 * 1024 * 1024;
/** What is read of somebody nobody knows. */
const mostBytesOfStrangers = 16 * 1024;

/** Makes one route of every entry of the contract: attempts, token, size, shape, then the handler. */
export function mountContract(app: Hono, handlers: Handlers, access: ContractAccess): void {
	for (const name of Object.keys(contract) as ContractCall[]) {
		// TypeScript cannot see that a name picks its own entry and handler.
		mountCall<ContractCall>(app, name, handlers[name] as Handlers[ContractCall], access);
	}
}

function mountCall<C extends ContractCall>(
	app: Hono,
	name: C,
	handler: Handlers[C],
	{ authorise, attempts, feedOf, trustProxy }: ContractAccess,
): void {
	const entry = contractEntry(name);
	const isOpen = entry.access === 'none';
	app.on(entry.method, entry.path, async (c) => {
		const bearer = bearerOf(c);
		const call: Partial<Call<C>> = { bearer };
		const address = clientAddress(getConnInfo(c).remote.address, c.req.header('x-forwarded-for'), trustProxy);
		const tokenHash = bearer === undefined ? undefined : hashToken(bearer);
		if (isOpen) await attempts.open(address);
		await attempts.check(address, isOpen ? undefined : tokenHash);
		try {
			if (entry.access === 'ingest') {
				call.board = idOf(c, 'board', 'bo', 'board');
				call.feed = await feed(bearer, tokenHash, call.board);
				if (tokenHash !== undefined) attempts.right(tokenHash);
			} else if (entry.access !== 'none') {
				call.board = idOf(c, 'board', 'bo', 'board');
				call.principal = await authorise(
					bearer,
					call.board,
					entry.access,
					name === 'joinBoard' ? 'join' : 'open',
				);
				if (tokenHash !== undefined) attempts.right(tokenHash);
			}
			if (entry.path.includes(':job')) call.job = idOf(c, 'job', 'jo', 'job');
			if (entry.path.includes(':tokenId')) call.tokenId = idOf(c, 'tokenId', 'tk', 'access');
			if (entry.path.includes(':invitationId'))
				call.invitationId = idOf(c, 'invitationId', 'in', 'invitation');
			if (entry.path.includes(':upload')) call.upload = idOf(c, 'upload', 'up', 'upload');
			if (entry.path.includes(':source')) call.source = idOf(c, 'source', 'so', 'source');
			if (entry.path.includes(':entity')) call.entity = idOf(c, 'entity', 'en', 'word');
			if (entry.path.includes(':decision')) call.decision = idOf(c, 'decision', 'de', 'decision');
			if (entry.path.includes(':round')) call.round = idOf(c, 'round', 'ro', 'round');
			if (entry.path.includes(':version')) call.version = idOf(c, 'version', 've', 'version');
			if (entry.path.includes(':feed')) call.feedId = c.req.param('feed') ?? '';
			if (entry.path.includes(':rule')) call.rule = c.req.param('rule') ?? '';
			if (entry.path.includes(':person')) call.person = personOf(c);
			const most = isOpen ? mostBytesOfStrangers : mostBytes;
			if ('file' in entry) call.file = fileOf(c);
			const hasBody = (entry.method === 'POST' || entry.method === 'PUT') && !('file' in entry);
			const given = hasBody ? await readBody(c.req.raw, most) : 'query' in entry ? c.req.query() : null;
			call.body = parseBody(name, given);
			const answer = await handler(call as Call<C>);
			c.status(entry.status);
			c.header('cache-control', 'no-store');
			const type = textType(entry.path);
			if (type !== null && !c.req.header('accept')?.includes('application/json'))
				return c.body(String(answer), { headers: { 'content-type': `${type}; charset=utf-8` } });
			return c.json(answer as object);
		} catch (error) {
			if (isWrongGuess(error, call.principal !== undefined || call.feed !== undefined))
				await attempts.wrong(address, tokenHash);
			throw error;
		}
	});

	/** Throws as `authorise`: somebody's token opens the board, but adds nothing here. */
	async function feed(bearer: string | undefined, hash: string | undefined, board: BoardId): Promise<Feed> {
		const found = hash === undefined ? null : await feedOf(hash, board);
		if (found !== null) return found;
		if (bearer !== undefined && isIngestKey(bearer))
			throw new AppError(
				'not-signed-in',
				'This key is not valid here any more. An owner of the board makes another.',
			);
		await authorise(bearer, board, 'viewer');
		throw new AppError('not-allowed', 'This needs an ingestion key. An owner of the board makes one.');
	}
}

/** What a path that names a document answers with; null: JSON. */
export function textType(path: string): 'text/markdown' | 'text/html' | null {
	if (path.endsWith('.md')) return 'text/markdown';
	return path.endsWith('.html') ? 'text/html' : null;
}

/** True for a refusal that somebody who tries tokens, keys or codes would get. */
function isWrongGuess(error: unknown, isKnown: boolean): boolean {
	if (isKnown || !(error instanceof AppError)) return false;
	return error.code === 'not-signed-in' || error.code === 'not-allowed' || error.code === 'not-found';
}

function fileOf(c: Context): SentFile {
	return {
		name: c.req.query('name') ?? '',
		declared: Number(c.req.header('content-length') ?? 0),
		bytes: c.req.raw.body ?? noBytes(),
	};
}

async function* noBytes(): AsyncGenerator<Uint8Array> {}

function bearerOf(c: Context): string | undefined {
	return /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
}

/** Participants' codes are people's own words, so any short text may be one. */
function personOf(c: Context): ParticipantId {
	const value = c.req.param('person') ?? '';
	if (value === '' || value.length > 64) throw new AppError('not-found', 'There is no such person.');
	return value;
}

function idOf<P extends 'bo' | 'jo' | 'tk' | 'in' | 'up' | 'so' | 'en' | 'de' | 've' | 'ro'>(
	c: Context,
	name: string,
	prefix: P,
	what: string,
): `${P}_${string}` {
	const value = c.req.param(name) ?? '';
	if (!isId(prefix, value)) throw new AppError('not-found', `There is no such ${what}.`);
	return value;
}

function parseBody<C extends ContractCall>(name: C, value: unknown): ContractRequest<C> {
	const parsed = z.safeParse(
		contractRequests[name].request as unknown as z.core.$ZodType<ContractRequest<C>>,
		value,
	);
	if (parsed.success) return parsed.data;
	const { at, sentence } = plainIssue(parsed.error.issues[0], value);
	throw new AppError('bad-request', sentence, { at });
}
