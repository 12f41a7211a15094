"""Tasks with figures, contradictions, reports and forms; those with files are in tasks.py."""

import csv
import random
import re
import urllib.parse

import python_calamine
from hands import BOTH, Pointer
from tasks import as_person, submit, task, unfold, wait_for_verdicts


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
def answer_for_a_unit(browser, office, pictures):
    """A question about a matter stands on the landing page of the unit; its officer answers there, and who asked what is shown."""
    faults = []
    for kind in BOTH:
        editor = as_person(browser, office, "editor")
        editor.open("/ky/2023-H1/mau-thuan")
        form = editor.page.locator("form[action*='/hoi-lai']").first
        name = re.search(r"/mau-thuan/([^/]+)/", form.get_attribute("action")).group(1)
        unfold(Pointer(editor.page), form)
        words = f"Đề nghị đối chiếu lại ({kind.name})."
        form.locator("textarea").fill(words)
        submit(editor, Pointer(editor.page), form.locator("button[type=submit]"))
        editor.close()
        watched = as_person(browser, office, "officer", pictures)
        page, hand = watched.page, kind(watched.page)
        watched.open("/")
        asked = page.locator("section[aria-labelledby=hoi-lai] li", has_text=words).first
        if not asked.count() or name not in asked.inner_text():
            watched.fault(f"the question about {name} is not on the landing page: {page.inner_text('main')[:600]!r}")
            faults += watched.faults
            watched.close()
            continue
        watched.look(f"hoi-lai-{kind.name}")
        form = asked.locator("form").first
        unfold(hand, form)
        answer = f"Số liệu đúng, đã đối chiếu ({kind.name})."
        hand.write(form.locator("textarea"), answer)
        submit(watched, hand, form.locator("button[type=submit]"))
        if page.locator("[role=alert]").count() or answer not in page.inner_text("main"):
            watched.fault(f"the answer is not kept: {page.inner_text('main')[:600]!r}")
        watched.open("/ky/2023-H1/mau-thuan?hien=tat-ca")
        if answer not in page.content():
            watched.fault("the answer is not shown with the matter")
        faults += watched.faults
        watched.close()
    return faults


@task()
def take_a_file_along(browser, office, pictures):
    """A returned file is taken along as it was sent, and with its wrong cells marked."""
    faults = []
    for kind in BOTH:
        watched = as_person(browser, office, "officer", pictures)
        page, hand = watched.page, kind(watched.page)
        text = (office.sample / "in/PL5 - so hoa cap xa.csv").read_text(encoding="utf-8-sig")
        wrong = office.folder / f"mang đi {kind.name}.csv"
        wrong.write_text(text.replace("770", f"7w{kind.name[0]}"), encoding="utf-8")
        watched.open("/nop")
        page.set_input_files("#chon-tep", [wrong])
        wait_for_verdicts(page, [wrong.name])
        watched.open("/tep?ket-qua=returned")
        submit(watched, hand, page.locator("main tbody a[href^='/tep/']").first)
        for ending in ("/goc", "/danh-dau"):
            with page.expect_download() as taken:
                hand.press(page.locator(f"a[href$='{ending}']"))
            path = taken.value.path()
            if not path.stat().st_size or taken.value.failure():
                watched.fault(f"{ending}: {taken.value.suggested_filename} is empty")
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


def faults_while_typing(watched, hand, boxes):
    """What cannot be is said under its field while somebody types, read with the field, and gone when it is mended."""
    page, counted = watched.page, 0
    for number in range(min(boxes.count(), 6)):
        box = boxes.nth(number)
        if not box.get_attribute("data-so"):
            continue
        counted += 1
        hand.write(box, "12x")
        said = page.locator(f"[id='{box.get_attribute('id')}-loi']")
        try:
            said.wait_for(state="visible", timeout=3_000)
        except Exception:
            watched.fault(f"nothing is said of “12x” in a field of numbers ({box.get_attribute('id')})")
            continue
        if box.get_attribute("aria-invalid") != "true":
            watched.fault("a screen reader is not told that the field is wrong")
        hand.write(box, "12")
        said.wait_for(state="hidden", timeout=3_000)
    if not counted:
        watched.fault("the form has no field of numbers")
    broken = page.evaluate(
        """() => {
          const form = document.querySelector('form[data-quy-tac]');
          const rules = JSON.parse(form.dataset.quyTac);
          const rule = rules.find(rule => rule.c === '<=' && rule.l[0] === 'f' && rule.r[0] === 'f');
          if (!rule) return null;
          const id = name => form.querySelector(`[data-muc="${name}"]`)?.id;
          return { less: id(rule.l[1]), more: id(rule.r[1]), told: id(rule.o), text: rule.t };
        }""")
    if broken and all(broken.values()):
        at = lambda key: page.locator(f"[id='{broken[key]}']")
        first, second = sorted(("less", "more"), key=lambda key: boxes.evaluate_all("(all, id) => all.findIndex(one => one.id === id)", broken[key]))
        hand.write(at(first), "9" if first == "less" else "5")
        hand.write(at(second), "9" if second == "less" else "5")
        told = page.locator(f"[id='{broken['told']}-loi']")
        try:
            told.get_by_text(broken["text"]).wait_for(state="visible", timeout=3_000)
        except Exception:
            watched.fault(f"a rule of the form is not checked while typing: {broken}")
        watched.look(f"bieu-mau-loi-{hand.name}")
    elif not broken:
        watched.fault("the form has no rule between two fields")


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
        faults_while_typing(watched, hand, boxes)
        for number in range(boxes.count()):
            hand.write(boxes.nth(number), "0")
        watched.look("bieu-mau-mot" if kind is Pointer else None)
        submit(watched, hand, page.locator("form.bieu button[value=nhap]:visible"))
        watched.open(link)
        if boxes.count() and boxes.first.input_value() != "0":
            watched.fault("the draft is not there again")
        for chosen in page.locator("form.bieu select").all():
            options = [value for value in chosen.locator("option").evaluate_all("all => all.map(one => one.value)") if value]
            hand.pick(chosen, options[0])
        for area in page.locator("form.bieu textarea").all():
            hand.write(area, "Không có.")
        submit(watched, hand, page.locator("form.bieu button[value=gui]"))
        if page.locator(".notice.fault, [role=alert]").count():
            watched.fault(f"the form is not taken: {page.inner_text('main')[:600]!r}")
        faults += watched.faults
        watched.close()
    return faults
