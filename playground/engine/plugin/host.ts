import type { RunContext } from './context.ts';
import { Later, notSimulated, PluginError } from './errors.ts';
import { callFigma, readFigma, writeFigma } from './figma-host.ts';
import { callImage } from './image-host.ts';
import { callNode } from './node-methods.ts';
import { readNode } from './node-read.ts';
import { writeNode } from './node-write.ts';
import { callStorage } from './storage-host.ts';
import { readText } from './text-read.ts';
import { writeText } from './text-write.ts';
import { callTimer, readTimer } from './timer-host.ts';
import { asPaints } from './validate.ts';
import { callViewport, readViewport, writeViewport } from './viewport-host.ts';

/**
 * The three ways the VM asks. A reference is a letter and an id: `n` node, `t` its text, `l` a connector's text
 * background, `f` figma, `v` viewport, `c` clientStorage, `m` timer, `i` image.
 */
export function readMember(run: RunContext, ref: string, member: string): unknown {
	const id = ref.slice(1);
	switch (ref[0]) {
		case 'n':
			return readNode(run, id, member);
		case 't':
			return readText(run, id, member);
		case 'l':
			return [];
		case 'v':
			return readViewport(run, member);
		case 'm':
			return readTimer(run, member);
		default:
			return readFigma(run, member);
	}
}

export function writeMember(run: RunContext, ref: string, member: string, value: unknown): void {
	const id = ref.slice(1);
	if (ref[0] === 'n') writeNode(run, id, member, value);
	else if (ref[0] === 't') writeText(run, id, member, value);
	else if (ref[0] === 'l') asPaints(`set_${member}`, member, value);
	else if (ref[0] === 'v') writeViewport(run, member, value);
	else if (ref[0] === 'f') writeFigma(run, member, value);
	else throw notSimulated(member);
}

export function callMember(run: RunContext, ref: string, member: string, args: readonly unknown[]): unknown {
	const id = ref.slice(1);
	if (ref[0] === 'n' || ref[0] === 't') return callNode(run, id, member, args);
	if (ref[0] === 'v') return callViewport(run, member, args);
	if (ref[0] === 'c') return callStorage(run, member, args);
	if (ref[0] === 'm') return callTimer(run, member, args);
	if (ref[0] === 'i') return callImage(run, id, member);
	if (member === '$fetch') {
		return new Later(() => {
			throw new PluginError('Failed to fetch', 'TypeError');
		});
	}
	return callFigma(run, member, args);
}
