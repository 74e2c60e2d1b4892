import { parentPort } from 'node:worker_threads';
import { type DetectWork, detectAll } from './detect-work.ts';

parentPort?.on('message', (work: DetectWork) => parentPort?.postMessage(detectAll(work)));
