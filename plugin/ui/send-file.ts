import * as z from 'zod/mini';
import { AppError } from '../../shared/errors.ts';
import { type FilePreview, filePreviewSchema } from '../../shared/import.ts';
import { importCalls } from '../../shared/import-api.ts';
import { fillPath, parseBody, refusal } from './api-client.ts';
import { cancelled } from './cancelled.ts';
import { strings } from './strings.ts';

/**
 * Sends one file to the server and resolves with what it seems to hold. `progress` hears how many bytes have gone.
 * Rejects with `AppError`, or `Cancelled` when stopped.
 */
export type SendFile = (
	file: File,
	options: { board: string; token: string; signal: AbortSignal; progress(sent: number): void },
) => Promise<FilePreview>;

/** `fetch` does not tell how much of a body has gone; `XMLHttpRequest` does, and reads the file as it goes. */
export function createSendFile(origin: string, newRequest: () => XMLHttpRequest): SendFile {
	return (file, { board, token, signal, progress }) =>
		new Promise((resolve, reject) => {
			if (signal.aborted) return reject(cancelled());
			const request = newRequest();
			const stop = () => request.abort();
			const { method, path } = importCalls.uploadFile;
			request.open(method, `${origin}${fillPath(path, { board })}?name=${encodeURIComponent(file.name)}`);
			request.setRequestHeader('authorization', `Bearer ${token}`);
			request.setRequestHeader('content-type', 'application/octet-stream');
			request.upload.onprogress = ({ loaded }) => progress(loaded);
			request.onabort = () => reject(cancelled());
			request.onerror = () => reject(new AppError('unavailable', strings.server.unreachable(origin)));
			request.onload = () => {
				try {
					resolve(answerOf(request, origin));
				} catch (error) {
					reject(error);
				}
			};
			request.onloadend = () => signal.removeEventListener('abort', stop);
			signal.addEventListener('abort', stop);
			request.send(file);
		});
}

function answerOf(request: XMLHttpRequest, origin: string): FilePreview {
	const type = request.getResponseHeader('content-type') ?? '';
	const value = parseBody(request.responseText, type);
	if (request.status < 200 || request.status > 299) throw refusal(value, request.status, origin);
	const parsed = z.safeParse(filePreviewSchema, value);
	if (!parsed.success) throw new AppError('unexpected', strings.server.nonsense(origin));
	return parsed.data;
}
