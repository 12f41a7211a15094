"""What every workload needs: our program, the interpreter with the peers, folders, sizes."""
import os
import sys
import time
from dataclasses import dataclass, field

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PROJECT = os.path.dirname(HERE)


@dataclass
class Context:
    program: str
    runs: int
    scale: float
    #: build/bench
    folder: str
    #: A former build of ours, and the sources that it was built from: templates and program belong together.
    before: str = ""
    before_sources: str = PROJECT
    #: Seconds that each piece of data took to be made in this run.
    making: list = field(default_factory=list)
    #: Costs that several lines of this run are about.
    known: dict = field(default_factory=dict)

    @property
    def sources(self):
        return PROJECT

    def rows(self, full):
        return max(100, int(full * self.scale))

    @property
    def data(self):
        return os.path.join(self.folder, "data")

    def file(self, name):
        os.makedirs(self.data, exist_ok=True)
        return os.path.join(self.data, name)

    def peer(self, script, *arguments):
        """The command line of a peer's script."""
        return [sys.executable, os.path.join(HERE, "peers", script), *map(str, arguments)]

    @property
    def configuration(self):
        return os.path.join(PROJECT, "config", "samples", "2023-H1", "baocaod.yaml")

    def ours(self, command, *arguments):
        return [self.program, command, "--config", self.configuration, *map(str, arguments)]

    def make(self, name, maker):
        """A file or folder of data, made once: `maker` writes it beside, and it is renamed when whole."""
        path = self.file(name)
        if not os.path.exists(path):
            print(f"  making {name} …", file=sys.stderr)
            part = self.file("part." + name)
            start, within = time.monotonic(), sum(self.making)
            maker(part)
            os.rename(part, path)
            self.making.append(time.monotonic() - start - (sum(self.making) - within))
        return path
