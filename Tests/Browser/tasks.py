"""What people do on the page. Each task takes the browser, the office and a folder for pictures, and returns what went wrong."""

import shutil
import sys
import zipfile

import hostile
from hands import BOTH, Pointer
from office import PASSWORD, ROLES
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


def unfold(hand, element):
    """Opens everything that an element is folded away in, the outermost first."""
    for fold in element.locator("xpath=ancestor::details").all():
        if fold.get_attribute("open") is None:
            hand.press(fold.locator("> summary"))


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


@task(hostile=hostile)
def nothing_hostile_runs(browser, office, pictures):
    """Whatever cells, names, headings, narrative, answers and reasons hold: nothing runs, no policy report, no request leaves the host."""
    return hostile.walk(sys.modules[__name__], browser, office, pictures)


@task()
def administrate(browser, office, pictures):
    """The service's state and folders, what happened, a unit found by its name, the users; and nobody else is let in."""
    faults = []
    for kind in BOTH:
        watched = as_person(browser, office, "administrator", pictures)
        page, hand = watched.page, kind(watched.page)
        watched.open("/")
        submit(watched, hand, page.locator("nav a[href='/quan-tri']").first)
        watched.look(f"quan-tri-{kind.name}")
        said = page.inner_text("main")
        if str(office.inbox) not in said:
            watched.fault("the watched folder is not named")
        if not page.locator("main a[href^='/tep/']").count():
            watched.fault("no file leads from the events to its page")
        submit(watched, hand, page.locator("main a[href='/quan-tri/don-vi']"))
        field = page.locator("main input[type=search]")
        hand.write(field, "Bình Thạnh Quảng Ngãi")
        submit(watched, hand, page.locator("main form button[type=submit]").first)
        watched.look(f"tim-don-vi-{kind.name}")
        if "Xã Bình Thạnh" not in page.inner_text("main"):
            watched.fault(f"a unit is not found by its name: {page.inner_text('main')[:300]!r}")
        submit(watched, hand, page.locator("main a[href='/quan-tri'], nav a[href='/quan-tri']").first)
        submit(watched, hand, page.locator("main a[href='/quan-tri/nguoi-dung']"))
        watched.look(f"nguoi-dung-{kind.name}")
        listed = page.inner_text("main table")
        for account in ROLES:
            if account not in listed:
                watched.fault(f"{account} is not among the users")
        faults += watched.faults
        watched.close()
    for role in ROLES[:3]:
        other = as_person(browser, office, role)
        for path in ("/quan-tri", "/quan-tri/don-vi", "/quan-tri/nguoi-dung"):
            status = other.page.request.get(office.site + path).status
            if status != 403:
                other.fault(f"{path} answers {status} to {role}")
        faults += other.faults
        other.close()
    return faults
