/** Loaded into every server under test: answers how much memory is in use once the garbage is gone. Needs `--expose-gc`. */
process.on('message', (question) => {
	if (question !== 'memory') return;
	globalThis.gc?.();
	globalThis.gc?.();
	const { heapUsed, external } = process.memoryUsage();
	process.send?.({ bytes: heapUsed + external });
});
process.channel?.unref();
