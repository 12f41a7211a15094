"""Cuts on one layout: files arrive, the power goes, everything is mounted again, every file is accounted for."""

import collections
import pathlib
import random
import shutil
import signal
import time

import contents
import whole
from accounts import Accounts
from administrator import PERIOD, Administrator, undone
from identities import DAEMON, OFFICERS
from layout import Layout
from neighbours import Neighbour
from officer import Writer
from service import Service, configuration
from writers import WAYS

# How long files may take to be decided on after the power is back.
PATIENCE = 120


class Campaign:
    def __init__(self, name, root, binary, seed, say):
        self.name, self.root, self.say = name, pathlib.Path(root), say
        self.random = random.Random(f"{seed} {name}")
        self.layout = Layout(name, self.root, self.random)
        self.layout.writers = WAYS
        self.accounts = Accounts(self.layout.drop, self.layout.output, self.layout.state)
        # Read once: the writers' users may not reach the project's folder.
        self.samples = contents.samples(), contents.records()
        self.said = []
        self.deliveries = []
        self.faults = collections.defaultdict(list)
        self.counts = collections.Counter()
        self.log_path = self.root / "daemon.log"
        self.log = open(self.log_path, "ab")
        self.service = self.install(binary)

    def install(self, binary):
        """The program and its configuration where the daemon's user can read them."""
        place = self.root / "etc"
        place.mkdir()
        shutil.copy(binary, place / "baocaod")
        shutil.copytree(contents.PROJECT / "config", place / "config", ignore=shutil.ignore_patterns("in"))
        file = place / "baocaod.yaml"
        file.write_text(configuration(
            drop=self.layout.drop, output=self.layout.output, state=self.layout.state, quiet="20ms", config=place / "config"))
        return Service(place / "baocaod", file, self.log, user=DAEMON, group=DAEMON, extra_groups=[OFFICERS], umask=0o007)

    def run(self, cuts):
        self.layout.mount()
        self.layout.make_folders()
        for cut in range(1, cuts + 1):
            self.work_until_cut(cut)
            self.layout.mount()
            self.look_at_output(cut)
            # Now and then the power goes again while the daemon puts in order what the first cut left.
            if cut == cuts or self.random.random() < 0.7:
                self.account(cut, is_last=cut == cuts)
            if cut % 10 == 0 or cut == cuts:
                self.say(f"{self.name}: {cut} cuts, {self.summary()}")
            if sum(map(len, self.faults.values())) > 300:
                self.say(f"{self.name}: ended after {cut} cuts, there are faults enough")
                break
        self.lose_the_store(cut)
        self.layout.unmount()

    def work_until_cut(self, cut):
        self.service.start()
        seeds = [self.random.random() for _ in WAYS]
        writers = [
            Writer(number, way, cut, self.layout.drop, self.samples, seeds[number]) for number, way in enumerate(WAYS)]
        others = [Administrator(self.service, cut, self.random.random())] if self.random.random() < 0.4 else []
        if self.random.random() < 0.5:
            others.append(Neighbour(self.layout.neighbours, self.random.random()))
        # From before it reads its configuration to the middle of its work.
        time.sleep(self.random.uniform(0.1, 0.8) if self.random.random() < 0.25 else self.random.uniform(0.8, 4.0))
        if self.random.random() < 0.6:
            # Nobody sees the disk fail: it all stops at one instant. Otherwise they meet a disk that fails first.
            for each in [self.service, *writers, *others]:
                each.freeze()
        self.layout.cut()
        ended = self.service.kill()
        if ended is not None:
            self.counts["ended when the disk failed"] += 1
        for each in [*writers, *others]:
            each.end()
        for writer in writers:
            self.deliveries += writer.deliveries()
        self.said += [event for each in others if isinstance(each, Administrator) for event in each.said()]
        self.layout.unmount()

    def stop_in_order(self):
        """Told to stop before it listens to that, the daemon ends by the signal, as in a crash: the next start puts in order what it left."""
        for pause in [0, 1, 2, 4, 8]:
            time.sleep(pause)
            if self.service.has_ended():
                return self.service.kill()
            ending = self.service.stop()
            if ending != -signal.SIGTERM:
                return ending
            self.service.start()
            self.wait_until_idle()
        return self.service.stop()

    def look_at_output(self, cut):
        self.note(cut, "torn", whole.faults(self.layout.output))

    def account(self, cut, is_last):
        self.service.start()
        if not self.wait_until_idle():
            waiting = [str(path) for path in self.accounts.waiting()]
            self.note(cut, "stuck", [f"{self.reason()}; waiting: {waiting[:5]}, undecided: {self.accounts.undecided()[:5]}"])
        if self.random.random() < 0.8:
            # What an interrupted administrator left issued sends all files back, which is not what most cuts are to meet.
            self.service.command("reopen", PERIOD, "--reason", "sửa", "--name", "A")
        ending = self.stop_in_order()
        if ending != 0:
            self.note(cut, "ended", [f"the daemon ended with {ending}: {self.last_words()}"])
        balance = self.accounts.balance(self.deliveries)
        for kind, texts in balance.faults.items():
            self.note(cut, kind, texts)
        self.counts.update({key: value - self.counts[key] for key, value in balance.counts.items()})
        self.note(cut, "undone", undone(self.layout, self.said))
        self.counts["issued"] = sum(1 for event, _ in self.said if event == "issued")
        self.look_at_output(cut)
        if is_last or cut % 10 == 0:
            self.verify(cut)

    def verify(self, cut):
        for command in [["verify"], ["store", "check"]]:
            result = self.service.command(*command)
            if result.returncode != 0:
                self.note(cut, " ".join(command), [(result.stdout + result.stderr).strip()[:2_000]])

    def lose_the_store(self, cut):
        """After all cuts the archive and its journal alone give the same ledger again."""
        before = sorted(self.accounts.rows())
        for file in self.layout.state.glob("baocaod.sqlite*"):
            file.unlink()
        result = self.service.command("store", "adopt")
        if result.returncode != 0:
            self.note(cut, "store adopt", [(result.stdout + result.stderr).strip()[:2_000]])
            return
        after = sorted(self.accounts.rows())
        missing, added = (collections.Counter(before) - collections.Counter(after)), (collections.Counter(after) - collections.Counter(before))
        self.note(cut, "store adopt", [f"missing: {row}" for row in missing] + [f"added: {row}" for row in added])
        self.verify(cut)

    def wait_until_idle(self):
        deadline = time.monotonic() + PATIENCE
        still = 0
        while time.monotonic() < deadline and not self.service.has_ended():
            still = 0 if self.accounts.waiting() else still + 1
            # Twice: a file is in neither folder for the moment it takes to list them.
            if still >= 2 and not self.accounts.undecided():
                return True
            time.sleep(0.1)
        return False

    def note(self, cut, kind, texts):
        for text in texts:
            if text not in self.faults[kind]:
                self.faults[kind].append(text)
                self.say(f"{self.name}: after cut {cut}: {kind}: {text}")

    def reason(self):
        return f"the daemon ended: {self.last_words()}" if self.service.has_ended() else f"not idle after {PATIENCE} s"

    def last_words(self):
        self.log.flush()
        return " | ".join(self.log_path.read_text(errors="replace").splitlines()[-3:])

    def summary(self):
        figures = ["deliveries", "owed", "accepted", "duplicate", "returned", "parts", "late", "late and unseen", "issued"]
        kinds = [f"{kind} {len(texts)}" for kind, texts in sorted(self.faults.items()) if texts]
        return ", ".join(f"{figure} {self.counts[figure]}" for figure in figures) + "; faults: " + (", ".join(kinds) or "none")

    def end(self):
        """Ends what still runs, whatever happened."""
        if self.service.process is not None:
            self.service.kill()
        self.log.close()
