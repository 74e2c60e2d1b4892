import type { RunContext } from './context.ts';
import { Later, notSimulated } from './errors.ts';
import { asString } from './validate.ts';
import { decode, encodeData } from './wire.ts';

/** `figma.clientStorage`. Values are kept as wire JSON, so a Uint8Array comes back as one. */
export function callStorage(run: RunContext, method: string, args: readonly unknown[]): Later {
	const { storage } = run;
	if (method === 'keysAsync') return new Later(() => storage.keys());
	const key = asString(method, 'key', args[0]);
	if (method === 'getAsync') {
		return new Later(() => {
			const json = storage.get(key);
			return json === undefined ? undefined : decode(json);
		});
	}
	if (method === 'deleteAsync') return new Later(() => storage.delete(key));
	if (method !== 'setAsync') throw notSimulated(method);
	const json = encodeData(args[1]);
	return new Later(() => storage.set(key, json));
}
