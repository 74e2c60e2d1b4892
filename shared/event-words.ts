/** An event's name as words: `payroll_export` and `payrollExport` both read "payroll export". */
export function eventWords(event: string): string {
	return event
		.replace(/([a-z\d])([A-Z])/g, '$1 $2')
		.replace(/[_\-.:/$]+/g, ' ')
		.trim()
		.toLowerCase();
}
