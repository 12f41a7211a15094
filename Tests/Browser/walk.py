"""Walks the page as officer, editor, leader and administrator, and looks at every page they can reach.

    Tests/Browser/run --binary FILE [--pictures FOLDER] [--once] [TASK …]

Tasks are the functions of tasks.py and report_tasks.py, and `every_page`. With --once a kind of page is looked at narrow and dark as the first
role that reaches it, not as each. Exits 0 when nothing is wrong.
"""

import argparse
import collections
import functools
import pathlib
import re
import sys
import tempfile

from playwright.sync_api import sync_playwright

import markup
import report_tasks  # its tasks are known by being read
import tasks
from office import ROLES, Office
from watched import SENT, Watched

# Pages of one kind that are looked at: what differs between them is data.
OF_A_KIND = 2


def kind(path):
    """The address without what changes from item to item."""
    path = path.split("?")[0]
    path = re.sub(r"/(tinh|so-lieu|tai|trang)/.*", r"/\1/…", path)
    path = re.sub(r"^/bieu-mau/.*", "/bieu-mau/…", path)
    return re.sub(r"/(\d[^/]*|[^/]*\d[^/]*)", "/…", path)


def every_page(browser, office, pictures, once=False):
    """Each page that links lead to, as each role, wide and narrow, light and dark."""
    faults, former = [], set()
    for role in ROLES:
        watched = Watched(browser, office.site, pictures)
        tasks.sign_in(watched, role)
        seen, waiting, kinds = set(), ["/"], collections.Counter()
        while waiting:
            path = waiting.pop(0)
            if path in seen or kinds[kind(path)] >= OF_A_KIND or tasks.leaves(path):
                continue
            seen.add(path)
            kinds[kind(path)] += 1
            try:
                answer = watched.open(path)
            except Exception as error:  # a download has no page
                if "Download is starting" in str(error):
                    continue
                raise
            if "text/html" not in answer.headers.get("content-type", ""):
                continue
            watched.look(f"{role}{re.sub(r'[^A-Za-z0-9]+', '-', kind(path))}" if kinds[kind(path)] == 1 else None)
            waiting += watched.links()
        for width, scheme in ((360, "light"), (1280, "dark")):
            narrow = Watched(browser, office.site, pictures, width=width, scheme=scheme)
            tasks.sign_in(narrow, role)
            looked = set(former)
            for path in sorted(seen):
                if kind(path) not in looked and not tasks.is_download(path):
                    looked.add(kind(path))
                    narrow.open(path)
                    narrow.look(f"{role}{re.sub(r'[^A-Za-z0-9]+', '-', kind(path))}-{scheme}")
            faults += narrow.faults
            narrow.close()
        if once:
            former |= {kind(path) for path in seen}
        faults += watched.faults
        watched.close()
        print(f"  {role}: {len(seen)} pages of {len(kinds)} kinds")
    return faults


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    parser.add_argument("--pictures")
    parser.add_argument("--once", action="store_true")
    parser.add_argument("tasks", nargs="*")
    options = parser.parse_args()
    if options.pictures:
        pathlib.Path(options.pictures).mkdir(parents=True, exist_ok=True)
    known = {"every_page": functools.partial(every_page, once=options.once), **tasks.ALL}
    wanted = options.tasks or list(known)
    failed = 0
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
        offices = {}
        try:
            for name in wanted:
                sample, attack = getattr(known[name], "sample", "2023-H1"), getattr(known[name], "hostile", None)
                key = sample, bool(attack)
                if key not in offices:
                    place = f"{folder}/{'hostile-' if attack else ''}{sample}"
                    offices[key] = Office(pathlib.Path(options.binary).resolve(), place, sample, attack)
                    offices[key].open()
                faults = known[name](browser, offices[key], options.pictures)
                failed += bool(faults)
                print(f"{'FAIL' if faults else 'ok  '} {name}")
                for fault in faults:
                    print(f"       {fault}")
            faults = markup.check(SENT)
            failed += bool(faults)
            print(f"{'FAIL' if faults else 'ok  '} HTML of {len(SENT)} pages")
            for fault in faults[:40]:
                print(f"       {fault}")
        finally:
            for office in offices.values():
                office.close()
            browser.close()
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
