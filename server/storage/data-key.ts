import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { RandomBytes } from '../ports.ts';
import { createVault, type Vault } from '../privacy/vault.ts';
import type { Database } from './database.ts';
import { readSecretFile } from './secret-file.ts';

/**
 * The vault of this server: with the key the operator set, else with the one in the data folder, made on first start.
 * Throws AppError `conflict` when the database was used with another key, since nothing sealed there could be read.
 */
export async function openVault(
	database: Database,
	{ dataKey, dataDir, random }: { dataKey: Uint8Array | undefined; dataDir: string; random: RandomBytes },
): Promise<Vault> {
	const key = dataKey ?? (await readKeyFile(join(dataDir, 'data.key'), random));
	const vault = createVault(key, random);
	const { kysely } = database;
	await kysely
		.insertInto('data_key')
		.values({ fingerprint: vault.fingerprint })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const known = await kysely.selectFrom('data_key').select('fingerprint').executeTakeFirstOrThrow();
	if (known.fingerprint === vault.fingerprint) return vault;
	throw new AppError(
		'conflict',
		'This database was used with another data key, so what is sealed in it could not be read. Set PERSONABOARD_DATA_KEY to that key, or put its data.key into the data folder.',
	);
}

async function readKeyFile(path: string, random: RandomBytes): Promise<Uint8Array> {
	const text = await readSecretFile(path, random, () => Buffer.from(random(32)).toString('base64'));
	const key = Buffer.from(text.trim(), 'base64');
	if (key.length === 32) return key;
	throw new AppError('conflict', `${path} does not hold a data key. Put back the one that was there.`);
}
