"""What people do on the page. Each task takes the browser, the office and a folder for pictures, and returns what went wrong."""

import csv
import random
import re
import shutil
import sys
import urllib.parse
import zipfile

import hostile
import python_calamine
from hands import BOTH, Pointer
from office import PASSWORD
from watched import Watched

ALL = {}


def task(sample="2023-H1", hostile=None):
    def keep(function):
        function.sample, function.hostile = sample, hostile
        ALL[function.__name__] = function
        return function
    return keep


def leaves(path):
    """Signing out ends the walk."""
    return path.startswith("/dang-xuat")


def is_download(path):
    return "/tai/" in path or path.split("?")[0].endswith((".csv", ".xlsx", ".docx", "/csv", "/xlsx", "/metrics", "/goc", "/danh-dau"))


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


def rows_of(page, names):
    """The lines of the files that were sent, by the file's name."""
    found = {}
    for text in page.locator("#tep-gui > li").all_inner_texts():
        for name in names:
            if name in text:
                found.setdefault(name, text)
    return found


VERDICT = "Đã nhận|Trả lại|Cần xác nhận|đã gửi trước|giống tệp đã gửi|Kiểm tra thử|Chưa gửi được"


def wait_for_verdicts(page, names, patience=120_000):
    """Each file has its line with a verdict that does not change any more."""
    page.wait_for_function(
        """([names, verdict]) => {
          const lines = [...document.querySelectorAll('#tep-gui > li')];
          return names.every(name => lines.some(line => line.textContent.includes(name)
            && line.getAttribute('aria-busy') === 'false' && new RegExp(verdict, 'i').test(line.textContent)));
        }""", arg=[list(names), VERDICT], timeout=patience)
    return rows_of(page, names)


@task()
def drop_thirty_files(browser, office, pictures):
    """Good and bad files at once; each has a verdict that stays after a reload; one is corrected. With pointer and keyboard."""
    faults = []
    source = office.sample / "in/PL5 - so hoa cap xa.csv"
    text = source.read_text(encoding="utf-8-sig")
    for kind in BOTH:
        watched = as_person(browser, office, "officer", pictures)
        page, hand = watched.page, kind(watched.page)
        folder = office.folder / f"to-send-{kind.name}"
        folder.mkdir()
        files = []
        for number in range(30):
            file = folder / f"tệp {kind.name} {number:02}.csv"
            # Even ones say the same again, odd ones have a letter in a figure.
            wrong = text.replace("770", "77o").replace("444", f"4{number}{kind.name[0]}")
            file.write_text(text if number % 2 == 0 else wrong, encoding="utf-8")
            files.append(file)
        names = [file.name for file in files]
        watched.open("/nop")
        hand.choose(page.locator("#chon-tep"), files)
        rows = wait_for_verdicts(page, names)
        watched.look(f"nop-30-{kind.name}")
        page.reload()
        after = rows_of(page, names)
        for number, name in enumerate(names):
            if any((number % 2 == 1) != ("Trả lại" in seen.get(name, "")) for seen in (rows, after)):
                watched.fault(f"another verdict than its content gives: {rows.get(name)!r}, after a reload {after.get(name)!r}")
        # One is opened, and its corrected file sent as the answer.
        line = page.locator("#tep-gui > li", has_text=names[1])
        link = line.locator("a[href^='/tep/']").first
        returned = link.get_attribute("href")
        submit(watched, hand, link)
        watched.look(f"tep-tra-lai-{kind.name}")
        submit(watched, hand, page.locator("a[href*='/nop?tra-loi=']").first)
        mended = folder / f"đã sửa {kind.name}.csv"
        shutil.copy(source, mended)
        hand.choose(page.locator("#chon-tep"), [mended])
        wait_for_verdicts(page, [mended.name], 30_000)
        watched.open(returned)
        if mended.name not in page.inner_text("main"):
            watched.fault("the returned file does not lead to the one that corrects it")
        faults += watched.faults
        watched.close()
    return faults


@task()
def try_before_sending(browser, office, pictures):
    """"Kiểm tra thử" says what a file would become and keeps nothing; the file is sent from there."""
    faults = []
    source = office.sample / "in/PL5 - so hoa cap xa.csv"
    text = source.read_text(encoding="utf-8-sig")
    for kind in BOTH:
        watched = as_person(browser, office, "officer", pictures)
        page, hand = watched.page, kind(watched.page)
        folder = office.folder / f"to-try-{kind.name}"
        folder.mkdir()
        good, bad = folder / f"thử {kind.name} đúng.csv", folder / f"thử {kind.name} sai.csv"
        good.write_text(text, encoding="utf-8")
        bad.write_text(text.replace("770", f"7{kind.name[0]}0"), encoding="utf-8")
        watched.open("/tep")
        before = page.locator("main tbody tr").first.inner_text()
        watched.open("/nop")
        hand.press(page.locator("#thu"))
        hand.choose(page.locator("#chon-tep"), [good, bad])
        rows = wait_for_verdicts(page, [good.name, bad.name])
        watched.look(f"thu-{kind.name}")
        if "sẽ bị trả lại" not in rows[bad.name] or "không phải là một con số" not in rows[bad.name]:
            watched.fault(f"what is wrong is not said before it is sent: {rows[bad.name]!r}")
        if "Kiểm tra thử" not in rows[good.name] or "trả lại" in rows[good.name]:
            watched.fault(f"a good file: {rows[good.name]!r}")
        if office.waiting():
            watched.fault(f"a trial leaves something in the drop folder: {office.waiting()}")
        other = as_person(browser, office, "officer")
        other.open("/tep")
        if other.page.locator("main tbody tr").first.inner_text() != before:
            watched.fault("a trial is in the list of files")
        other.close()
        hand.press(page.locator("#tep-gui > li", has_text=bad.name).locator("button"))
        page.wait_for_function(
            "name => [...document.querySelectorAll('#tep-gui > li')].some(line => line.textContent.includes(name)"
            " && /Trả lại/.test(line.textContent) && line.querySelector(\"a[href^='/tep/']\"))", arg=bad.name, timeout=30_000)
        faults += watched.faults
        watched.close()
    return faults


@task()
def drop_a_folder_and_a_zip(browser, office, pictures):
    """Every file of a folder and of a zip has its own verdict; files dropped on the zone, too."""
    faults = []
    text = (office.sample / "in/PL5 - so hoa cap xa.csv").read_text(encoding="utf-8-sig")
    for kind in BOTH:
        watched = as_person(browser, office, "officer", pictures)
        page, hand = watched.page, kind(watched.page)
        folder = office.folder / f"thu-muc-{kind.name}"
        (folder / "bên trong").mkdir(parents=True)
        good, bad = folder / f"mục {kind.name} đúng.csv", folder / "bên trong" / f"mục {kind.name} sai.csv"
        good.write_text(text, encoding="utf-8")
        bad.write_text(text.replace("770", f"7m{kind.name[0]}"), encoding="utf-8")
        watched.open("/nop")
        hand.choose(page.locator("#chon-thu-muc"), folder)
        rows = wait_for_verdicts(page, [good.name, bad.name])
        if "Trả lại" in rows[good.name] or "Trả lại" not in rows[bad.name]:
            watched.fault(f"files of a folder: {rows}")
        packed = office.folder / f"gói {kind.name}.zip"
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr(f"gói {kind.name} đúng.csv", text)
            archive.writestr(f"gói {kind.name} sai.csv", text.replace("770", f"7z{kind.name[0]}"))
        hand.choose(page.locator("#chon-tep"), [packed])
        rows = wait_for_verdicts(page, [packed.name])
        if "Trả lại" not in rows[packed.name] or rows[packed.name].count(".csv") < 2:
            watched.fault(f"the files of a zip are not told one by one: {rows[packed.name]!r}")
        watched.look(f"nop-goi-{kind.name}")
        if kind is Pointer:
            page.locator("#vung-tha").dispatch_event("drop", {"dataTransfer": page.evaluate_handle(
                """text => {
                  const data = new DataTransfer();
                  data.items.add(new File([text], 'thả vào vùng.csv', { type: 'text/csv' }));
                  return data;
                }""", text.replace("770", "7zone"))})
            rows = wait_for_verdicts(page, ["thả vào vùng.csv"])
            if "Trả lại" not in rows["thả vào vùng.csv"]:
                watched.fault(f"a file dropped on the zone: {rows}")
        faults += watched.faults
        watched.close()
    return faults


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


@task(hostile=hostile)
def nothing_hostile_runs(browser, office, pictures):
    """Whatever cells, names, headings, narrative, answers and reasons hold: nothing runs, no policy report, no request leaves the host."""
    return hostile.walk(sys.modules[__name__], browser, office, pictures)
