"""A line of the table: what was measured, against what, and whether it is as wanted."""
from dataclasses import dataclass, field


@dataclass
class Line:
    workload: str
    ours: str
    peers: list = field(default_factory=list)
    ratio: str = "–"
    target: str = "–"
    #: None where nothing is wanted or nothing could be measured.
    met: object = None
    note: str = ""

    @property
    def verdict(self):
        return {True: "met", False: "NOT met", None: "–"}[self.met]


def seconds(value):
    return f"{value:.2f} s" if value >= 1 else f"{value * 1000:.1f} ms" if value < 0.1 else f"{value * 1000:.0f} ms"


def cost(standing):
    """`0.98 s, 204 MiB`"""
    return standing.failure or f"{seconds(standing.seconds)}, {standing.peak_mib:.0f} MiB"


def against(workload, ours, peers, limit, *, rivals=None, peak_mib=None, note="", fault=""):
    """Our time over that of the fastest of `rivals` (all peers without them), at most `limit`; our peak at most `peak_mib`.

    A `fault` of what we computed makes the line unmet however fast it was.
    """
    named = [f"{peer.name}: {cost(peer)}" for peer in peers]
    target = f"≤ {limit:g}" + (f" of {' / '.join(rivals)}" if rivals else "") + (f"; < {peak_mib} MiB" if peak_mib else "")
    measured = [peer for peer in peers if not peer.failure and (not rivals or peer.name in rivals)]
    if ours.failure or not measured:
        return Line(workload, cost(ours), named, target=target, met=False if ours.failure else None, note=fault or note)
    best = min(measured, key=lambda peer: peer.seconds)
    ratio = ours.seconds / best.seconds
    met = ratio <= limit and (peak_mib is None or ours.peak_mib < peak_mib) and not fault
    return Line(
        workload, cost(ours), named, f"{ratio:.2f}" + (f" ({ours.cpu / best.cpu:.2f} of processor time)" if best.cpu else ""), target, met,
        fault or note)
