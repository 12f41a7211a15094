"""The same files on one host with SQLite, in an order of its own: what several hosts are compared with."""

import outcome
from machine import Machine


class Reference:
    def __init__(self, output, files, numbers, faults):
        self.files, self.faults = files, faults
        self.reports = outcome.Reports(output, files, numbers)


def make(root, deliveries, settings, limit=900):
    drop, aside = root / "drop", root / "aside"
    for folder in [drop / "inbox", drop / "documents", root / "answers", aside]:
        folder.mkdir(parents=True)
    machine = Machine(root / "host", drop=drop, answers=root / "answers", **settings)
    state = machine.root / "state"
    machine.start()

    def watch():
        if not machine.is_running:
            raise RuntimeError(f"the daemon ended by itself with {machine.process.returncode}; see {machine.log_path}")

    def rows(sql):
        return outcome.rows_of_sqlite(state, sql)

    def files():
        return rows(outcome.FILES)

    for wave in deliveries.waves:
        for delivery in sorted(wave, key=lambda each: each.sha256):
            (aside / delivery.name).write_bytes(delivery.content)
            (aside / delivery.name).rename(drop / delivery.folder / delivery.name)
        outcome.wait_for(files, wave, limit + outcome.allowance(wave), outcome.pace(wave), watch)
        outcome.settle(rows, [machine], 300 + outcome.allowance(deliveries.all))
    faults = outcome.verify_faults(machine)
    status = machine.stop()
    if status != 0:
        faults.append(f"the daemon of one host ended with {status}")
    faults += outcome.ledger_faults(files(), outcome.orders(rows), deliveries.all)
    faults += outcome.answer_faults(root / "answers", files())
    return Reference(machine.root / "output", files(), rows(outcome.NUMBERS), faults)

