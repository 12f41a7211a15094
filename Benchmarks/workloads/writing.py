"""What it would cost to write normalized data as xlsx, 200,000 × 20, by libxlsxwriter in constant memory."""
import os
import subprocess

from bench.context import HERE
from bench.contest import Contestant, alternate
from bench.figures import Line, cost

FULL = 200_000


def xlsx(context):
    rows = context.rows(FULL)
    program = os.path.join(context.folder, "libxlsxwriter")
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "xlsxwriter"], check=True, capture_output=True, text=True).stdout.split()
    subprocess.run(["cc", "-O2", "-o", program, os.path.join(HERE, "write", "libxlsxwriter.c"), *flags], check=True)

    def out(name):
        return context.file(f"written-by-{name}.xlsx")

    mine, *peers = alternate(
        [
            Contestant("libxlsxwriter", [program, rows, out("libxlsxwriter")]),
            Contestant("excelreader", context.peer("write_excelreader.py", rows, out("excelreader"))),
            Contestant("xlsxwriter", context.peer("write_xlsxwriter.py", rows, out("xlsxwriter"))),
        ], context.runs).values()
    size = os.path.getsize(out("libxlsxwriter")) / (1 << 20)
    return [
        Line(
            f"xlsx {rows:,} × 20 written", f"libxlsxwriter, constant memory: {cost(mine)}, {size:.0f} MiB of file",
            [f"{peer.name}: {cost(peer)}" for peer in peers], target="said")
    ]
