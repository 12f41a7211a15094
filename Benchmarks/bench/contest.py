"""Alternating runs of several contestants over the same data."""
import statistics
import sys
from dataclasses import dataclass, field

from bench.process import Failed, run


@dataclass
class Contestant:
    name: str
    command: list
    environment: dict = field(default_factory=dict)
    #: Exit codes that count as done.
    accepted: tuple = (0,)
    #: Called before each run, outside of what is measured.
    prepare: object = None


@dataclass
class Standing:
    """What a contestant's runs came to: medians, and the highest peak."""

    name: str
    seconds: float = 0.0
    cpu: float = 0.0
    peak_mib: float = 0.0
    output: bytes = b""
    #: Why there are no figures.
    failure: str = ""


def alternate(contestants, runs):
    """Each contestant once in each round, after one round that is not counted and brings files into the page cache."""
    taken = {contestant.name: [] for contestant in contestants}
    failures = {}
    for round_number in range(runs + 1):
        for contestant in contestants:
            if contestant.name in failures:
                continue
            try:
                if contestant.prepare:
                    contestant.prepare()
                result = run(contestant.command, contestant.environment, contestant.accepted)
            except Failed as failure:
                failures[contestant.name] = str(failure)
                print(f"    {contestant.name}: {failure}", file=sys.stderr)
                continue
            if round_number > 0:
                taken[contestant.name].append(result)
            print(f"    {contestant.name}: {result.seconds:.3f} s, {result.cpu:.3f} s of processor, {result.peak_mib:.0f} MiB"
                  + ("" if round_number else " (not counted)"), file=sys.stderr)
    return {contestant.name: standing(contestant.name, taken[contestant.name], failures) for contestant in contestants}


def standing(name, results, failures):
    if name in failures or not results:
        return Standing(name, failure=failures.get(name, "not run"))
    return Standing(
        name, statistics.median(r.seconds for r in results), statistics.median(r.cpu for r in results),
        max(r.peak_mib for r in results), results[-1].output)
