"""Ten years of history: 40 quarters, three datasets, every commune of the country."""
import datetime
import os

from generate import appendices

COMMUNES = 3_321
TERRITORY = "01"


def name(number):
    return f"Xã Thử Nghiệm {number}"


def write_register(path, communes=COMMUNES):
    """One territory with so many communes."""
    with open(path, "w", encoding="utf-8") as file:
        file.write("code,name,kind,parent,valid_from,valid_to,aliases\n")
        file.write(f"{TERRITORY},Tỉnh Thử Nghiệm,province,,,,UBND tỉnh Thử Nghiệm\n")
        for number in range(1, communes + 1):
            file.write(f"{10_000 + number},{name(number)},commune,{TERRITORY},,,\n")


def quarter(number):
    """The quarters from 2014 on."""
    year, index = 2014 + number // 4, number % 4
    first = datetime.date(year, 3 * index + 1, 1)
    after = datetime.date(year + (index == 3), (3 * index + 3) % 12 + 1, 1)
    return first, after - datetime.timedelta(days=1)


def quarter_id(number):
    return f"{2014 + number // 4}-Q{number % 4 + 1}"


def write_exports(folder, quarters, communes=COMMUNES):
    """The files of so many quarters, one a dataset."""
    os.makedirs(folder, exist_ok=True)
    names = [name(number) for number in range(1, communes + 1)]
    for number in quarters:
        first, last = quarter(number)
        for dataset, layout in appendices.LAYOUTS.items():
            path = os.path.join(folder, f"{dataset} {quarter_id(number)}.xlsx")
            appendices.write(path, layout, "CẤP XÃ", names, first, last, number)
