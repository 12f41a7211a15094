"""One file dropped on an idle daemon: from the moment it is whole to the finished report, beside a warm service in Python."""
import datetime
import os
import sys
import time

from bench.context import PROJECT
from bench.figures import Line, seconds
from generate import appendices
from workloads import report
from workloads.service import Service, fresh
from workloads.warm_peer import WarmPeer

DROPS = 100
WRITTEN = "the report of 2023-H1 is written"
LIMIT = 0.25


def contents(count, root):
    """So many workbooks that differ by a figure."""
    units = appendices.district_units()
    file = os.path.join(root, "next.xlsx")
    for number in range(count):
        appendices.write(
            file, appendices.LAYOUTS["documents"], "TRONG HUYỆN", units, datetime.date(2023, 1, 1), datetime.date(2023, 6, 30), number)
        with open(file, "rb") as source:
            yield source.read()


def drops(context):
    """Each file goes to one and then to the other, every second renamed in, the others written there."""
    root = fresh(os.path.join(context.folder, "service"))
    samples = os.path.join(PROJECT, "config", "samples", "2023-H1", "in")
    ours, theirs = ({"renamed in": [], "written and closed": []} for _ in range(2))
    with Service(context.program, root) as service, peer(context) as warm:
        for folder, _, names in os.walk(samples):
            for name in names:
                with open(os.path.join(folder, name), "rb") as source, open(os.path.join(service.inbox, name), "wb") as target:
                    target.write(source.read())
        service.wait_for(WRITTEN)
        service.settle(3)
        for number, content in enumerate(contents(max(10, int(DROPS * min(1, context.scale))), root)):
            way = list(ours)[number % 2]
            theirs[way].append(dropped(warm, warm.inbox, "written ", way, number, content))
            service.settle()
            ours[way].append(dropped(service, service.inbox, WRITTEN, way, number, content))
            service.settle()
    return [line for way in ours for line in compared(way, ours[way], theirs[way])]


def peer(context):
    _, made, template = report.peer_data(context)
    root = fresh(os.path.join(context.folder, "peer"))
    inbox = os.path.join(root, "inbox")
    os.makedirs(inbox)
    return WarmPeer(
        context.peer("service_docxtpl.py", inbox, os.path.join(root, "store.sqlite"), made, template, os.path.join(root, "report.docx")), inbox)


def dropped(worker, inbox, word, way, number, content):
    """Seconds until `worker` says the word."""
    target = os.path.join(inbox, f"VB {number}.xlsx")
    file = os.path.join(os.path.dirname(inbox), "next.xlsx") if way == "renamed in" else target
    with open(file, "wb") as copy:
        copy.write(content)
    if way == "renamed in":
        os.rename(file, target)
    start = time.perf_counter()
    return worker.wait_for(word) - start


def quantiles(times):
    """The median, and the 99th of a hundred."""
    times = sorted(times)
    return times[len(times) // 2], times[min(len(times) - 1, int(len(times) * 0.99))]


def compared(way, ours, theirs):
    mine, peers = quantiles(ours), quantiles(theirs)
    print(f"    {way}: median {mine[0]:.3f} s, p99 {mine[1]:.3f} s; peer {peers[0]:.3f} s, {peers[1]:.3f} s", file=sys.stderr)
    ratios = [own / other for own, other in zip(mine, peers)]
    what = f"one file {way} on an idle daemon → finished report ({len(ours)} drops)"
    return [
        Line(
            what, f"median {seconds(mine[0])}, p99 {seconds(mine[1])}",
            [f"warm Python service: median {seconds(peers[0])}, p99 {seconds(peers[1])}"],
            f"{ratios[0]:.2f} of the median, {ratios[1]:.2f} of the p99", f"≤ {LIMIT:g} of both", max(ratios) <= LIMIT),
        Line(what, f"p99 {seconds(mine[1])}", target="p99 < 250 ms", met=mine[1] < 0.25),
    ]
