/** SQL: whether an event's name tells of something that went wrong. */
export function isBadSql(name: string): string {
	return `(regexp_matches(${name}, '(^|[^a-z])(error|errors|fail|failed|failure|exception|crash|crashed|denied|declined|timeout|invalid|rejected)($|[^a-z])', 'i')
		or regexp_matches(${name}, '(Error|Failed|Failure|Exception|Crash|Denied|Declined|Timeout|Invalid|Rejected)'))`;
}
