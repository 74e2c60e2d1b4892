import { AsyncLocalStorage } from 'node:async_hooks';
import { type Attributes, type Context, ROOT_CONTEXT, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { BasicTracerProvider, BatchSpanProcessor, type SpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { Clock, LogFields } from '../ports.ts';
import type { Tracer } from './tracer.ts';

/** Sends spans to an OpenTelemetry collector over HTTP (`/v1/traces` under its address). */
export function createOtelTracer(endpoint: string, clock: Pick<Clock, 'now'>): Tracer {
	const url = `${endpoint.replace(/\/+$/u, '')}/v1/traces`;
	return tracerWith(new BatchSpanProcessor(new OTLPTraceExporter({ url })), clock);
}

/** The same with spans that go to `processor`. What is open is known by the place in the program, not by a global. */
export function tracerWith(processor: SpanProcessor, clock: Pick<Clock, 'now'>): Tracer {
	const provider = new BasicTracerProvider({ spanProcessors: [processor] });
	const tracer = provider.getTracer('personaboard');
	const open = new AsyncLocalStorage<Context>();
	return {
		async span(name, fields, work) {
			const around = open.getStore() ?? ROOT_CONTEXT;
			const span = tracer.startSpan(
				name,
				{ attributes: attributesOf(fields), startTime: clock.now() },
				around,
			);
			try {
				return await open.run(trace.setSpan(around, span), work);
			} catch (error) {
				// Its kind alone: what it says may name somebody.
				span.setAttribute('error.type', error instanceof Error ? error.name : typeof error);
				span.setStatus({ code: SpanStatusCode.ERROR });
				throw error;
			} finally {
				span.end(clock.now());
			}
		},
		ended(name, fields, ms) {
			const around = open.getStore();
			if (around === undefined) return;
			const end = clock.now();
			const span = tracer.startSpan(name, { attributes: attributesOf(fields), startTime: end - ms }, around);
			span.end(end);
		},
		async close() {
			await provider.shutdown();
		},
	};
}

function attributesOf(fields: LogFields): Attributes {
	return Object.fromEntries(
		Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
	) as Attributes;
}
