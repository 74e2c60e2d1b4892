import type { Refusal } from '../../shared/bridge.ts';

/** Why something on the canvas cannot go on; what was done by then stays. */
export const CanvasProblem: new (refusal: Refusal) => Error = class extends Error {};
