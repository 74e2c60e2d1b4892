/** Tells the bench where the server listens; it ends when asked to. */
export function announce(port: number, close: () => Promise<unknown> = async () => undefined): void {
	process.on('SIGTERM', () => void close().finally(() => process.exit(0)));
	process.send?.({ port });
}

/** Where the bench wants it, and a folder of its own. */
export const port = Number(process.env.BENCH_PORT ?? 0);
export const folder = process.env.BENCH_FOLDER ?? '';
