import { parentPort, workerData } from 'node:worker_threads';
import { groupItems } from '../grouping/group-items.ts';
import { type GroupWork, themeIds } from './group-work.ts';

const { salt, ...input } = workerData as GroupWork;
parentPort?.postMessage(groupItems({ ...input, newId: themeIds(salt) }));
