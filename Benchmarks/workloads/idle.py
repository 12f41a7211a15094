"""A daemon with nothing to do, all that a configuration can switch on included, beside a former one where there is one."""
import os
import time

from bench.figures import Line
from workloads.service import Service, fresh

SECONDS = 30
#: Appended to the configuration; mail goes to a program that keeps nothing, and the folder of the figures is the daemon's own.
EVERYTHING = """
metrics_file: {root}/metrics.prom
contacts:
  - {{name: Văn phòng, telephone: "0255 3822 123"}}
notices:
  from: bao-cao@example.vn
  sendmail: /bin/true
  recipients:
    - {{ address: van-phong@example.vn, roles: [editor, leader] }}
    - {{ address: quan-tri@example.vn, roles: [administrator] }}
"""


def idle(context):
    woken, used, resident = rested(context, context.program)
    peers, least = [], 64
    if context.before:
        before = rested(context, context.before)
        peers.append(f"before: {said(*before)}")
        least = before[2]
    return [
        Line(
            f"idle for {SECONDS} s after a report, notices, metrics and contacts on, no page open, no watchdog asked for",
            said(woken, used, resident), peers, target=f"0 wake-ups, ≤ {least:.1f} MiB", met=woken == 0 and resident <= least)
    ]


def said(woken, used, resident):
    return f"{woken} wake-ups, {used:.2f} s of processor, {resident:.1f} MiB resident"


def rested(context, program):
    root = fresh(os.path.join(context.folder, "service"))
    samples = os.path.join(os.path.dirname(context.configuration), "in")
    with Service(program, root, more=EVERYTHING.format(root=root)) as service:
        for name in os.listdir(samples):
            source = os.path.join(samples, name)
            if os.path.isfile(source):
                with open(source, "rb") as file, open(os.path.join(service.inbox, name), "wb") as target:
                    target.write(file.read())
        service.wait_for("the report of 2023-H1 is written")
        service.settle(5)
        switches, cpu = service.context_switches(), service.cpu()
        time.sleep(SECONDS)
        return service.context_switches() - switches, service.cpu() - cpu, service.resident_mib()
