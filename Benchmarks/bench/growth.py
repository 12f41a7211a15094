"""How a cost grows with a size."""
import math

from bench.figures import Line, seconds


def exponent(points):
    """The slope of log cost against log size, by least squares over (size, cost): 1 where cost is in proportion to size, 0 where it does not depend on it."""
    if len({size for size, _ in points}) < 2 or any(size <= 0 or cost <= 0 for size, cost in points):
        raise ValueError(f"no exponent follows from {points}")
    sizes, costs = ([math.log(pair[side]) for pair in points] for side in (0, 1))
    size, cost = sum(sizes) / len(sizes), sum(costs) / len(costs)
    return sum((x - size) * (y - cost) for x, y in zip(sizes, costs)) / sum((x - size) ** 2 for x in sizes)


def line(workload, of_what, points, limit, note=""):
    """`points`: (size, seconds of processor time), smallest first; `of_what` is what a size counts, such as `units`."""
    found = exponent(points)
    cost = ", ".join(f"{size:,}: {seconds(cost)}" for size, cost in points)
    return Line(
        workload, f"of processor, by {of_what} {cost}", ratio=f"exponent {found:.2f}", target=f"exponent ≤ {limit:g}", met=found <= limit,
        note=note)
