import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import type { RandomBytes } from '../ports.ts';

/** What a mark is of: the same value marked for two purposes gives two marks. */
export type MarkPurpose = 'email' | 'code' | 'erased-person' | 'erased-words' | 'erased-typed' | 'batch';

/**
 * Seals texts under keys of their own (AES-256-GCM), which are themselves wrapped with the server's data key: who
 * destroys a wrapped key has destroyed all that was sealed with it, in every copy.
 */
export interface Vault {
	/** A fresh key, wrapped. */
	newKey(): Uint8Array;
	seal(wrapped: Uint8Array, text: string): Uint8Array;
	/** Seals many texts under one key, which is unwrapped once. */
	sealer(wrapped: Uint8Array): (text: string) => Uint8Array;
	/** Null when it was sealed under another key. */
	open(wrapped: Uint8Array, sealed: Uint8Array): string | null;
	/** Tells whether two values are equal without telling what they are: HMAC-SHA-256 under the server's key, base64url. */
	mark(purpose: MarkPurpose, value: string): string;
	/** Of the data key; equal for equal keys, tells nothing of it. */
	readonly fingerprint: string;
}

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** `key`: the server's data key, 32 bytes. */
export function createVault(key: Uint8Array, random: RandomBytes): Vault {
	const derived = (purpose: string): Buffer =>
		Buffer.from(hkdfSync('sha256', key, '', `personaboard ${purpose}`, 32));
	const wrapping = derived('wrapping');
	const marking = derived('marks');
	const mark = (purpose: string, value: string): string =>
		createHmac('sha256', marking)
			.update(JSON.stringify([purpose, value]))
			.digest('base64url');

	function encrypt(secret: Uint8Array, plain: Uint8Array): Uint8Array {
		const iv = random(ivBytes);
		const cipher = createCipheriv(algorithm, secret, iv);
		return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
	}

	function decrypt(secret: Uint8Array, sealed: Uint8Array): Buffer {
		const end = sealed.length - tagBytes;
		const decipher = createDecipheriv(algorithm, secret, sealed.subarray(0, ivBytes));
		decipher.setAuthTag(sealed.subarray(end));
		return Buffer.concat([decipher.update(sealed.subarray(ivBytes, end)), decipher.final()]);
	}

	function sealer(wrapped: Uint8Array): (text: string) => Uint8Array {
		const key = decrypt(wrapping, wrapped);
		return (text) => encrypt(key, Buffer.from(text, 'utf8'));
	}

	return {
		newKey: () => encrypt(wrapping, random(32)),
		seal: (wrapped, text) => sealer(wrapped)(text),
		sealer,
		open(wrapped, sealed) {
			try {
				return decrypt(decrypt(wrapping, wrapped), sealed).toString('utf8');
			} catch {
				return null;
			}
		},
		mark,
		fingerprint: mark('fingerprint', ''),
	};
}
