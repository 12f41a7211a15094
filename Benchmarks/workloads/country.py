"""All communes of the country below one province, a year, one small file a unit, month and dataset: 200,000 files through the daemon."""
import os
import sys
import time

from bench.context import PROJECT
from bench.figures import Line
from bench.process import run
from generate import country, history
from workloads.service import Service, fresh

THOUSAND = 1_000
FORM = "config/samples/2023-H1/in/bieu-mau-ha-tang/infrastructure - 21064 - Xã Bình An - 2023-H1.xlsx"


class Portion:
    """What a thousand files cost, their reports among it."""

    def __init__(self, seconds, cpu, resident):
        self.seconds, self.cpu, self.resident = seconds, cpu, resident


def year(context):
    units = context.rows(history.COMMUNES)
    root = fresh(os.path.join(context.folder, "service"))
    register = os.path.join(root, "units.csv")
    history.write_register(register, units)
    form = country.Form(run([context.program, "cells", os.path.join(PROJECT, FORM)]).output.decode())
    portions, files = [], country.files(units, form)
    with Service(context.program, root, reporting_unit=history.TERRITORY, units=register) as service:
        while portion := feed(service, files):
            portions.append(portion)
            count = len(portions) * THOUSAND
            print(f"    {count:,} files: {portion.seconds:.2f} ms a file, of processor {portion.cpu:.2f} ms; {portion.resident:.0f} MiB resident", file=sys.stderr)
        peak = int(service.status("VmHWM").split()[0]) / 1024
    first, last = average(portions[1:3]), average(portions[-2:])
    size = os.path.getsize(os.path.join(root, "state", "baocaod.sqlite")) / (1 << 20)
    ratio, growth = last.cpu / first.cpu, last.resident - first.resident
    what = f"{len(portions) * THOUSAND:,} files, one a unit, month and dataset ({units:,} units, {size:.0f} MiB of store)"
    return [
        Line(f"{what}: a file of the last two thousand against one of the second and third",
             f"{last.cpu:.2f} ms of processor against {first.cpu:.2f} ms; {last.seconds:.2f} ms against {first.seconds:.2f} ms",
             ratio=f"{ratio:.2f} of processor time", target="≤ 1.25", met=ratio <= 1.25),
        Line(f"{what}: resident memory after the last against after the third thousand",
             f"{last.resident:.0f} MiB against {first.resident:.0f} MiB, at most {peak:.0f} MiB",
             target="≤ 32 MiB more", met=growth <= 32),
    ]


def average(portions):
    count = len(portions)
    return Portion(*(sum(getattr(portion, name) for portion in portions) / count for name in ("seconds", "cpu", "resident")))


def feed(service, files):
    """Drops the next thousand and waits until all are decided on and their reports written; None when fewer are left."""
    made = [file for file, _ in zip(files, range(THOUSAND))]
    if len(made) < THOUSAND:
        return None
    aside = fresh(os.path.join(service.root, "aside"))
    for name, content in made:
        with open(os.path.join(aside, name), "wb") as file:
            file.write(content)
    service.settle()
    cpu, start = service.cpu(), time.perf_counter()
    for name, _ in made:
        os.rename(os.path.join(aside, name), os.path.join(service.inbox, name))
    service.wait_for_count([" accepted: ", " returned: ", " holds the same bytes as "], THOUSAND, seconds=1_200)
    service.wait_for("is written to ", seconds=600)
    end = time.perf_counter()
    service.settle(1)
    if returned := service.returned:
        raise RuntimeError(f"{returned} files were returned")
    return Portion((end - start) * 1_000 / THOUSAND, (service.cpu() - cpu) * 1_000 / THOUSAND, service.resident_mib())
