"""The comparison finds what it is there for, and nothing else."""

import io
import pathlib
import tempfile
import unittest
import zipfile

import outcome

HASH = "0" * 64


class Dropped:
    def __init__(self, name):
        self.name, self.sha256 = name, HASH


def row(name, order=None, state="accepted", at=0.0):
    return {"name": name, "sha256": HASH, "state": state, "accepted_order": order, "received_at": at}


def workbook(texts, cells):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as container:
        container.writestr(zipfile.ZipInfo(outcome.SHARED), "".join(f"<si><t>{text}</t></si>" for text in texts))
        container.writestr(zipfile.ZipInfo("xl/worksheets/sheet1.xml"), "".join(f'<c t="s"><v>{cell}</v></c>' for cell in cells))
    return file.getvalue()


class Ledgers(unittest.TestCase):
    def test_one_row_a_file_is_no_fault(self):
        self.assertEqual(outcome.ledger_faults([row("a", 1), row("b", 2)], [2, 1], [Dropped("a"), Dropped("b")]), [])

    def test_lost_doubled_and_undecided_files_and_gaps_are_named(self):
        faults = outcome.ledger_faults([row("a", 1), row("a", 3), row("c", state="taken")], [1, 3], [Dropped("a"), Dropped("b"), Dropped("c")])
        self.assertEqual(sorted(fault.split(":")[0] for fault in faults), ["doubled", "lost", "not decided on", "orders of acceptance"])

    def test_names_are_compared_composed(self):
        self.assertEqual(outcome.ledger_faults([row("tệp", 1)], [1], [Dropped("te\u0323\u0302p")]), [])

    def test_one_answer_a_file(self):
        with tempfile.TemporaryDirectory() as folder:
            for name in ["a.csv - da nhan.txt", "b.csv - da nhan.txt", "b.csv (2) - da nhan.txt"]:
                (pathlib.Path(folder) / name).write_text("x")
            files = [row("a.csv", 1), row("b.csv", 2), row("c.csv", state="returned")]
            self.assertEqual(sorted(outcome.answer_faults(pathlib.Path(folder), files)), [
                "b.csv: 2 receipts, 1 are owed", "c.csv: 0 explanations, 1 are owed"])


class ReportFiles(unittest.TestCase):
    def reports(self, folder, name, content, at, numbers=()):
        output = pathlib.Path(folder) / name
        (output / "report/2024-01").mkdir(parents=True)
        (output / "report/2024-01/a.xlsx").write_bytes(content)
        return outcome.Reports(output, [row("a", 1, at=moment) for moment in at], numbers)

    def faults(self, first, second):
        with tempfile.TemporaryDirectory() as folder:
            return outcome.report_faults(self.reports(folder, "one", *first), self.reports(folder, "two", *second))

    def test_times_of_arrival_may_differ(self):
        # Two files of one minute there, of two minutes here.
        one = workbook(["x", "01/01/1970 07:00"], [0, 1, 1]), [0, 30]
        two = workbook(["x", "01/01/1970 07:01", "01/01/1970 07:02"], [0, 1, 2]), [60, 120]
        self.assertEqual(self.faults(one, two), [])

    def test_numbers_stand_for_their_findings(self):
        def numbers(number, cause):
            return [{"period": "2024-01", "number": number, "cause": cause}]

        one = b"M1", [0], numbers(1, "missing")
        self.assertEqual(self.faults(one, (b"M7", [0], numbers(7, "missing"))), [])
        self.assertEqual(len(self.faults(one, (b"M7", [0], numbers(7, "other")))), 1)

    def test_another_figure_is_found(self):
        self.assertEqual(len(self.faults((workbook(["x", "1"], [0, 1]), [0]), (workbook(["x", "2"], [0, 1]), [0]))), 1)

    def test_a_time_at_which_nothing_arrived_is_found(self):
        self.assertEqual(len(self.faults((b"01/01/1970 07:00", [0]), (b"01/01/1970 09:00", [0]))), 1)


if __name__ == "__main__":
    unittest.main()
