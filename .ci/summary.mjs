import { readFileSync } from 'node:fs';

// The runner's own report is the only source of these numbers; a missing report is a failure.
const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const failedFiles = report.testResults.filter(
	(file) => file.status === 'failed' && file.assertionResults.length === 0,
).length;
const failed = report.numFailedTests + failedFiles;
for (const file of report.testResults) {
	for (const test of file.assertionResults) {
		if (test.status !== 'passed' && test.status !== 'failed') console.log(`skipped: ${test.fullName}`);
	}
}
console.log(`${report.numPassedTests} passed, ${failed} failed`);
process.exit(failed > 0 || report.numPassedTests === 0 ? 1 : 0);
