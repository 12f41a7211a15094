"""What officers drop: small files of invented communes, of which no two state one cell; then repeats and corrections."""

import hashlib
import pathlib
import random
import subprocess
import sys

PROJECT = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(0, str(PROJECT / "Benchmarks"))

from generate import country, history

FORM = PROJECT / "config/samples/2023-H1/in/bieu-mau-ha-tang/infrastructure - 21064 - Xã Bình An - 2023-H1.xlsx"
TERRITORY = history.TERRITORY
CORRECTED = ["documents", "digitization"]


class Delivery:
    def __init__(self, name, content, folder="inbox"):
        self.name, self.content, self.folder = name, content, folder
        self.sha256 = hashlib.sha256(content).hexdigest()

    def __repr__(self):
        return f"{self.folder}/{self.name} {self.sha256[:12]}"


#: What a unit sends, by turns: no two of a unit's tables are compared with each other, and a list of dossiers is counted into none of them.
SENT = [("documents", "online-services", "infrastructure"), ("documents", "digitization", "infrastructure"), ("documents", "dossiers")]


class Deliveries:
    """`waves`: lists of deliveries. A wave is dropped when the one before it is decided on and its reports are made.

    Within a wave the order does not matter: no two files of different contents state one cell, none repeats another, and one comes back:
    returned files are listed in the order in which they came. What a correction changed is told once a report, so each is a wave; there is
    one for each month, so that every report is made after the file that came back. What is corrected is sent just before its correction:
    a report names two files that came within ten minutes of each other.
    """

    def __init__(self, binary, count, seed):
        self.random = random.Random(seed)
        text = subprocess.run([binary, "cells", str(FORM)], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True).stdout
        self.form = country.Form(text)
        months = min(country.MONTHS, max(2, count // 400))
        self.cells = self.choose(count - count // 20 - months - 1, months)
        repeats = count - len(self.cells) - months - 1
        self.units = max(number for _, number, _ in self.cells)
        corrected = [self.chosen_of(month) for month in range(1, months + 1)]
        first = [self.of_cell(*cell) for cell in self.cells if cell not in corrected]
        repeated = self.random.sample(first, repeats)
        first.append(self.without_table(0))
        second = [Delivery(f"gửi lại {each.name}", each.content, each.folder) for each in repeated]
        corrections = [[each] for cell in corrected for each in (self.of_cell(*cell), self.correction(*cell))]
        self.waves = [self.random.sample(first, len(first)), second] + corrections

    @property
    def all(self):
        return [delivery for wave in self.waves for delivery in wave]

    @staticmethod
    def choose(count, months):
        """Tables: (dataset, number of the unit, month). So many or a few less: a unit sends the same each month."""
        cells, unit = [], 0
        while True:
            unit += 1
            more = [(dataset, unit, month) for month in range(1, months + 1) for dataset in SENT[unit % len(SENT)]]
            if len(cells) + len(more) > count:
                return cells
            cells += more

    def of_cell(self, dataset, number, month):
        content = country.content(dataset, number, month, self.form).encode()
        folder = "documents" if dataset == "documents" and number % 2 == 0 else "inbox"
        return Delivery(f"{dataset} {number:04d} {country.period_id(month)}.csv", content, folder)

    def chosen_of(self, month):
        dataset = CORRECTED[month % len(CORRECTED)]
        return self.random.choice([cell for cell in self.cells if cell[0] == dataset and cell[2] == month])

    def correction(self, dataset, number, month):
        """The same cell with figures of another unit under this unit's name."""
        text = country.content(dataset, number + 5_000, month, self.form)
        content = text.replace(history.name(number + 5_000), history.name(number)).encode()
        return Delivery(f"{dataset} {number:04d} {country.period_id(month)} đính chính.csv", content)

    @staticmethod
    def without_table(number):
        return Delivery(f"thư số {number}.csv", f"không phải bảng, tệp số {number}\n".encode())
