"""Three compared months of all communes of a province, the same figures in few files or in many, and further months before them.

A report of the last month compares it with the month before and with the same one a year ago: those three say the same whatever number of
files they came in. What a store holds besides is further months, one file a unit and dataset.
"""
import calendar
import datetime
import random

from generate import appendices, history

DATASETS = list(appendices.LAYOUTS)
LAST = (2024, 12)
#: The last month, the one before, a year ago.
COMPARED = [(2023, 12), (2024, 11), LAST]
FIRST_MONTH = 2_000 * 12
#: Of each half of a row: the whole and those of its parts that grow.
PARTS = {"documents": (0, 1, 3), "online-services": (1, 2), "digitization": (0, 1)}


def period_id(month):
    return f"{month[0]}-{month[1]:02d}"


def further(count):
    """Months that no report of the last one looks at, the latest first."""
    months = [(year, month) for year in range(2024, 2000, -1) for month in range(12, 0, -1)]
    return [month for month in months if month not in COMPARED][:count]


def parts(count, communes):
    """How many units a file of the compared months has, and how many further months there are, so that about `count` files come out."""
    tables = len(COMPARED) * len(DATASETS)
    units_a_file = max(1, round(tables * communes / count))
    left = count - tables * communes
    return units_a_file, max(0, round(left / (len(DATASETS) * communes)))


def files(count, communes):
    """Name and content of each file; about `count`, see ``parts``."""
    units_a_file, months = parts(count, communes)
    for month, size in [(month, units_a_file) for month in COMPARED] + [(month, 1) for month in further(months)]:
        for dataset in DATASETS:
            for first in range(1, communes + 1, size):
                numbers = range(first, min(first + size, communes + 1))
                yield f"{dataset} {first:04d} {period_id(month)}.csv", content(dataset, numbers, month)


def content(dataset, numbers, month, more=0):
    """One table of these units; a correction has counts that are `more` higher."""
    layout = appendices.LAYOUTS[dataset]
    first = datetime.date(*month, 1)
    last = datetime.date(*month, calendar.monthrange(*month)[1])
    groups, titles = ["", ""], ["STT", "Tên đơn vị"]
    for group, columns in layout.groups:
        groups += [group] + [""] * (len(columns) - 1)
        titles += columns
    lines = [f"{layout.title} CẤP XÃ", f"Từ ngày: {first:%d/%m/%Y} Đến ngày: {last:%d/%m/%Y}", ";".join(groups), ";".join(titles)]
    for index, number in enumerate(numbers, start=1):
        # The same unit reports about as much each month, and never the same: a file that jumps or repeats another month's is asked about.
        cells = raised(dataset, layout.cells(random.Random(f"{dataset} {number}")), month[0] * 12 + month[1] - FIRST_MONTH + more)
        lines.append(";".join([str(index), history.name(number), *(str(cell).replace(".", ",") for cell in cells)]))
    return ("\r\n".join(lines) + "\r\n").encode()


def raised(dataset, cells, more):
    """A part of each half of a row is so much higher, and so is what adds up from it."""
    half = len(cells) // 2
    cells = [cell + more if index % half in PARTS[dataset] else cell for index, cell in enumerate(cells)]
    if dataset == "digitization":
        for first in (0, half):
            cells[first + 2] = round(100 * cells[first + 1] / cells[first] + 1e-9, 2)
    return cells
