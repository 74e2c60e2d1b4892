import type { Tension } from '../../../shared/persona.ts';

/** A tension before it has an id; `weight` orders what is shown first. */
export type FoundTension = Omit<Tension, 'id'> & { readonly weight: number };
