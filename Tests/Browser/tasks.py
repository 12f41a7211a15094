"""What people do on the page. Each task takes the browser, the office and a folder for pictures, and returns what went wrong."""

import csv
import random
import re
import shutil
import urllib.parse

import python_calamine
from hands import BOTH, Pointer
from office import PASSWORD
from watched import Watched

ALL = {}


def task(sample="2023-H1"):
    def keep(function):
        function.sample = sample
        ALL[function.__name__] = function
        return function
    return keep


def leaves(path):
    """Signing out ends the walk."""
    return path.startswith("/dang-xuat")


def is_download(path):
    return "/tai/" in path or path.split("?")[0].endswith((".csv", ".xlsx", ".docx", "/csv", "/xlsx", "/metrics"))


def sign_in(watched, account, password=PASSWORD):
    watched.open("/dang-nhap")
    page = watched.page
    page.fill("input[name=tai-khoan]", account)
    page.fill("input[name=mat-khau]", password)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    if "/dang-nhap" in page.url:
        raise RuntimeError(f"{account} was not signed in: {page.inner_text('main')}")


def as_person(browser, office, account, pictures=None, **options):
    watched = Watched(browser, office.site, pictures, **options)
    sign_in(watched, account)
    return watched


def submit(watched, hand, button):
    with watched.page.expect_navigation():
        hand.press(button)


@task()
def wrong_password(browser, office, pictures):
    watched = Watched(browser, office.site, pictures)
    watched.open("/dang-nhap")
    watched.page.fill("input[name=tai-khoan]", "officer")
    watched.page.fill("input[name=mat-khau]", "sai")
    with watched.page.expect_navigation():
        watched.page.keyboard.press("Enter")
    if "/dang-nhap" not in watched.page.url:
        watched.fault("a wrong password leads to another page")
    watched.look("dang-nhap-sai")
    watched.close()
    return watched.faults


@task()
def drop_thirty_files(browser, office, pictures):
    """Good and bad files at once; each has a verdict that stays after a reload; one is corrected."""
    watched = as_person(browser, office, "officer", pictures)
    page = watched.page
    folder = office.folder / "to-send"
    folder.mkdir()
    source = office.sample / "in/PL5 - so hoa cap xa.csv"
    text = source.read_text(encoding="utf-8-sig")
    files = []
    for number in range(30):
        file = folder / f"tệp {number:02}.csv"
        # Even ones say the same again, odd ones have a letter in a figure.
        file.write_text(text if number % 2 == 0 else text.replace("770", "77o").replace("444", f"4{number}x"), encoding="utf-8")
        files.append(file)
    watched.open("/nop")
    page.set_input_files("#chon-tep", files)
    page.wait_for_function("() => document.querySelectorAll('#tep-gui > li').length >= 30", timeout=60_000)
    page.wait_for_function(
        "() => [...document.querySelectorAll('#tep-gui > li')].every(item => /Đã nhận|Trả lại|Cần xác nhận|đã gửi trước/i.test(item.textContent))",
        timeout=120_000)
    rows = page.locator("#tep-gui > li").all_inner_texts()
    watched.look("nop-30")
    for row in rows:
        number = int(re.search(r"tệp (\d\d)", row).group(1))
        if (number % 2 == 1) != ("Trả lại" in row):
            watched.fault(f"another verdict than its content gives: {row!r}")
    page.reload()
    page.wait_for_function("() => document.querySelectorAll('#tep-gui > li').length >= 30", timeout=20_000)
    if sum("Trả lại" in row for row in page.locator("#tep-gui > li").all_inner_texts()) != 15:
        watched.fault("verdicts are not there after a reload")
    # One is opened, and its corrected file sent as the answer.
    link = page.locator("#tep-gui > li", has_text="Trả lại").first.locator("a[href^='/tep/']").first
    returned = link.get_attribute("href")
    submit(watched, Pointer(page), link)
    watched.look("tep-tra-lai")
    answer = page.locator("a[href*='/nop?tra-loi=']").first
    submit(watched, Pointer(page), answer)
    mended = folder / "đã sửa.csv"
    shutil.copy(source, mended)
    page.set_input_files("#chon-tep", [mended])
    page.wait_for_function(
        "() => [...document.querySelectorAll('#tep-gui > li')].some(item => /đã sửa/.test(item.textContent) && /nhận|trước/i.test(item.textContent))",
        timeout=30_000)
    watched.open(returned)
    if "đã sửa" not in page.inner_text("main"):
        watched.fault("the returned file does not lead to the one that corrects it")
    watched.close()
    return watched.faults


def sample_cells(office):
    """Every cell's text of the sample's files that another program can read, by file and sheet."""
    found = {}
    for file in (office.sample / "in").rglob("*"):
        try:
            if file.suffix == ".csv":
                text = file.read_text(encoding="utf-8-sig")
                dialect = csv.Sniffer().sniff(text[:4000], ";,\t")
                found[file.name, None] = list(csv.reader(text.splitlines(), dialect))
            elif file.suffix in (".xlsx", ".xls"):
                book = python_calamine.CalamineWorkbook.from_path(str(file))
                for name in book.sheet_names:
                    found[file.name, name] = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        except (python_calamine.CalamineError, csv.Error):
            continue
    return found


def at(rows, address):
    letters, row = re.fullmatch(r"([A-Z]+)(\d+)", address).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return rows[int(row) - 1][column - 1]


def plain(value):
    """"1.204", 1204.0 and "1204" are one figure."""
    if isinstance(value, float):
        return f"{value:.6f}".rstrip("0").rstrip(".")
    text = str(value).strip()
    if re.fullmatch(r"\d{1,3}(\.\d{3})+", text):
        text = text.replace(".", "")
    return text.replace(",", ".")


@task()
def follow_figures(browser, office, pictures):
    """Ten figures of the report to their cells, with a pointer and with the keyboard; the cells as another program reads them."""
    cells = sample_cells(office)
    faults = []
    for kind in BOTH:
        watched = as_person(browser, office, "leader", pictures)
        page, hand = watched.page, kind(watched.page)
        chooser = random.Random(7)
        watched.open("/ky/2023-H1/bao-cao")
        links = page.locator("a[href*='/so-lieu/']").evaluate_all("links => [...new Set(links.map(link => link.getAttribute('href')))]")
        if len(links) < 50:
            watched.fault(f"only {len(links)} figures of the report have a page")
        chooser.shuffle(links)
        compared = 0
        for link in links:
            if compared == 10:
                break
            watched.open("/ky/2023-H1/bao-cao" if kind is Pointer else link)
            if kind is Pointer:
                target = page.locator(f"a[href='{link}']").first
                submit(watched, hand, target)
            for folded in page.locator("details:not([open]) > summary").all()[:3]:
                hand.press(folded)
            leaf = page.locator(".leaf:visible", has=page.locator("a[href*='/trang/']")).first
            if not leaf.count():
                continue
            raw = leaf.locator("strong").first.inner_text().strip("“”")
            to_sheet = leaf.locator("a[href*='/trang/']").first
            address = urllib.parse.parse_qs(urllib.parse.urlparse(to_sheet.get_attribute("href")).query)["o"][0]
            sheet = urllib.parse.unquote(re.search(r"/trang/([^?#]*)", to_sheet.get_attribute("href")).group(1))
            name = leaf.inner_text()
            submit(watched, hand, to_sheet)
            shown = page.locator("[aria-current=true]")
            if not shown.count():
                watched.fault(f"{address}: the cell is not marked in its sheet")
                continue
            written = page.locator("dl.facts code").first.inner_text() if page.locator("dl.facts code").count() else shown.first.inner_text()
            theirs = [rows for (file, title), rows in cells.items() if file in name and (title is None or title == sheet)]
            if not theirs:
                continue
            if not (plain(at(theirs[0], address)) == plain(written) == plain(raw)):
                watched.fault(f"{name}: {address} is {at(theirs[0], address)!r} to another program, {written!r} in the sheet, {raw!r} in the tree")
            compared += 1
            if compared == 1:
                watched.look(f"o-trong-bang-{kind.name}")
        if compared < 10:
            watched.fault(f"only {compared} figures were followed to cells that another program reads")
        faults += watched.faults
        watched.close()
    return faults


def unfold(hand, element):
    """Opens everything that an element is folded away in, the outermost first."""
    for fold in element.locator("xpath=ancestor::details").all():
        if fold.get_attribute("open") is None:
            hand.press(fold.locator("> summary"))


@task()
def accept_and_ask(browser, office, pictures):
    """An editor accepts one matter with a reason and asks a unit about another, each with pointer and keyboard."""
    faults = []
    for kind in BOTH:
        for action, words in (("chap-nhan", "Đã đối chiếu với sổ gốc."), ("hoi-lai", "Đề nghị kiểm tra lại số này.")):
            watched = as_person(browser, office, "editor", pictures)
            page, hand = watched.page, kind(watched.page)
            watched.open("/ky/2023-H1/mau-thuan")
            form = page.locator(f"form[action*='/{action}']").first
            target = form.get_attribute("action")
            unfold(hand, form)
            hand.write(form.locator("textarea"), words)
            watched.look(f"mau-thuan-{action}" if kind is Pointer else None)
            submit(watched, hand, form.locator("button[type=submit]"))
            name = re.search(r"/mau-thuan/([^/]+)/", target).group(1)
            if page.locator("[role=alert]").count() or name not in page.inner_text("main"):
                watched.fault(f"{action} of {name} by {kind.name}: {page.inner_text('main')[:300]!r}")
            if words not in page.inner_text("main") and action == "chap-nhan":
                watched.open("/ky/2023-H1/mau-thuan?hien=tat-ca")
                if words not in page.content():
                    watched.fault(f"who accepted {name} why is not shown")
            faults += watched.faults
            watched.close()
    return faults


@task()
def issue_and_reopen(browser, office, pictures):
    faults = []
    for kind in BOTH:
        watched = as_person(browser, office, "leader", pictures)
        page, hand = watched.page, kind(watched.page)
        watched.open("/ky/2023-H1/phat-hanh")
        watched.look("phat-hanh" if kind is Pointer else None)
        form = page.locator("form[action*='/phat-hanh']").first
        hand.write(form.locator("input[name=so]"), "85")
        hand.write(form.locator("input[name=ngay]"), "2023-07-10")
        hand.write(form.locator("input[name=nguoi-ky]"), "Nguyễn Văn A")
        if form.locator("textarea").count():
            hand.write(form.locator("textarea"), "Đã đối chiếu, xin chịu trách nhiệm.")
        submit(watched, hand, form.locator("button[type=submit]"))
        if not page.locator("form[action*='/mo-lai']").count():
            watched.fault(f"the report is not issued by {kind.name}: {page.inner_text('main')[:500]!r}")
            faults += watched.faults
            watched.close()
            continue
        watched.look("da-phat-hanh" if kind is Pointer else None)
        form = page.locator("form[action*='/mo-lai']").first
        hand.write(form.locator("textarea"), "Xã sửa số liệu.")
        submit(watched, hand, form.locator("button[type=submit]"))
        if not page.locator("input[name=so]").count():
            watched.fault(f"the report is not opened again by {kind.name}: {page.inner_text('main')[:500]!r}")
        faults += watched.faults
        watched.close()
    return faults


@task("commune-2026-10")
def fill_a_form(browser, office, pictures):
    """A form is filled, saved as a draft, found again, checked, and sent."""
    faults = []
    for kind in BOTH:
        watched = as_person(browser, office, "officer", pictures)
        page, hand = watched.page, kind(watched.page)
        watched.open("/bieu-mau")
        watched.look("bieu-mau" if kind is Pointer else None)
        links = page.locator("main a[href*='/bieu-mau/']").evaluate_all("links => links.map(link => link.getAttribute('href'))")
        if not links:
            watched.fault("there is no form to fill")
            return watched.faults
        for link in links:
            watched.open(link)
            if page.locator("form.bieu .muc").count():
                break
        boxes = page.locator("form.bieu .muc input[type=text]")
        for number in range(boxes.count()):
            hand.write(boxes.nth(number), "0")
        watched.look("bieu-mau-mot" if kind is Pointer else None)
        submit(watched, hand, page.locator("form.bieu button[value=nhap]:visible"))
        watched.open(link)
        if boxes.count() and boxes.first.input_value() != "0":
            watched.fault("the draft is not there again")
        for chosen in page.locator("form.bieu select").all():
            options = [value for value in chosen.locator("option").evaluate_all("all => all.map(one => one.value)") if value]
            chosen.select_option(options[0])
        for area in page.locator("form.bieu textarea").all():
            hand.write(area, "Không có.")
        submit(watched, hand, page.locator("form.bieu button[value=gui]"))
        if page.locator(".notice.fault, [role=alert]").count():
            watched.fault(f"the form is not taken: {page.inner_text('main')[:600]!r}")
        faults += watched.faults
        watched.close()
    return faults
