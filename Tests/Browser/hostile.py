"""An office in which everything that somebody else writes is an attack, and the walk that sees whether anything of it runs.

Cells, names of sheets and files, headings, narrative, names of units and people, answers of forms, reasons, questions and letterheads go the
whole way: drop folder, daemon, store, page, browser.
"""

import collections
import csv
import io
import re
import urllib.parse
import zipfile
from xml.sax.saxutils import escape, quoteattr

from office import PASSWORD, ROLES

#: What a script of theirs would leave behind.
MARK = "biTanCong"
RUN = f"window.{MARK}=1"
#: One of each way out of a place; all hold the mark, so that a page that shows one is known.
PAYLOADS = [
    f"<script>{RUN}</script>",
    f"\"><img src=x onerror={RUN}>",
    f"' autofocus onfocus='{RUN}' x='",
    f"</title></textarea></table><svg onload={RUN}>",
    f"javascript:{RUN}",
    f"<iframe srcdoc='<script>parent.{MARK}=1</script>'></iframe>",
    f"<link rel=stylesheet href=//evil.example/{MARK}.css>",
    f"<base href=//evil.example/{MARK}/>",
    f"=HYPERLINK(\"//evil.example/{MARK}\")",
    f"{{{{constructor.constructor('{RUN}')()}}}}",
    f"\u202e{MARK}\u2066 ]]> --> %22%3E%3Cscript%3E",
]


def payload(number):
    return PAYLOADS[number % len(PAYLOADS)]


def file_name(number, ending):
    """As a file system takes it."""
    return payload(number).replace("/", "∕")[:150] + ending


def workbook(sheets):
    """A workbook of sheets by name, each rows of texts and numbers."""
    def cell(column, row, value):
        place = f"{chr(65 + column)}{row}"
        if isinstance(value, (int, float)):
            return f'<c r="{place}"><v>{value}</v></c>'
        return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'

    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    names = list(sheets)
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        + "".join(f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
                  for i in range(1, len(names) + 1)) + "</Types>",
        "_rels/.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="{kind}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{kind}"><sheets>'
        + "".join(f'<sheet name={quoteattr(name)} sheetId="{i}" r:id="s{i}"/>' for i, name in enumerate(names, 1)) + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(f'<Relationship Id="s{i}" Type="{kind}/worksheet" Target="worksheets/sheet{i}.xml"/>' for i in range(1, len(names) + 1)) + "</Relationships>",
    }
    for number, rows in enumerate(sheets.values(), 1):
        lines = "".join(
            f'<row r="{row}">' + "".join(cell(column, row, value) for column, value in enumerate(values) if value != "") + "</row>"
            for row, values in enumerate(rows, 1))
        parts[f"xl/worksheets/sheet{number}.xml"] = f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{lines}</sheetData></worksheet>'
    bytes_ = io.BytesIO()
    with zipfile.ZipFile(bytes_, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return bytes_.getvalue()


def number(text):
    try:
        return float(text)
    except ValueError:
        return text


def files(sample):
    """What is dropped besides the sample's own files, by name."""
    text = (sample / "in/PL5 - so hoa cap xa.csv").read_text(encoding="utf-8-sig")
    rows = [[number(value) for value in row] for row in csv.reader(text.splitlines(), delimiter=";")]
    hostile = [list(row) for row in rows]
    hostile[0][0] = str(hostile[0][0]) + " " + payload(0)
    hostile.append([payload(1)])
    for index, place in enumerate(range(7, 7 + len(PAYLOADS))):
        hostile[place][2] = payload(index)
    notes = [list(row) for row in rows]
    notes[2] = [payload(2)]
    notes.append([])
    notes += [["", payload(index)] for index in range(len(PAYLOADS))]
    unknown = [[payload(3)], ["STT", *PAYLOADS], *([str(row), *PAYLOADS] for row in range(1, 6))]
    narrative = "\n".join([
        "# Báo cáo kết quả 6 tháng đầu năm 2023", "", "## Công tác chỉ đạo, điều hành", "",
        *(f"- {payload(index)} đã được triển khai." for index in range(len(PAYLOADS))), "",
        "Các văn bản ban hành từ ngày 01/01/2023 đến ngày 30/06/2023", "", "| Loại văn bản | Số, ký hiệu | Ngày ban hành | Cơ quan ban hành | Trích yếu nội dung |", "|---|---|---|---|---|",
        *(f"| {payload(i).replace('|', '')} | {i}/KH {payload(i + 1)} | 18/05/2023 | {payload(i + 2)} | {payload(i + 3)} |" for i in range(4)), "",
        "## Khó khăn, vướng mắc", "", *(f"- {payload(index)}" for index in range(len(PAYLOADS)))])
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr(file_name(1, ".csv"), text.replace("770", payload(4).replace(";", "")))
    return {
        file_name(0, ".xlsx"): workbook({payload(1)[:80]: hostile}),
        file_name(1, ".xlsx"): workbook({payload(0)[:80]: notes, payload(5)[:80]: [[payload(6)], [payload(7)]]}),
        file_name(2, ".xlsx"): workbook({"</script>": unknown}),
        file_name(3, ".md"): narrative.encode(),
        file_name(4, ".csv"): text.replace("770", payload(0).replace(";", "")).encode(),
        file_name(5, ".zip"): inner.getvalue(),
        file_name(6, ".txt"): payload(1).encode(),
    }


def dress(office):
    """Names of a unit and of people, and the letterhead."""
    register = office.folder / "units.csv"
    with (office.sample / "units.csv").open(newline="") as file:
        rows = list(csv.reader(file))
    for index, name in enumerate(PAYLOADS[:2]):
        rows.append([f"524.9{index}", f"Phòng {name}", "office", "524", "", "2025-06-30", ""])
    with register.open("w", newline="") as file:
        csv.writer(file).writerows(rows)
    text = office.configuration.read_text().replace(f"{office.sample}/units.csv", str(register))
    text = re.sub(r'^  legal_basis:.*$', lambda _: f"  legal_basis: {yaml(payload(0))}", text, flags=re.M)
    text = re.sub(r'^  place:.*$', lambda _: f"  place: {yaml(payload(1))}", text, flags=re.M)
    office.configuration.write_text(text)
    office.full_names = dict(zip(ROLES, (f"A {payload(1)}", f"B {payload(0)}", f"C {payload(2)}", f"D {payload(3)}")))


def yaml(text):
    return "'" + text.replace("'", "''") + "'"


def kind(path):
    path = path.split("?")[0]
    path = re.sub(r"/(tinh|so-lieu|tai|trang)/.*", r"/\1/…", path)
    path = re.sub(r"^/bieu-mau/.*", "/bieu-mau/…", path)
    return re.sub(r"/(\d[^/]*|[^/]*\d[^/]*)", "/…", path)


WATCH = f"""
  addEventListener('securitypolicyviolation', event => console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
  Object.defineProperty(window, '{MARK}', {{ set() {{ console.error('a script of somebody else runs') }}, get() {{ return undefined }} }});
"""

#: Pages of a kind that are opened: what is hostile differs from file to file.
OF_A_KIND = 6
#: Kinds of pages that show something hostile: less would prove nothing.
SHOWN = {"/", "/tep", "/tep/…", "/tep/…/trang", "/tep/…/trang/…", "/tep/…/van-ban", "/ky/…/bao-cao", "/ky/…/so-lieu/…", "/ky/…/mau-thuan", "/quan-tri"}


def decide(tasks, browser, office, pictures):
    """What people write on the page themselves: reasons, questions, drafts of forms, numbers and signers."""
    faults = []
    editor = tasks.as_person(browser, office, "editor")
    watch(editor)
    for action, text in (("chap-nhan", payload(0)), ("hoi-lai", payload(1))):
        editor.open("/ky/2023-H1/mau-thuan")
        form = editor.page.locator(f"form[action*='/{action}']").first
        tasks.unfold(tasks.Pointer(editor.page), form)
        form.locator("textarea").fill(text)
        tasks.submit(editor, tasks.Pointer(editor.page), form.locator("button[type=submit]"))
    faults += editor.faults
    editor.close()
    officer = tasks.as_person(browser, office, "officer")
    watch(officer)
    officer.open("/")
    form = officer.page.locator("form[action*='/hoi-lai/']").first
    if form.count():
        tasks.unfold(tasks.Pointer(officer.page), form)
        form.locator("textarea").fill(payload(3))
        tasks.submit(officer, tasks.Pointer(officer.page), form.locator("button[type=submit]"))
    officer.open("/bieu-mau")
    links = officer.page.locator("main a[href*='/bieu-mau/']").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    for link in links[:2]:
        officer.open(link)
        for index, field in enumerate(officer.page.locator("form.bieu input[type=text], form.bieu textarea").all()[:12]):
            field.fill(payload(index))
        officer.page.locator("form.bieu button[value=kiem-tra]").click()
        officer.page.wait_for_load_state()
        officer.page.locator("form.bieu button[value=nhap]:visible").click()
        officer.page.wait_for_load_state()
    faults += officer.faults
    officer.close()
    leader = tasks.as_person(browser, office, "leader")
    watch(leader)
    leader.open("/ky/2023-H1/phat-hanh")
    form = leader.page.locator("form[action*='/phat-hanh']").first
    form.locator("input[name=so]").fill("1")
    form.locator("input[name=ngay]").fill("2023-07-10")
    form.locator("input[name=nguoi-ky]").fill(payload(1)[:80])
    if form.locator("textarea").count():
        form.locator("textarea").fill(payload(0))
    tasks.submit(leader, tasks.Pointer(leader.page), form.locator("button[type=submit]"))
    faults += leader.faults
    leader.close()
    return faults


def watch(watched):
    watched.context.add_init_script(WATCH)


def texts(office, page):
    """The text pages of documents: few links lead there, and those of many other files would be opened first."""
    page.goto(office.site + "/tep")
    return page.locator("main a[href^='/tep/']").evaluate_all(
        r"links => links.filter(link => /\.(md|txt)$/.test(link.textContent.trim())).map(link => link.pathname + '/van-ban')")


def walk(tasks, browser, office, pictures):
    """Every page that links lead to, as each role, wide and narrow; also what an address itself can carry."""
    faults = decide(tasks, browser, office, pictures)
    shown = set()
    for role in ROLES:
        watched = tasks.as_person(browser, office, role, pictures, width=360 if role == "officer" else 1280)
        watch(watched)
        page = watched.page
        waiting, seen, kinds = ["/", *texts(office, page)], set(), collections.Counter()
        for attack in PAYLOADS:
            page.goto(office.site + "/tep?" + urllib.parse.urlencode({"ten": attack}))
        while waiting:
            path = waiting.pop(0)
            # A text has one page, whatever paragraph a link leads to.
            path = path.split("?")[0] if "/van-ban" in path else path
            if path in seen or kinds[kind(path)] >= OF_A_KIND or tasks.leaves(path) or tasks.is_download(path):
                continue
            seen.add(path)
            kinds[kind(path)] += 1
            page.goto(office.site + path)
            page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
            if MARK in page.inner_text("body"):
                shown.add(kind(path))
            if page.evaluate("document.querySelectorAll('script:not([src]), iframe, img, base, object, embed, [onerror], [onload], [onfocus], [style]').length"):
                watched.fault("something of it became markup")
            watched.fits()
            waiting += watched.links()
        faults += watched.faults
        watched.close()
    missing = sorted(SHOWN - shown)
    if missing:
        faults.append(f"nothing hostile was shown on {missing}: {sorted(shown)}")
    return faults
