import { message } from '../message.ts';

/** What the library says of usage that the operator of the server offers. */
export const usageWords = {
	usage: {
		title: 'Usage on this server',
		text: 'It is read where it lies, each time what people do is counted. No row of it is kept here.',
		use: 'Use',
		useLabel: message(['name'], 'Use {name} on this board'),
		used: 'In use',
		leave: 'Stop using',
		leaveLabel: message(['name'], 'Stop using {name} on this board'),
	},
} as const;
