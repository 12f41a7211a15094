"""How exponents follow from costs."""
import unittest

from bench import growth


class ExponentTests(unittest.TestCase):
    def test_a_cost_in_proportion_has_the_exponent_one(self):
        self.assertAlmostEqual(growth.exponent([(10, 0.5), (100, 5), (1_000, 50)]), 1)

    def test_a_cost_that_does_not_change_has_the_exponent_zero(self):
        self.assertAlmostEqual(growth.exponent([(1_000, 0.2), (10_000, 0.2), (100_000, 0.2)]), 0)

    def test_each_size_against_each_other_has_the_exponent_two(self):
        self.assertAlmostEqual(growth.exponent([(33, 33 * 33), (332, 332 * 332), (3_321, 3_321 * 3_321)]), 2)

    def test_of_costs_that_waver_it_is_the_slope_of_least_squares(self):
        # Powers of ten with 0, 0 and 1: the line through them rises by a half.
        self.assertAlmostEqual(growth.exponent([(10, 1), (100, 1), (1_000, 10)]), 0.5)

    def test_one_size_and_no_cost_are_refused(self):
        for points in ([], [(10, 1)], [(10, 1), (10, 2)], [(10, 1), (100, 0)]):
            with self.assertRaises(ValueError):
                growth.exponent(points)


class LineTests(unittest.TestCase):
    def test_a_line_is_met_up_to_its_limit(self):
        met = growth.line("start", "files", [(10, 0.1), (100, 0.1)], 0.2)
        self.assertEqual((met.met, met.ratio, met.target), (True, "exponent 0.00", "exponent ≤ 0.2"))
        self.assertEqual(met.ours, "of processor, by files 10: 100 ms, 100: 100 ms")
        self.assertFalse(growth.line("start", "files", [(10, 0.1), (100, 0.2)], 0.2).met)


if __name__ == "__main__":
    unittest.main()
