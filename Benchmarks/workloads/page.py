"""The page: boards, uploads, the first load in a browser; beside nginx and Datasette, which serve the same in the same run."""
import http.client
import json
import os
import re
import shutil
import socket
import sqlite3
import statistics
import subprocess
import sys
import threading
import time
import urllib.parse

from bench.figures import Line, seconds
from generate import history
from workloads.history import PERIODS, store
from workloads.service import Service, configuration, fresh

ASKED = 300
PASSWORD = "mat-khau-de-do"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(port, process, patience=30):
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if process.poll() is not None:
            raise RuntimeError("the server ended before it answered")
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise TimeoutError("the server does not answer")


class Server:
    """A process that listens on a port of its own until the end of the block."""

    def __init__(self, command, port):
        self.command, self.port = command, port

    def __enter__(self):
        self.process = subprocess.Popen(self.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        answers(self.port, self.process)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(20)

    def memory(self, key="VmRSS"):
        with open(f"/proc/{self.process.pid}/status") as file:
            return next(int(line.split()[1]) / 1024 for line in file if line.startswith(key + ":"))


class Page(Server):
    """`baocaod web` on an office, and the cookie of one who may see all of it."""

    def __init__(self, program, settings):
        port = free_port()
        super().__init__([program, "web", "--listen", f"127.0.0.1:{port}", "--config", settings], port)
        roles = [f"--role={role}" for role in ("officer", "editor", "leader", "administrator")]
        subprocess.run(
            [program, "user", "add", "do", *roles, "--password-stdin", "--config", settings], input=PASSWORD, text=True, check=True,
            capture_output=True)

    def __enter__(self):
        super().__enter__()
        form = urllib.parse.urlencode({"tai-khoan": "do", "mat-khau": PASSWORD})
        answer, _ = self.ask("/dang-nhap", "POST", form, {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"})
        self.cookie = answer.getheader("Set-Cookie").split(";")[0]
        return self

    cookie = ""

    def headers(self, others=()):
        origin = f"http://127.0.0.1:{self.port}"
        return {"Cookie": self.cookie, "Origin": origin, "Sec-Fetch-Site": "same-origin", **dict(others)}

    def ask(self, path, method="GET", body=None, others=(), connection=None):
        connection = connection or http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request(method, path, body, self.headers(others))
        answer = connection.getresponse()
        return answer, answer.read()


def percentile(values, part):
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def timed(page, path, others=()):
    """Times to the first byte of so many requests on one connection, and the last answer."""
    connection = http.client.HTTPConnection("127.0.0.1", page.port, timeout=60)
    taken = []
    for number in range(ASKED + 20):
        start = time.perf_counter()
        connection.request("GET", path, headers=page.headers(others))
        answer = connection.getresponse()
        if number >= 20:
            taken.append(time.perf_counter() - start)
        answer.read()
    return taken, answer


def office(context, made):
    """A copy of a store that was made, with its configuration."""
    root = fresh(os.path.join(context.folder, "page"))
    shutil.copytree(made, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("exports"))
    return root, configuration(root, reporting_unit=history.TERRITORY, units=os.path.join(root, "units.csv"))


def board(context):
    communes = context.rows(history.COMMUNES)
    _, settings = office(context, store(context, PERIODS, communes))
    path = f"/ky/{history.quarter_id(PERIODS - 1)}"
    with Page(context.program, settings) as page:
        taken, answer = timed(page, path)
        tag = answer.getheader("ETag")
        again, answer = timed(page, path, {"If-None-Match": tag}) if tag else ([9.0], answer)
        same = answer.status == 304
    p99, p99_again = percentile(taken, 0.99), percentile(again, 0.99)
    return [
        Line(
            f"the board of {communes:,} units with {PERIODS} periods in the store, to the first byte",
            f"median {seconds(statistics.median(taken))}, p99 {seconds(p99)}", target="p99 < 50 ms", met=p99 < 0.05),
        Line(
            "the same again by its ETag", f"p99 {seconds(p99_again)}", target="304, < 3 ms", met=same and p99_again < 0.003,
            note="" if same else f"status {answer.status}"),
    ]


def wrk(port, path, cookie=""):
    """Requests a second, of two connections on one thread."""
    command = ["wrk", "-t1", "-c2", "-d5s"] + (["-H", f"Cookie: {cookie}"] if cookie else []) + [f"http://127.0.0.1:{port}{path}"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if fault := re.search(r"Non-2xx.*", said):
        raise RuntimeError(fault.group())
    return float(re.search(r"Requests/sec:\s*([\d.]+)", said).group(1))


NGINX = """daemon off; pid {root}/nginx.pid; error_log {root}/error.log; worker_processes 1; events {{ }}
http {{ access_log off; default_type text/html; client_body_temp_path {root}/b; proxy_temp_path {root}/p; fastcgi_temp_path {root}/f;
uwsgi_temp_path {root}/u; scgi_temp_path {root}/s; server {{ listen 127.0.0.1:{port}; root {root}/html; }} }}
"""


def rate(context):
    """A board of 96 rows: how many a second, of one processor, beside nginx with the same bytes as a file."""
    _, settings = office(context, store(context, 2, 96))
    path = f"/ky/{history.quarter_id(PERIODS - 1)}"
    root, port = fresh(os.path.join(context.folder, "nginx")), free_port()
    os.makedirs(f"{root}/html")
    ours, theirs = [], []
    with Page(context.program, settings) as page:
        _, body = page.ask(path)
        with open(f"{root}/html/board.html", "wb") as file:
            file.write(body)
        with open(f"{root}/nginx.conf", "w") as file:
            file.write(NGINX.format(root=root, port=port))
        with Server(["nginx", "-c", f"{root}/nginx.conf", "-e", f"{root}/error.log"], port):
            for _ in range(context.runs):
                ours.append(wrk(page.port, path, page.cookie))
                theirs.append(wrk(port, "/board.html"))
    ratio = statistics.median(ours) / statistics.median(theirs)
    return [
        Line(
            "boards of 96 rows a second, wrk on one thread", f"{statistics.median(ours):,.0f}/s",
            [f"nginx, the same bytes as a file: {statistics.median(theirs):,.0f}/s"], f"{ratio:.2f}", "> 5,000/s; ≥ 0.3 of nginx",
            statistics.median(ours) > 5000 and ratio >= 0.3)
    ]


def listing(context):
    """The list of files beside Datasette's page of the same table."""
    root, settings = office(context, store(context, PERIODS, context.rows(96)))
    database, port = os.path.join(root, "state", "baocaod.sqlite"), free_port()
    copy = os.path.join(root, "files.sqlite")
    with sqlite3.connect(database) as source, sqlite3.connect(copy) as target:
        source.backup(target)
        table = next(
            name for (name,) in target.execute("SELECT name FROM sqlite_master WHERE type = 'table'") if name in ("ledger", "file", "files"))
    datasette = [sys.executable, "-m", "datasette", "serve", copy, "--port", str(port), "--host", "127.0.0.1", "--setting", "default_page_size", "50"]
    ours, theirs = [], []
    with Page(context.program, settings) as page, Server(datasette, port):
        for _ in range(context.runs):
            ours.append(wrk(page.port, "/tep", page.cookie))
            theirs.append(wrk(port, f"/files/{table}"))
    ratio = statistics.median(ours) / statistics.median(theirs)
    return [
        Line(
            "the list of files, pages a second", f"{statistics.median(ours):,.0f}/s", [f"Datasette: {statistics.median(theirs):,.0f}/s"],
            f"{ratio:.1f}", "≥ 1", ratio >= 1)
    ]


def upload(context):
    """A file of 1 GiB as it streams in: what the process takes for it, whatever becomes of the file."""
    _, settings = office(context, store(context, 2, 96))
    size = int(1024 * min(1, context.scale)) << 20
    with open(settings, "a", encoding="utf-8") as file:
        file.write("\nlimits:\n  file_bytes: 2147483648\n")
    piece = b"\0" * (1 << 20)

    def pieces():
        for _ in range(size // len(piece)):
            yield piece

    with Page(context.program, settings) as page:
        page.ask("/")
        before, most = page.memory(), [0.0]
        done = threading.Event()

        def watch():
            while not done.is_set():
                most[0] = max(most[0], page.memory())
                time.sleep(0.02)

        watcher = threading.Thread(target=watch)
        watcher.start()
        start = time.perf_counter()
        try:
            answer, body = page.ask("/nop/inbox/lon.csv", "PUT", pieces(), {"Content-Length": str(size)})
        finally:
            done.set()
            watcher.join()
        taken = time.perf_counter() - start
    grown = most[0] - before
    return [
        Line(
            f"an upload of {size >> 20:,} MiB", f"{seconds(taken)}, {grown:.1f} MiB more than before", target="< 8 MiB", met=grown < 8 and answer.status < 300,
            note="" if answer.status < 300 else f"status {answer.status}: {body[:80]!r}")
    ]


BROWSER = """
const observed = {lcp: 0, cls: 0};
new PerformanceObserver(list => { for (const entry of list.getEntries()) observed.lcp = entry.startTime; }).observe({type: 'largest-contentful-paint', buffered: true});
new PerformanceObserver(list => { for (const entry of list.getEntries()) observed.cls += entry.value; }).observe({type: 'layout-shift', buffered: true});
window.observed = observed;
"""


def first_load(context):
    """A new browser's first look at the board, its processor slowed down four times."""
    from playwright.sync_api import sync_playwright

    _, settings = office(context, store(context, 2, 96))
    taken, shifts, sizes, sent, counts, scripts = [], [], [], [], [], []
    with Page(context.program, settings) as page, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
        name, value = page.cookie.split("=", 1)
        for _ in range(context.runs):
            person = browser.new_context()
            person.add_cookies([{"name": name, "value": value, "url": f"http://127.0.0.1:{page.port}"}])
            person.add_init_script(BROWSER)
            tab = person.new_page()
            answers_seen = []
            # The icon is no part of the page: browsers ask for it when all else is there.
            tab.on("response", lambda answer: answer.url.endswith("/trang.svg") or answers_seen.append(answer))
            slow = person.new_cdp_session(tab)
            slow.send("Emulation.setCPUThrottlingRate", {"rate": 4})
            tab.goto(f"http://127.0.0.1:{page.port}/ky/{history.quarter_id(PERIODS - 1)}", wait_until="networkidle")
            # The browser tells of a paint some time after it.
            tab.wait_for_function("window.observed.lcp > 0")
            observed = json.loads(tab.evaluate("JSON.stringify(window.observed)"))
            taken.append(observed["lcp"] / 1000)
            shifts.append(observed["cls"])
            bodies = [(answer.request.resource_type, len(answer.body())) for answer in answers_seen]
            counts.append(len(bodies))
            sizes.append(sum(size for _, size in bodies) / 1024)
            sent.append(sum(answer.request.sizes()["responseBodySize"] for answer in answers_seen) / 1024)
            scripts.append(sum(size for kind, size in bodies if kind == "script") / 1024)
            person.close()
        browser.close()
    lcp = statistics.median(taken)
    return [
        Line(
            "first load of a board of 96 rows, processor slowed 4 ×: largest paint, shift", f"{seconds(lcp)}, {max(shifts):.3f}",
            target="< 1 s, 0", met=lcp < 1 and max(shifts) == 0),
        Line(
            "the same: size as the browser reads it, script, requests", f"{max(sizes):.0f} KB, {max(scripts):.0f} KB, {max(counts)}",
            target="< 60 KB, < 20 KB, 3", met=max(sizes) < 60 and max(scripts) < 20 and max(counts) <= 3,
            note=f"{max(sent):.0f} KB packed, as it is sent"),
    ]


def verdict(context):
    """A small workbook dropped on the page: from its last byte to the verdict in the list."""
    import datetime

    from generate import appendices

    root = fresh(os.path.join(context.folder, "service"))
    units = appendices.district_units()
    taken = []
    with Service(context.program, root) as service:
        service.settle(1)
        with Page(context.program, service.configuration) as page:
            for number in range(max(10, int(50 * min(1, context.scale)))):
                file = os.path.join(root, "next.xlsx")
                appendices.write(
                    file, appendices.LAYOUTS["documents"], "TRONG HUYỆN", units, datetime.date(2023, 1, 1), datetime.date(2023, 6, 30), number)
                with open(file, "rb") as source:
                    body = source.read()
                service.settle()
                answer, said = page.ask(f"/nop/inbox/VB%20{number}.xlsx", "PUT", body)
                if answer.status >= 300:
                    raise RuntimeError(f"status {answer.status}: {said[:200]!r}")
                start = time.perf_counter()
                place = "/gui/" + json.loads(said)["id"]
                while True:
                    answer, said = page.ask(place)
                    if json.loads(said)["state"] != "waiting":
                        break
                    time.sleep(0.005)
                taken.append(time.perf_counter() - start)
    p95 = percentile(taken, 0.95)
    return [
        Line(
            f"a small workbook, last byte → verdict ({len(taken)} uploads)", f"median {seconds(statistics.median(taken))}, p95 {seconds(p95)}",
            target="p95 < 1 s", met=p95 < 1)
    ]
