"""The commands of an office's reports, in the order in which it needs them."""

import csv
import re
import time
import zipfile

from lib import package_cases, tool_cases
from lib.commands import PROJECT, document_cell, workbook_cell
from lib.finding_cases import SAMPLES, findings_of
from lib.service import Service, configuration
from lib.tool_cases import AT, DISTRICT, FILES, PERIOD

OUTPUT = "district"
ISSUE = ["--number", "123", "--date", "2023-07-10"]


def all_modules(office):
    """The commune of today with all modules, in a configuration of its own."""
    sample = SAMPLES / "commune-2026-10"
    text = (sample / "baocaod.yaml").read_text().replace("- units.csv", f"- {sample}/units.csv").replace("../../reports", f"{PROJECT}/config/reports")
    modules = "documents, online-services, digitization, infrastructure, narrative, procedure-control, transformation, administrative-reform"
    path = office.root / "all-modules.yaml"
    path.write_text(f"{text}\nmodules: [{modules}]\n")
    return path


def batch(office, produced):
    for sample, taken, output in [("2023-H1", 32, OUTPUT), ("province-2026-Q3", 6, "province"), ("commune-2026-10", 3, "commune")]:
        folder = SAMPLES / sample
        office.says(f"the sample {sample} is taken", ["batch", "--input", folder / "in", "--output", output, "--config", folder / "baocaod.yaml"],
                    0, f"Đã nhận {taken:02} tệp, không trả lại tệp nào.", "bao-cao.docx")
        for path in [office.root / output, *sorted((office.root / output / "report").iterdir())]:
            produced.update(finding["code"] for finding in findings_of(path))
    again = office.run("batch", "--input", FILES, *AT)
    office.step("files that were taken are known again", again.code == 0 and len(re.findall("^Gửi lại ", again.said, re.M)) == 32, again.said[-800:])
    office.refuses("batch of a folder that is not there", ["batch", "--input", "nowhere", "--output", "none", "--config", DISTRICT], "nowhere", "--input")
    office.refuses("batch without an output", ["batch", "--input", FILES, "--config", DISTRICT], "--output")
    office.refuses("batch of a period that is none", ["batch", "--input", FILES, "--output", "none", "--period", "2023-H3", "--config", DISTRICT], "2023-H3")
    office.refuses("a configuration that is not there", ["batch", "--input", FILES, "--output", "none", "--config", "none.yaml"], "none.yaml", "--config")


def tracing(office, produced):
    def follows(figure, number, cell, sheet, file, held):
        office.says(f"{figure} is cell {cell} of {file}", ["trace", figure, *AT], 0, f"{figure} = {number}", f"ô {cell}", f"“{sheet}”", f"“{file}”")
        office.step(f"there stands {number}", str(held) == number.replace(".", ""), held)
    book, document, table = (FILES / name for name in ["PL1 - van ban trong huyen.xlsx", "PL6 - van ban cap xa.docx", "PL5 - so hoa cap xa.csv"])
    follows("documents.committee.incoming_total", "15.834", "C6", "Sheet1", book.name, workbook_cell(book, "Sheet1", "C6"))
    rows = list(csv.reader(table.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))
    follows("digitization_subordinates/21064/received", "327", "C8", "Trang 1", table.name, rows[7][2])
    total = office.run("trace", "documents_subordinates/total/incoming_total", "--all", *AT)
    cells = re.findall(r"“(\d+)”\s+ô ([A-Z]\d+), trang “Bảng 1”", total.out)
    office.step("a total is the sum of 22 cells", total.has(0, "= 91.537") and len(cells) == 22 and sum(int(value) for value, _ in cells) == 91537, total.said)
    wrong = [(value, cell) for value, cell in cells if document_cell(document, 1, cell, above=2) != value]
    office.step("each of them stands in the Word table as it says", cells and not wrong, wrong)
    office.says("a part of a title lists figures", ["trace", "ký số", *AT], 0, "documents.committee.incoming_signed = 14.189")
    office.says("no such figure", ["trace", "incoming_totl", *AT], 1, "incoming_totl")
    office.refuses("a period without data: those with", ["trace", "ký số", "--period", "2023-H2", *AT], "6 tháng cuối năm 2023", "6 tháng đầu năm 2023")


def auditing(office, produced):
    report = office.root / OUTPUT / "report" / PERIOD / "bao-cao.docx"
    answer = office.run("audit", report, "--json", "--config", DISTRICT)
    found = answer.json()
    codes = [fault["code"] for fault in found["contradictions"]]
    with open(PROJECT / "Tests/Corpus/reference/2023-H1/contradictions.csv") as file:
        known = list(csv.DictReader(file))
    counts = {code: codes.count(code) for code in set(codes)}
    office.step("the audit finds 32 cells and 11 totals", answer.code == 1 and counts == {"contradiction.cell": 32, "contradiction.total": 11}, counts)

    def key(code, field, one, other):
        return (code, field, *(float(str(value).replace(".", "").replace(",", ".") if "," in str(value) or re.fullmatch(r"\d{1,3}(\.\d{3})+", str(value))
                                     else value) for value in (one, other)))
    mine = sorted(key(fault["code"], fault["field"], fault["found"], fault["expected"]) for fault in found["contradictions"])
    theirs = sorted(key(row["code"], row["field"], row["communes"], row["district"]) for row in known)
    office.step("they are those of the reference, figure by figure", mine == theirs, [pair for pair in zip(mine, theirs) if pair[0] != pair[1]])
    office.step("six tables were read", [table["rows"] for table in found["tables"]] == [45, 1, 23, 22, 22, 22] and found["period"] == PERIOD, found["tables"])
    office.says("the audit as text", ["audit", report, "--config", DISTRICT], 1, "Phụ lục V ghi 433, Phụ lục III ghi 434")
    office.says("audit --comments writes a copy", ["audit", report, "--comments", "comments.docx", "--config", DISTRICT], 1)
    with zipfile.ZipFile(office.root / "comments.docx") as parts:
        office.step("with Word comments", b"433" in parts.read("word/comments.xml"))
    office.says("an audit without contradictions", ["audit", FILES / "PL1 - van ban trong huyen.xlsx", "--config", DISTRICT], 0, "45")
    office.refuses("an audit of nothing", ["audit", "none.docx", "--config", DISTRICT], "none.docx")


def correcting(office, produced):
    line = "2;Xã Bình An;327;201;61.47;126;322;0;0;322"
    text = (FILES / "PL5 - so hoa cap xa.csv").read_text(encoding="utf-8-sig")
    lines = [row for row in text.splitlines() if "TỔNG" not in row.upper() or row[:1].isdigit()]
    folder = office.root / "correction"
    folder.mkdir()
    (folder / "PL5 sua.csv").write_text("\r\n".join(lines).replace(line, "2;Xã Bình An;328;201;61.28;127;322;0;0;322") + "\r\n")
    office.step("the sample has the line that is corrected", line in text)
    office.says("a corrected file is taken", ["batch", "--input", folder, *AT], 0, "Đã nhận 01 tệp, không trả lại tệp nào.")
    changed = office.run("diff", PERIOD, "32", "33", "--json", *AT)
    figures = changed.json()["figures"]
    ids = {figure["id"]: (figure.get("from"), figure.get("to")) for figure in figures}
    cells = {name for name in ids if name.startswith("digitization_subordinates/21064/")}
    office.step("diff names the three corrected cells", changed.code == 1 and cells == {
        f"digitization_subordinates/21064/{field}" for field in ["received", "received_rate", "received_undigitized"]}, changed.said)
    others = {name for name in ids if "/" in name and not name.startswith(("digitization_subordinates/21064/", "digitization_subordinates/total/"))}
    office.step("and the total's, of no other unit", not others and "digitization_subordinates/total/received" in ids, others)
    office.says("diff as text", ["diff", PERIOD, "32", *AT], 1, "327 → 328", "19.426 → 19.427", "PL5 sua.csv")
    office.says("diff of a version with itself", ["diff", PERIOD, "33", "33", *AT], 0)
    office.refuses("diff of a version that is none: those that are", ["diff", PERIOD, "99", *AT], "99", "33")
    history = office.run("history", "--json", *AT).json()
    office.step("history --json has 33 versions", [version["number"] for version in history["versions"]] == list(range(1, 34))
                and history["versions"][-1]["file"] == "PL5 sua.csv", history["versions"][-1])
    number = str(history["versions"][-1]["receipt"])
    office.says("history", ["history", *AT], 0, f"[{number}] PL5 sua.csv")
    office.says("the file is withdrawn", ["withdraw", number, "--reason", "gửi nhầm", "--name", "Bình", *AT], 0)
    office.says("and the former figure is in force again", ["trace", "digitization_subordinates/21064/received", *AT], 0, "= 327")
    office.refuses("a file that is none is not withdrawn", ["withdraw", "99", "--reason", "x", "--name", "B", *AT], "99", "history")
    office.refuses("nothing is withdrawn without a reason", ["withdraw", "33", "--name", "B", *AT], "--reason")


def issuing(office, produced):
    status = office.run("status", "--json", *AT)
    office.step("status --json counts the files", status.code == 0 and status.json()["files"]["accepted"] == 33, status.said[:1200])
    office.step("it lists drafts of this store's folder alone", status.json()["unknown_tables"] == [], status.json().get("unknown_tables"))
    office.says("status", ["status", "--units", *AT], 0, "Xã Bình An")
    office.refuses("it is not issued with open matters", ["finalize", PERIOD, *ISSUE, *AT], "M1", "M11", "accept", code=1)
    office.refuses("nothing is accepted without a reason", ["accept", "M1", "--name", "An", *AT], "--reason")
    office.refuses("a matter that is none", ["accept", "M99", "--reason", "x", "--name", "An", *AT], "M99", "chat-luong-so-lieu.xlsx")
    office.refuses("nobody is asked about a matter that is none", ["ask", "M99", "--name", "An", *AT], "M99")
    office.says("M1 is accepted", ["accept", "M1", "--reason", "đã đối chiếu", "--name", "An", *AT], 0, "01")
    office.says("M2 is asked about", ["ask", "M2", "--text", "Số nào đúng?", "--name", "An", *AT], 0, "M2")
    question = next((office.root / OUTPUT / "returned/Xã Bình Hải").glob("M2*.txt"))
    office.step("the question lies in the unit's folder, with its cells", all(
        word in question.read_text() for word in ["Số nào đúng?", "ô C14 ghi 2.752", "ô C15 ghi 2.753", "Xã Bình Hải"]), question.read_text())
    office.refuses("an answer without its text", ["answer", "M2", "--name", "Hải", *AT], "--reason")
    office.says("the answer is kept", ["answer", "M2", "--reason", "số PL3 đúng", "--name", "Hải", *AT], 0, "M2")
    office.refuses("a file that asks nothing is not answered", ["answer", "1", "--take", "--name", "B", *AT], "history")
    office.says("the others are accepted", ["accept", *(f"M{number}" for number in range(3, 12)), "--reason", "đã đối chiếu", "--name", "An", *AT], 0, "09")
    left = re.findall(r"^  (M\d+)  ", office.run("finalize", PERIOD, *ISSUE, *AT).said, re.MULTILINE)
    office.step("what was accepted or answered is open no more", not {f"M{number}" for number in range(1, 12)} & set(left), left)
    if left:
        office.says("what the corrected file brought is accepted", ["accept", *left, "--reason", "đã rút lại", "--name", "An", *AT], 0)
    office.refuses("a date that is none", ["finalize", PERIOD, "--number", "1", "--date", "2023-02-30", *AT], "2023-02-30")
    office.says("then it is issued", ["finalize", PERIOD, *ISSUE, "--signer", "Trần An", *AT], 0, "bao-cao.docx")
    report = office.root / OUTPUT / "report" / PERIOD / "bao-cao.docx"
    issued = report.read_bytes()
    with zipfile.ZipFile(report) as parts:
        text = "".join(re.findall(r"<w:t[^>]*>([^<]*)", parts.read("word/document.xml").decode()))
    office.step("number and signer stand in it", "123/BC-UBND" in text and "Trần An" in text, text[:300])
    report.unlink()
    office.says("it is written again", ["report", "--period", PERIOD, *AT], 0, "bao-cao.docx")
    office.step("byte for byte", report.read_bytes() == issued)
    office.refuses("it is issued once", ["finalize", PERIOD, *ISSUE, *AT], "reopen", code=2)
    office.refuses("nothing is withdrawn of an issued period", ["withdraw", "6", "--reason", "x", "--name", "B", *AT], "reopen")
    verified = office.run("verify", "--json", *AT).json()
    office.step("verify: nothing amiss, every figure traced", verified["faults"] == [] and verified["figures_traced"] > 1200, verified)
    package_cases.packing(office, produced)
    office.says("it is opened again", ["reopen", PERIOD, "--reason", "đính chính", "--name", "Bình", *AT], 0)
    office.refuses("once", ["reopen", PERIOD, "--reason", "x", "--name", "B", *AT], "chưa ban hành")
    office.refuses("a report that the office does not make", ["report", "--report", "chuyen-doi-soo", *AT], "chuyen-doi-soo", "chuyen-doi-so")
    office.refuses("a report without data", ["report", "--period", "2022-H2", *AT], "6 tháng cuối năm 2022", "6 tháng đầu năm 2023")


def service(office, produced):
    root = office.root / "daemon"
    for name in ["inbox", "documents", "output", "state"]:
        (root / name).mkdir(parents=True)
    path = root / "baocaod.yaml"
    path.write_text(configuration(drop=root, output=root / "output", state=root / "state"))
    at = ["--config", path]
    office.refuses("no daemon runs: status --check", ["status", "--check", *at], "stopped")
    office.refuses("no daemon runs: rescan", ["rescan", *at], "không chạy", code=1)
    office.refuses("there is no store yet", ["store", "check", *at], "chưa có kho số liệu")
    with open(root / "log", "w") as log:
        daemon = Service(office.binary, path, log)
        daemon.start()
        deadline = time.monotonic() + 60
        while office.run("status", "--check", *at).code != 0 and time.monotonic() < deadline:
            time.sleep(0.1)
        office.says("status --check of a sound daemon", ["status", "--check", *at], 0)
        office.says("rescan", ["rescan", *at], 0)
        office.step("it ends in order", daemon.stop() == 0, (root / "log").read_text()[-800:])
    office.says("store check", ["store", "check", *at], 0)
    checked = office.run("store", "check", "--json", *at)
    office.step("store check --json parses", checked.code == 0 and isinstance(checked.json(), dict), checked.said)
    office.refuses("recover leaves a whole store alone", ["store", "recover", *at], "--anyway")
    office.refuses("adopt leaves a store alone", ["store", "adopt", *at])
    office.says("verify of the service's store", ["verify", *at], 0)
    made = office.says("backup", ["backup", "backups", *at], 0, "tệp đã nhận", "backups/20").out.splitlines()[-1]
    office.refuses("a backup within the state folder", ["backup", root / "state/backups", *at], "state/backups")
    office.refuses("a state folder that is not empty is left alone", ["restore", made, *at], "--replace")
    office.refuses("a folder that is no backup", ["restore", "backups", *at], "backups", "manifest.json")
    office.says("restore moves aside what is there", ["restore", made, "--replace", *at], 0, ".aside-", "baocaod verify")
    office.says("verify of what was restored", ["verify", *at], 0)
    office.says("notify without notices: in the configuration", ["notify", *at], 0, "notices:")
    office.says("notify --list of an outbox that was never used", ["notify", "--list", *at], 0)
    (root / "state/baocaod.sqlite").unlink()
    office.says("store new begins an empty one", ["store", "new", *at], 0)
    office.says("and it agrees", ["store", "check", *at], 0)


CASES = [
    tool_cases.usage, batch, tool_cases.reading, tool_cases.declarations, tool_cases.units, tool_cases.forms, tracing, auditing, correcting,
    issuing, service, tool_cases.setting_up]
