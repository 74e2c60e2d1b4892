import { everyone } from '../../../shared/behaviour.ts';
import type { EventLog } from '../event-log.ts';
import type { UserGroup } from '../groups.ts';

/** Everything one user did, in order of time. The arrays are lent for one call and hold `n` events. */
export type UserActs = {
	u: number;
	n: number;
	/** The groups the user is in. */
	groups: readonly number[];
	/** Event numbers. */
	e: Int32Array;
	/** Milliseconds since 1970. */
	ts: Float64Array;
	/** Days since 1970 and hours in the log's zone. An hour told twice at midnight counts to the later day. */
	day: Int32Array;
	hour: Uint8Array;
	/** 1 where a session begins. */
	fresh: Uint8Array;
};

/** Who is in which group: number 0 is everyone, then the groups as given; `of` by the user's number. */
export type Members = {
	readonly ids: readonly string[];
	readonly sizes: readonly number[];
	readonly of: readonly (readonly number[])[];
};

/** A user may be in several groups; users without any event are left out. */
export async function membersOf({ duck }: EventLog, groups: readonly UserGroup[]): Promise<Members> {
	const numbers = new Map<string, number>();
	const of: number[][] = [];
	for (const { u, who } of await duck.rows<{ u: number; who: string }>('select u, who from users')) {
		numbers.set(who, u);
		of[u] = [0];
	}
	const sizes = [numbers.size];
	groups.forEach(({ users }, at) => {
		const own = new Set(users.flatMap((user) => numbers.get(user) ?? []));
		for (const u of own) of[u]!.push(at + 1);
		sizes.push(own.size);
	});
	return { ids: [everyone, ...groups.map(({ id }) => id)], sizes, of };
}

/** Hands out every user of the log with all they did. Nothing of the log stays in memory but the user at hand. */
export async function walkUsers(
	log: EventLog,
	members: Members,
	visit: (user: UserActs) => void,
): Promise<void> {
	const gap = Math.round(log.sessionMinutes * 60_000);
	const user = emptyUser();
	let lastVisit = -1;
	const end = (): void => {
		if (user.n > 0) visit(user);
		user.n = 0;
	};
	const zoned = log.zone !== 'UTC';
	const result = await log.duck.connection.stream(
		`select u, e, ts::double as ts, visit${zoned ? ', here::double as here' : ''} from sorted order by rowid`,
	);
	for await (const chunk of result) {
		const column = <T>(at: number): T => (chunk.getColumnVector(at) as unknown as { items: T }).items;
		const [us, es] = [column<Int32Array>(0), column<Int32Array>(1)];
		const [times, visits] = [column<Float64Array>(2), column<Float64Array>(3)];
		const here = zoned ? column<Float64Array>(4) : times;
		for (let row = 0; row < us.length; row++) {
			if (us[row] !== user.u) {
				end();
				user.u = us[row]!;
				user.groups = members.of[user.u]!;
			}
			if (user.n === user.e.length) grow(user);
			const at = user.n++;
			const ts = times[row]!;
			const named = visits[row]!;
			const hours = Math.floor(here[row]! / 3_600_000);
			const day = Math.floor(hours / 24);
			user.e[at] = es[row]!;
			user.ts[at] = ts;
			user.day[at] = at > 0 && user.day[at - 1]! > day ? user.day[at - 1]! : day;
			user.hour[at] = hours - 24 * day;
			user.fresh[at] =
				at === 0 || ts - user.ts[at - 1]! > gap || (named !== lastVisit && named >= 0 && lastVisit >= 0)
					? 1
					: 0;
			lastVisit = named;
		}
	}
	end();
}

function emptyUser(): UserActs {
	const size = 1024;
	return {
		u: -1,
		n: 0,
		groups: [],
		e: new Int32Array(size),
		ts: new Float64Array(size),
		day: new Int32Array(size),
		hour: new Uint8Array(size),
		fresh: new Uint8Array(size),
	};
}

function grow(user: UserActs): void {
	const size = user.e.length * 2;
	const { e, ts, day, hour, fresh } = user;
	Object.assign(user, {
		e: new Int32Array(size),
		ts: new Float64Array(size),
		day: new Int32Array(size),
		hour: new Uint8Array(size),
		fresh: new Uint8Array(size),
	});
	user.e.set(e);
	user.ts.set(ts);
	user.day.set(day);
	user.hour.set(hour);
	user.fresh.set(fresh);
}
