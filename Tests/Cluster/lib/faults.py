"""What happens to the hosts while files arrive. Each fault heals what it broke; it returns what it measured, by name: seconds,
and in how many files the daemon was stopped."""

import time

#: A dead daemon's files are decided on by others within this.
TAKEOVER_LIMIT = 20
#: Between a primary that dies and the first decision on its successor.
FAIL_OVER_LIMIT = 35
#: Longer than any lease.
FREEZE = 30
CUT = 45

NAMES = {}


def fault(function):
    NAMES[function.__name__.replace("_", "-")] = function
    return function


SHORT = ["kills", "freeze", "primary"]


def early(deliveries):
    return deliveries[:len(deliveries) // 2]


def late(deliveries):
    return deliveries[len(deliveries) // 2:]


@fault
def kills(office, deliveries):
    """kill -9 of a daemon, again and again, at random moments of all three."""
    office.drop(deliveries)
    for _ in range(office.options.kills):
        time.sleep(office.random.uniform(0.1, 1.5))
        machine = office.random.choice(office.machines)
        office.kill(machine)
        machine.start()
    return {"decided": office.wait(deliveries, limit=240)}


@fault
def takeover(office, deliveries):
    """A daemon dies and stays dead: the others decide on what it had begun."""
    machine, held = office.freeze_at_work(deliveries)
    office.kill(machine)
    elapsed = office.wait_without_claims(machine, limit=120)
    machine.start()
    office.wait(deliveries, limit=120)
    return {"files": held, "takeover": elapsed}


@fault
def freeze(office, deliveries):
    """A daemon stands still for longer than its lease, and goes on as if nothing had been."""
    machine, held = office.freeze_at_work(deliveries)
    begun = time.monotonic()
    elapsed = office.wait_without_claims(machine, limit=120)
    time.sleep(max(0, FREEZE - (time.monotonic() - begun)))
    machine.thaw()
    office.wait(deliveries, limit=120)
    return {"files": held, "takeover": elapsed}


@fault
def primary(office, deliveries):
    """The primary dies inside a COMMIT that its standby has not answered yet."""
    pair = office.pair
    with office.standby_stopped():
        office.drop(early(deliveries))
        deadline = time.monotonic() + 60
        while pair.primary.commits_waiting() == 0:
            if time.monotonic() > deadline:
                raise TimeoutError("no commit waits for the standby")
            time.sleep(0.02)
        before = time.monotonic()
        pair.primary.kill()
    return fail_over(office, deliveries, before)


@fault
def host(office, deliveries):
    """The primary's machine dies whole, with its daemon."""
    office.drop(early(deliveries))
    machine = office.machine_of(office.pair.primary.host)
    time.sleep(office.random.uniform(0.2, 1))
    before = time.monotonic()
    machine.host.kill()
    machine.process.wait()
    return fail_over(office, deliveries, before)


def alone(office):
    """The host without a server, which looks into the drop folder once a second, takes files while the others stand still."""
    machine = office.machines[2]
    others = [each for each in office.machines if each is not machine]
    for each in others:
        each.freeze()
    return machine, others


@fault
def far_host(office, deliveries):
    """A host without a server dies whole, with its daemon and its mount of the drop folder, and comes back after others took over."""
    machine, others = alone(office)
    office.drop(early(deliveries))
    office.wait_for_claims(machine, limit=30)
    machine.host.kill()
    machine.process.wait()
    for each in others:
        each.thaw()
    elapsed = office.wait_without_claims(machine, limit=120)
    office.drop(late(deliveries))
    office.wait(deliveries, limit=240)
    machine.host.plug()
    office.pair.start_missing(machine.host)
    office.mount_again(machine)
    machine.start()
    return {"takeover": elapsed}


def fail_over(office, deliveries, before):
    pair = office.pair
    office.drop(late(deliveries))
    pair.fail_over()
    promoted = time.monotonic()
    office.wait_for_any(late(deliveries), limit=120)
    first = time.monotonic()
    office.wait(deliveries, limit=240)
    pair.bring_back()
    office.start_missing()
    return {"fail-over": first - before, "from promotion to the first decision": first - promoted}


@fault
def cut(office, deliveries):
    """The cable of a host without a server is out for 45 s."""
    machine = office.machines[2]
    office.drop(early(deliveries))
    machine.host.unplug()
    office.drop(late(deliveries))
    time.sleep(CUT)
    machine.host.plug()
    return {"decided": office.wait(deliveries, limit=240)}


@fault
def cut_primary(office, deliveries):
    """The cable of the primary's host is out for 45 s. With Patroni the other one takes over; by hand everybody waits."""
    pair = office.pair
    server = pair.primary
    office.drop(early(deliveries))
    before = time.monotonic()
    server.host.unplug()
    figures = {}
    if pair.name == "patroni":
        pair.fail_over()
        promoted = time.monotonic()
        office.drop(late(deliveries))
        office.wait_for_any(late(deliveries), limit=120)
        first = time.monotonic()
        figures = {"fail-over": first - before, "from promotion to the first decision": first - promoted}
    time.sleep(max(0, CUT - (time.monotonic() - before)))
    server.host.plug()
    if pair.name != "patroni":
        office.drop(late(deliveries))
    pair.settle()
    return {**figures, "decided": office.wait(deliveries, limit=240)}


@fault
def one_way(office, deliveries):
    """The primary hears nothing from one host, which hears it."""
    server, machine = office.pair.primary, office.machines[2]
    server.host.drop_from(machine.host)
    office.drop(deliveries)
    time.sleep(CUT)
    server.host.take_all()
    return {"decided": office.wait(deliveries, limit=240)}


@fault
def answer_lost(office, deliveries):
    """The server's answer to a COMMIT gets lost on its way to one host: what it asked for is done, and it cannot know."""
    server = office.pair.primary
    office.drop(early(deliveries))
    machine, others = alone(office)
    with office.standby_stopped():
        office.drop(late(deliveries))
        office.wait_for_commit(machine, limit=60)
        machine.host.drop_from(server.host)
    # The standby answers now, so that the commit stands; the others find its files when the lease ends.
    for each in others:
        each.thaw()
    elapsed = office.wait_without_claims(machine, limit=120)
    machine.host.take_all()
    office.wait(deliveries, limit=240)
    return {"takeover": elapsed}


@fault
def disk_full(office, deliveries):
    """Nothing can be written on the primary's disk for 20 s."""
    pair = office.pair
    server = pair.primary
    office.drop(early(deliveries))
    server.fill()
    office.drop(late(deliveries))
    time.sleep(20)
    server.make_room()
    pair.settle()
    return {"decided": office.wait(deliveries, limit=240)}


@fault
def clock(office, deliveries):
    """The clock of one daemon jumps by an hour forward, then by two back."""
    machine = office.machines[1]
    machine.stop()
    jump = machine.root / "clock"
    jump.write_text("+0")
    machine.start(
        LD_PRELOAD=office.clock_library, FAKETIME_TIMESTAMP_FILE=str(jump), FAKETIME_NO_CACHE="1", FAKETIME_DONT_FAKE_MONOTONIC="1")
    third = len(deliveries) // 3
    for part, offset in [(deliveries[:third], "+1h"), (deliveries[third:2 * third], "-1h"), (deliveries[2 * third:], "+0")]:
        office.drop(part)
        time.sleep(1)
        jump.write_text(offset)
        time.sleep(5)
    elapsed = office.wait(deliveries, limit=240)
    machine.stop()
    machine.start()
    return {"decided": elapsed}
