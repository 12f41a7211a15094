"""A store on PostgreSQL under the daemon: one file's way to its report, and files a second of one host and of three."""
import contextlib
import os
import statistics
import sys
import time

from bench.figures import Line, seconds
from workloads import engines, latency, workbooks
from workloads.service import Service, fresh

DROPS = 40
P99 = 0.35
#: Enough for each of three hosts to have some portions.
FILES = 600
RATE = "small workbooks a second, from the drop to the durable commit"


class Host(Service):
    """One of several daemons of an office: drop folders and answers below `root`, all else in a folder of its own."""

    def __init__(self, program, root, name, store):
        self.own = fresh(os.path.join(root, name))
        super().__init__(program, root, more=f"store: {store}\n")
        with open(self.configuration, encoding="utf-8") as file:
            text = file.read()
        text = text.replace(f"  output: {root}/output\n  state: {root}/state\n", "".join(
            f"  {key}: {value}\n" for key, value in [
                ("answers", f"{root}/answers"), ("output", f"{self.own}/output"), ("state", f"{self.own}/state"), ("spool", f"{self.own}/spool")]))
        self.configuration = os.path.join(self.own, "baocaod.yaml")
        with open(self.configuration, "w", encoding="utf-8") as file:
            file.write(text)
        for name in ["output", "state", "spool"]:
            os.makedirs(os.path.join(self.own, name))
        os.makedirs(os.path.join(root, "answers"), exist_ok=True)

    def __enter__(self):
        # Each tells its own readiness.
        shared, self.root = self.root, self.own
        try:
            return super().__enter__()
        finally:
            self.root = shared


def hosts(context):
    try:
        with engines.Server(engines.newest_server(), os.path.join(context.folder, "postgres")) as server:
            return [one_file(context, server), *rates(context, server)]
    except engines.LeftOut as reason:
        return [Line(RATE, "–", note=f"left out: {reason}")]


def one_file(context, server):
    """As ``latency``, without a peer."""
    root = fresh(os.path.join(context.folder, "service"))
    times = []
    with Host(context.program, root, "a", server.database("latency")) as host:
        for number, content in enumerate(latency.contents(max(10, int(DROPS * min(1, context.scale))) + 1, root)):
            times.append(latency.dropped(host, host.inbox, latency.WRITTEN, "renamed in", number, content))
            host.settle()
    median, p99 = latency.quantiles(times[1:])
    return Line(
        f"one file renamed in, store on PostgreSQL → finished report ({len(times) - 1} drops)", f"median {seconds(median)}, p99 {seconds(p99)}",
        target=f"p99 < {P99 * 1_000:.0f} ms", met=p99 < P99)


def rates(context, server):
    """Of a host with a file for a store, of one with PostgreSQL, of three with PostgreSQL, in turn."""
    count, path = workbooks.folder(context)
    names = sorted(os.listdir(path))[:max(60, min(count, int(FILES * min(1, context.scale))))]
    found = {"sqlite": [], "one": [], "three": []}
    for number in range(min(context.runs, 3) + 1):
        for kind, hosts in [("sqlite", 1), ("one", 1), ("three", 3)]:
            store = None if kind == "sqlite" else server.database(f"{kind}{number}")
            rate = len(names) / dropped(context, path, names, store, hosts)
            print(f"    {kind}: {rate:.0f} files/s", file=sys.stderr)
            if number:
                found[kind].append(rate)
    sqlite, one, three = (statistics.median(found[kind]) for kind in ["sqlite", "one", "three"])
    return [
        Line(f"{RATE}: one host with PostgreSQL", f"{one:.0f}", [f"with SQLite: {sqlite:.0f}"], f"{one / sqlite:.2f}", "said"),
        Line(f"{RATE}: three hosts on these processors", f"{three:.0f}", [f"one host: {one:.0f}"], f"{three / one:.2f}", "said"),
    ]


def dropped(context, path, names, store, hosts):
    """Seconds until all are decided on."""
    root = fresh(os.path.join(context.folder, "service"))
    with contextlib.ExitStack() as stack:
        services = [
            stack.enter_context(Service(context.program, root) if store is None else Host(context.program, root, "abc"[number], store))
            for number in range(hosts)]
        waiting = fresh(os.path.join(root, "waiting"))
        for name in names:
            os.link(os.path.join(path, name), os.path.join(waiting, name))
        os.sync()
        for service in services:
            service.settle()
        start = time.perf_counter()
        for name in names:
            os.rename(os.path.join(waiting, name), os.path.join(services[0].inbox, name))
        decided = 0
        while decided < len(names):
            for service in services:
                service.read_log(0.01)
                whole = service.log.rfind(b"\n") + 1
                lines, service.log = service.log[:whole], service.log[whole:]
                decided += sum(lines.count(word) for word in (b" accepted: ", b" returned: ", b" holds the same bytes as "))
            if time.perf_counter() - start > 600:
                raise TimeoutError(f"{decided} of {len(names)} files were decided on")
        return time.perf_counter() - start
