"""Commands that need no report: what they read, declare and write for units."""

import csv
import json
import re
import zipfile

from lib.commands import PROJECT, fill_form, workbook_cell
from lib.finding_cases import SAMPLES

DISTRICT = SAMPLES / "2023-H1/baocaod.yaml"
FILES = SAMPLES / "2023-H1/in"
PERIOD = "2023-H1"
AT = ["--output", "district", "--config", DISTRICT]


def usage(office, produced):
    office.says("the help lists the commands", ["--help"], 0, *"run batch check audit trace diff accept ask answer store units init".split())
    names = re.findall(r"^  ([a-z]+)  ", office.run("--help").out, re.MULTILINE)
    names += [f"{parent} {name}" for parent in ("config", "dataset", "store", "units")
              for name in re.findall(r"^  ([a-z]+)  ", office.run("help", parent).out, re.MULTILINE)]
    office.step("there are 33 commands or more", len(names) >= 33, " ".join(names))
    for name in names:
        office.refuses(f"{name}: an option that it does not have", [*name.split(), "--khong-co"], f"baocaod {name}", "--help")
    office.says("the version", ["--version"], 0, ".")
    office.refuses("a command that is none", ["reprot"], "reprot", "--help")
    office.refuses("a sub-command that is none", ["config", "chek"], "chek", "baocaod config")
    office.refuses("a misspelt option: the nearest one is named", ["report", "--outptu", "district"], "--outptu", "--output")


def reading(office, produced):
    table = FILES / "PL5 - so hoa cap xa.csv"
    book = FILES / "PL3 - so hoa ho so TTHC.xlsx"
    shown = office.says("cells of a CSV file", ["cells", table], 0, "1,Thị trấn Châu Ổ,770,326,42.34,444,769,224,29.13,545")
    cells = {cell["cell"]: cell for cell in office.run("cells", "--json", table).json()["sheets"][0]["cells"]}
    office.step("cells --json has the same", cells["B7"]["text"] == "Thị trấn Châu Ổ" and "770" in json.dumps(cells["C7"]), cells.get("C7"))
    printed = sum(1 for row in csv.reader(shown.out.splitlines()[1:]) for cell in row if cell)
    counted = int(office.run("cells", "--count", table).out)
    office.step("cells --count counts them", printed == counted == len(cells), f"{printed} {counted} {len(cells)}")
    office.says("a sheet that is not there: those that are", ["cells", "--sheet", "Trang 9", book], 1, "Trang 9", "Sheet1")
    office.refuses("cells of a file that is not there", ["cells", "none.csv"], "none.csv")
    answer = office.run("check", "--json", "--rows", "--alone", table, "--config", DISTRICT)
    found = answer.json()[0]
    office.step("check --json --rows has the table's figures", answer.code == 0 and found["findings"] == []
                and found["tables"][0]["units"]["21064"]["received"] == 327 and found["tables"][0]["rows"] == 22, answer.out)
    office.says("check of a folder", ["check", "--alone", FILES, "--config", DISTRICT], 0, "PL6 - van ban cap xa.docx", "32")
    office.says("check beside what was taken", ["check", table, *AT], 0, "PL5 - so hoa cap xa.csv")
    office.refuses("check of a file that is not there", ["check", "none.csv", "--config", DISTRICT], "none.csv")
    office.says("a draft of a declaration", ["dataset", "draft", table], 0, "rows: units", "22 rows of 1 file")
    office.says("drafts in a folder", ["dataset", "draft", table, "--output", "drafts"], 0)
    office.step("one file a table", len(list((office.root / "drafts").glob("*.yaml"))) == 1)
    office.refuses("a draft that exists is not written over", ["dataset", "draft", table, "--output", "drafts"], ".yaml", code=2)
    office.refuses("a draft of a file that is not there", ["dataset", "draft", "none.csv"], "none.csv")


def declarations(office, produced):
    office.says("modules", ["modules", "--config", DISTRICT], 0, "bảng digitization: Số hóa hồ sơ thủ tục hành chính", "phụ lục documents_whole")
    office.says("modules --markdown", ["modules", "--markdown", "digitization", "--config", DISTRICT], 0, "## Dataset `digitization`", "| `received` |")
    office.refuses("a module that is none", ["modules", "digitisation", "--config", DISTRICT], "digitisation", "digitization")
    for kind in ["dataset", "records", "report"]:
        answer = office.run("schema", kind)
        office.step(f"the schema of a {kind} parses", answer.code == 0 and answer.json()["type"] == "object", answer.said)
    office.refuses("a schema of nothing", ["schema", "datset"], "datset", "baocaod schema --help")
    office.says("config check", ["config", "check", "--config", SAMPLES / "commune-2026-10/baocaod.yaml"], 0, "không có lỗi")
    office.says("config check --quiet says nothing of a sound one", ["config", "check", "--quiet", "--config", SAMPLES / "commune-2026-10/baocaod.yaml"], 0)
    faulty = office.root / "faulty.yaml"
    faulty.write_text(DISTRICT.read_text().replace("\nlanguage: vi", "\nlangage: vi"))
    office.refuses("config check: line, key and the nearest", ["config", "check", "--config", faulty], "faulty.yaml:", "langage", "language")
    office.refuses("run with a faulty configuration ends", ["run", "--config", faulty], "langage")
    answer = office.run("config", "migrate", "--dry-run", "--config", DISTRICT)
    office.step("config migrate --dry-run prints the file", answer.code == 0 and answer.out.strip() == DISTRICT.read_text().strip(), answer.said[:400])
    office.says("config sandbox", ["config", "sandbox", "--config", DISTRICT], 0, "ReadWritePaths=", "/srv/baocaod/inbox")


def units(office, produced):
    office.says("units list", ["units", "list", "--config", DISTRICT], 0, "21064\tcommune\tXã Bình An\tđến 30/06/2025")
    day = office.run("units", "list", "--on", "2026-01-01", "--config", DISTRICT)
    office.step("units list --on: those of that day only", day.code == 0 and "Xã Bình An\t" not in day.out and "Xã Bình Sơn" in day.out, day.said)
    office.says("a label that a unit has", ["units", "--match", "xã bình an", "--config", DISTRICT], 0, "21064 Xã Bình An")
    office.says("a misspelt one: the nearest", ["units", "--match", "xã bình am", "--config", DISTRICT], 0, "không rõ", "21064 Xã Bình An")
    office.refuses("a day that is none", ["units", "--on", "2023-13-01", "--config", DISTRICT], "2023-13-01", "2025-07-01")
    office.says("units search without accents", ["units", "search", "binh", "son", "quang", "ngai"], 0, "21040\tcommune\tXã Bình Sơn\ttừ 01/07/2025\tTỉnh Quảng Ngãi")
    limited = office.run("units", "search", "binh", "--limit", "3")
    office.step("units search --limit", limited.code == 0 and len([line for line in limited.out.splitlines() if "\t" in line]) == 3, limited.said)
    office.says("units search finds nothing", ["units", "search", "zzzzqq"], 1, "không có đơn vị nào")
    office.says("units history", ["units", "history", "21040"], 0, "01/07/2025  từ  toàn bộ  21040  Thị trấn Châu Ổ", "21070  Xã Bình Dương")
    office.says("units history of no code", ["units", "history", "99999"], 1, "99999", "units search")
    office.says("units check of a sound list", ["units", "check", SAMPLES / "2023-H1/units.csv", "--config", DISTRICT], 0, "22 đơn vị, không có lỗi")
    wrong = office.root / "units.csv"
    wrong.write_text("code,name,kind,parent,valid_from,valid_to,aliases\n524.01,Phòng A,office,524,,,\n524.01,Phòng B,ofice,524,,,\n")
    office.refuses("units check: faults with their lines", ["units", "check", wrong, "--config", DISTRICT], "units.csv:3", "ofice", "office")


def forms(office, produced):
    for module in ["infrastructure", "digitization", "documents", "online-services", "narrative"]:
        folder = office.root / "forms" / module
        answer = office.says(f"the form of {module}", ["form", module, "--period", PERIOD, "--unit", "21064", "--output", folder, "--config", DISTRICT]
                             if module != "narrative" else ["form", module, "--period", PERIOD, "--output", folder, "--config", DISTRICT], 0)
        written = sorted(folder.glob("*"))
        broken = [path.name for path in written if zipfile.ZipFile(path).testzip()]
        office.step(f"{len(written)} file(s), named, each whole", written and not broken and all(path.name in answer.out for path in written), broken)
        if module == "narrative":
            continue
        empty = office.run("check", "--json", "--alone", written[0], "--config", DISTRICT).json()[0]
        produced.update(finding["code"] for finding in empty["findings"])
        office.step("nothing filled in: it comes back as empty", [finding["code"] for finding in empty["findings"]] == ["form.empty"], empty)
    form = next((office.root / "forms/digitization").glob("*.xlsx"))
    values = {"received": 40, "received_digitized": 30, "received_undigitized": 10, "settled": 20, "settled_digitized": 20, "settled_undigitized": 0,
              "reused": 4, "reused_portal": 1}
    fill_form(form, values)
    answer = office.run("check", "--json", "--rows", "--alone", form, "--config", DISTRICT)
    rows = answer.json()[0]["tables"][0]["units"]["21064"] if answer.code == 0 else {}
    office.step("filled in it is accepted, with its figures", {name: rows.get(name) for name in values} == values, answer.said)
    fill = office.root / "values.csv"
    fill.write_text("unit_code,field,value\n21064,received,40\n")
    office.says("a form with values", ["form", "digitization", "--period", PERIOD, "--unit", "21064", "--output", "filled", "--values", fill, "--config", DISTRICT], 0)
    book = next((office.root / "filled").glob("*.xlsx"))
    office.step("the value stands in its cell", workbook_cell(book, "Phiếu số liệu", "C8") == "40", workbook_cell(book, "Phiếu số liệu", "C8"))
    fill.write_text("unit_code,field,value\n21064,recieved,40\n")
    none = ["--output", "none", "--config", DISTRICT]
    office.refuses("values of no field: file and line", ["form", "digitization", "--period", PERIOD, "--unit", "21064", "--values", fill, *none], "values.csv:2", "digitization")
    office.refuses("a form of no module: those that there are", ["form", "digitisation", "--period", PERIOD, *none], "digitisation", "digitization")
    office.refuses("a form of no unit", ["form", "digitization", "--period", PERIOD, "--unit", "21065", *none], "21065", "units")
    office.refuses("a form of no period", ["form", "digitization", "--period", "2023-X", *none], "2023-X", "2023-H1")
    office.refuses("a dataset without a form", ["form", "dossier_progress", "--period", PERIOD, *none], "dossier_progress", "danh sách")


def setting_up(office, produced):
    folder = office.root / "office"
    answer = office.run("init", "--unit", "21040", "--output", folder, folder=PROJECT)
    office.step("init writes a sound configuration", answer.has(0, "sound") and (folder / "baocaod.yaml").exists(), answer.said)
    office.refuses("init does not write over", ["init", "--unit", "51", "--output", "office"], "--force")
    office.refuses("init without a unit", ["init", "--output", "none"], "--unit")
