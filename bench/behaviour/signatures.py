"""The questions of a signature answered with pandas, for comparison. Prints seconds, peak megabytes and some answers."""
import json, resource, sys, time
import pandas as pd

start, used = time.time(), time.process_time()
d = pd.read_csv(sys.argv[1], dtype={"user": "category", "event": "category", "session": "category"})
d["ts"] = pd.to_datetime(d["ts"])
d = d.dropna(subset=["user", "ts", "event"])
d = d.sort_values(["user", "ts", "event"], ignore_index=True)
users = d["user"].nunique()

# Sessions: half an hour of nothing, or another name.
before = d.shift(1)
fresh = (d["user"] != before["user"]) | (d["ts"] - before["ts"] > pd.Timedelta(minutes=30)) | (d["session"] != before["session"])
d["s"] = fresh.cumsum().astype("int32")
d["day"] = (d["ts"].astype("int64") // 86_400_000_000_000).astype("int32")
d["week"] = ((d["day"] + 3) // 7).astype("int16")
d = d.drop(columns=["session"])

by = dict(observed=True, sort=False)
adoption = d.groupby("event", observed=True)["user"].nunique()
weekly = d.groupby(["user", "event", "week"], **by).size().reset_index(name="n")
depth = weekly.groupby("event", observed=True)["n"].quantile([0.25, 0.5, 0.75])
breadth = weekly.groupby(["user", "week"], **by).size().quantile([0.25, 0.5, 0.75])

recent = d.loc[d["day"] > d["day"].max() - 28, ["user", "day"]].drop_duplicates()
active = recent.groupby("user", **by).size()
curve = active.value_counts()
stickiness = len(recent) / 28 / max(1, recent["user"].nunique())

sessions = d.groupby("s").agg(user=("user", "first"), began=("ts", "min"), ended=("ts", "max"))
minutes = ((sessions["ended"] - sessions["began"]).dt.total_seconds() / 60).quantile([0.25, 0.5, 0.75])
per_week = sessions.groupby(["user", (sessions["began"].astype("int64") // 86_400_000_000_000 + 3) // 7], **by).size().quantile([0.25, 0.5, 0.75])
starts = sessions.groupby([sessions["began"].dt.weekday, sessions["began"].dt.hour]).size()

e = d["event"].cat.codes
p = e.shift(1)
same = d["s"] == d["s"].shift(1)
steps = pd.DataFrame({"user": d["user"].cat.codes[same], "p": p[same], "e": e[same]})
pairs = steps.groupby(["p", "e"]).agg(n=("user", "size"), users=("user", "nunique"))
share = pairs["n"] / pairs.groupby("p")["n"].transform("sum")

# Runs of two to five, repeats folded, counted by user; only common ones are made longer.
folded = pd.DataFrame({"u": d["user"].cat.codes, "s": d["s"], "e": e.astype("int64")})[~(same & (e == p))].reset_index(drop=True)
code, runs = folded["e"], {}
for length in range(2, 6):
    joined = folded["s"] == folded["s"].shift(1)
    code = (code.shift(1) * 4000 + folded["e"]).where(joined)
    seen = pd.DataFrame({"u": folded["u"], "c": code}).dropna().drop_duplicates()
    counts = seen["c"].value_counts()
    runs[length] = counts[counts >= max(2, 0.05 * users)]
    code = code.where(code.isin(runs[length].index))

later = sessions.groupby("user", **by)["began"].shift(-1).fillna(d["ts"].max())
silent = sessions.index[(later - sessions["ended"]) >= pd.Timedelta(days=14)]
last = d[d["s"].isin(silent)].groupby("s").last()
silence = last.groupby("event", observed=True)["user"].nunique()

bad = [name for name in d["event"].cat.categories if "error" in name]
errors = {name: int(adoption[name]) for name in bad}
print(json.dumps({
    "seconds": time.time() - start,
    "processor": time.process_time() - used,
    "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    "answers": {
        "users": int(users), "sessions": len(sessions), "minutes": float(minutes[0.5]), "breadth": float(breadth[0.5]),
        "stickiness": round(float(stickiness), 6), "pairs": int(pairs["n"].sum()),
        "silence": int(silence.sum()), "errors": sum(errors.values()),
    },
}))
