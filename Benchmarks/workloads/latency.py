"""One file dropped on an idle daemon: from the moment it is whole to the finished report."""
import datetime
import os
import sys
import time

from bench.context import PROJECT
from bench.figures import Line, seconds
from generate import appendices
from workloads.service import Service, fresh

DROPS = 100
WRITTEN = "the report of 2023-H1 is written"


def drops(context):
    root = fresh(os.path.join(context.folder, "service"))
    units = appendices.district_units()
    samples = os.path.join(PROJECT, "config", "samples", "2023-H1", "in")
    taken = {"renamed in": [], "written and closed": []}
    with Service(context.program, root) as service:
        for folder, _, names in os.walk(samples):
            for name in names:
                with open(os.path.join(folder, name), "rb") as source, open(os.path.join(service.inbox, name), "wb") as target:
                    target.write(source.read())
        service.wait_for(WRITTEN)
        service.settle(3)
        for number in range(max(10, int(DROPS * min(1, context.scale)))):
            file = os.path.join(root, "next.xlsx")
            appendices.write(
                file, appendices.LAYOUTS["documents"], "TRONG HUYỆN", units, datetime.date(2023, 1, 1), datetime.date(2023, 6, 30), number)
            target = os.path.join(service.inbox, f"VB {number}.xlsx")
            way = list(taken)[number % 2]
            service.settle()
            if way == "renamed in":
                os.rename(file, target)
                start = time.perf_counter()
            else:
                with open(file, "rb") as source, open(target, "wb") as copy:
                    copy.write(source.read())
                start = time.perf_counter()
            taken[way].append(service.wait_for(WRITTEN) - start)
    lines = []
    for way, times in taken.items():
        times.sort()
        median, worst = times[len(times) // 2], times[min(len(times) - 1, int(len(times) * 0.99))]
        print(f"    {way}: median {median:.3f} s, p99 {worst:.3f} s", file=sys.stderr)
        lines.append(
            Line(
                f"one file {way} on an idle daemon → finished report ({len(times)} drops)", f"median {seconds(median)}, p99 {seconds(worst)}",
                target="p99 < 250 ms", met=worst < 0.25))
    return lines
