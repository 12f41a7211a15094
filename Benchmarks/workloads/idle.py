"""A daemon with nothing to do."""
import os
import time

from bench.figures import Line
from workloads.service import Service, fresh

SECONDS = 30


def idle(context):
    root = fresh(os.path.join(context.folder, "service"))
    samples = os.path.join(os.path.dirname(context.configuration), "in")
    with Service(context.program, root) as service:
        for name in os.listdir(samples):
            source = os.path.join(samples, name)
            if os.path.isfile(source):
                with open(source, "rb") as file, open(os.path.join(service.inbox, name), "wb") as target:
                    target.write(file.read())
        service.wait_for("the report of 2023-H1 is written")
        service.settle(5)
        switches, cpu = service.context_switches(), service.cpu()
        time.sleep(SECONDS)
        woken, used, resident = service.context_switches() - switches, service.cpu() - cpu, service.resident_mib()
    return [
        Line(
            f"idle for {SECONDS} s after a report, no watchdog asked for", f"{woken} wake-ups, {used:.2f} s of processor, {resident:.1f} MiB resident",
            target="0 wake-ups, < 64 MiB", met=woken == 0 and resident < 64)
    ]
