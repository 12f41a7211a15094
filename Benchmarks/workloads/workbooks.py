"""Small workbooks by the thousand: reading alone, and from the drop folder to the durable commit."""
import calendar
import datetime
import os
import shutil
import sqlite3
import statistics
import sys
import time

from bench.contest import Contestant, Standing, alternate
from bench.figures import against
from bench.process import run
from generate import appendices
from workloads.service import Service, fresh

FULL = 2_000


def month(number):
    """Months of ten years, one after the other."""
    year, index = 2013 + number // 12 % 10, number % 12 + 1
    return datetime.date(year, index, 1), datetime.date(year, index, calendar.monthrange(year, index)[1])


def folder(context):
    count = context.rows(FULL)
    units = appendices.district_units()
    return count, context.make(
        f"workbooks-{count}", lambda path: appendices.write_folder(path, count, units, lambda number: month(number)))


def reading(context):
    count, path = folder(context)
    mine, *peers = alternate(
        [
            Contestant("baocaod cells", [context.program, "cells", "--count", path]),
            Contestant("calamine", context.peer("with_calamine.py", path)),
            Contestant("baocaod check", context.ours("check", path, "--json"), accepted=(0, 1)),
        ], context.runs).values()
    ours, theirs = mine.output.split(), peers[0].output.split()
    fault = "" if ours[-1:] == theirs[-1:] else f"cells: ours {ours[-1:]}, calamine {theirs[-1:]}"
    return [
        against(f"{count:,} workbooks 45 × 12, read", mine, peers[:1], 0.25, fault=fault),
        against(f"{count:,} workbooks 45 × 12, read, recognised, checked (check)", peers[1], peers[:1], 0.8),
    ]


def commit(context):
    """The daemon waits; the whole folder's files are renamed into its inbox; the end is the last file's durable row in the ledger."""
    count, path = folder(context)
    taken = []
    peer_runs = []
    for number in range(context.runs + 1):
        peer = run(context.peer("with_calamine.py", path))
        seconds, cpu, peak = drop_all(context, path, count)
        print(f"    drop to commit: {seconds:.3f} s, {cpu:.3f} s of processor, {peak:.0f} MiB; calamine {peer.seconds:.3f} s", file=sys.stderr)
        if number:
            taken.append((seconds, cpu, peak))
            peer_runs.append(peer)
    median = statistics.median
    mine = Standing("baocaod run", median(t[0] for t in taken), median(t[1] for t in taken), max(t[2] for t in taken))
    theirs = Standing(
        "calamine", median(p.seconds for p in peer_runs), median(p.cpu for p in peer_runs), max(p.peak_mib for p in peer_runs))
    return [against(f"{count:,} workbooks, drop to durable commit, all rules, lineage", mine, [theirs], 2.5)]


def drop_all(context, path, count):
    root = fresh(os.path.join(context.folder, "service"))
    with Service(context.program, root) as service:
        waiting = fresh(os.path.join(root, "waiting"))
        for name in os.listdir(path):
            shutil.copy(os.path.join(path, name), waiting)
        os.sync()
        service.settle()
        cpu, start = service.cpu(), time.perf_counter()
        for name in sorted(os.listdir(waiting)):
            os.rename(os.path.join(waiting, name), os.path.join(service.inbox, name))
        ledger = sqlite3.connect(f"file:{root}/state/baocaod.sqlite?mode=ro", uri=True)
        while True:
            done = dict(ledger.execute("SELECT state, count(*) FROM file GROUP BY state"))
            if done.get("accepted", 0) + done.get("returned", 0) + done.get("duplicate", 0) >= count:
                break
            service.read_log(0.01)
        seconds = time.perf_counter() - start
        if done.get("accepted", 0) != count:
            raise RuntimeError(f"of {count} workbooks the ledger has {done}")
        return seconds, service.cpu() - cpu, int(service.status("VmHWM").split()[0]) / 1024
