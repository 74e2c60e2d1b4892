import type { Clock } from '../ports.ts';
import { noTracer, type Tracer } from './tracer.ts';

/** A tracer that sends spans to the operator's collector; without one nothing is recorded, and nothing is loaded for it. */
export async function openTracer(endpoint: string | undefined, clock: Pick<Clock, 'now'>): Promise<Tracer> {
	if (endpoint === undefined) return noTracer;
	const { createOtelTracer } = await import('./otel-tracer.ts');
	return createOtelTracer(endpoint, clock);
}
