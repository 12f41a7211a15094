"""python3 -m unittest discover -s Benchmarks -t Benchmarks: what counts of instructions are let through."""
import unittest

from bench import allowed

DOCUMENT = f"""
## Other

| .csv of dossiers | 999,999 | of another table |

{allowed.NOTES}

| path | instructions | why |
|---|---|---|
| small workbooks, checked | 30,000 | each sheet is compared with the last |
| .csv of dossiers | 20,000 | |

### After it

| .ods of dossiers | 9,000 | not a note |
"""


class AllowedTests(unittest.TestCase):
    before = {"small workbooks, checked": 20_000, ".csv of dossiers": 10_000}

    def test_a_tenth_more_is_let_through(self):
        self.assertEqual(allowed.faults({".csv of dossiers": 11_000}, self.before, {}), [])

    def test_more_than_a_tenth_is_named_with_both_counts(self):
        fault, = allowed.faults({".csv of dossiers": 11_001}, self.before, {})
        self.assertEqual(fault, ".csv of dossiers: 11,001 instructions, 10% more than the 10,000 before")

    def test_a_note_lets_a_path_grow_to_its_count(self):
        noted = allowed.notes(DOCUMENT)
        self.assertEqual(noted, {"small workbooks, checked": 30_000})
        self.assertEqual(allowed.faults({"small workbooks, checked": 33_000}, self.before, noted), [])
        self.assertEqual(len(allowed.faults({"small workbooks, checked": 33_001}, self.before, noted)), 1)

    def test_a_path_that_nobody_counted_is_named(self):
        fault, = allowed.faults({"HTML of dossiers": 1}, self.before, {})
        self.assertIn("no line in instructions.counts", fault)

    def test_less_is_let_through(self):
        self.assertEqual(allowed.faults({".csv of dossiers": 1}, self.before, {}), [])


if __name__ == "__main__":
    unittest.main()
