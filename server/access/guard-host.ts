import { AppError } from '../../shared/errors.ts';
import { isLoopback, type Settings } from '../config.ts';
import type { Log } from '../ports.ts';

/**
 * With neither a key nor a sign-in whoever reaches the server may make boards, so then only this machine may reach it.
 * Throws AppError `not-allowed`.
 */
export function guardHost(
	host: string,
	{ accessKey, oidc }: Pick<Settings, 'accessKey' | 'oidc'>,
	log: Log,
): void {
	if (accessKey !== undefined || oidc !== undefined) return;
	if (!isLoopback(host)) {
		throw new AppError(
			'not-allowed',
			`Listening on ${host} opens the server to others. Set PERSONABOARD_ACCESS_KEY first, or leave --host out.`,
		);
	}
	log.info('No access key is set: the server is open to this machine only');
}
