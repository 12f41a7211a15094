"""Which finding codes are produced by which input, and which of the catalogue nothing here or in the tests produces."""

import json
import re
import shutil

from lib.commands import PROJECT

SAMPLES = PROJECT / "config/samples"
PERIOD = "(Từ ngày 01/01/2023 đến ngày 30/06/2023)"
HEADINGS = (
    "STT;Đơn vị (Cơ quan);Số hóa hồ sơ TTHC khi Tiếp nhận;;;;Số hóa kết quả giải quyết TTHC;;;",
    ";;Số hồ sơ Tiếp nhận;Số hồ sơ có số hóa thành phần HS;Tỷ lệ số hồ sơ có số hóa đầy đủ thành phần HS khi tiếp nhận;"
    "Số hồ sơ chưa số hóa TPHS;Số hồ sơ đã giải quyết;Số hồ sơ có số hóa kết quả;Tỷ lệ số hóa kết quả hồ sơ;"
    "Số hồ sơ chưa số hóa kết quả TTHC")
SUMMARY = (
    "STT;Đơn vị (Cơ quan);Trong kỳ;;;;Lũy kế;;;",
    ";;" + ";".join(["Số hồ sơ Tiếp nhận", "Số hồ sơ có số hóa thành phần HS", "Số hồ sơ đã giải quyết",
                     "Số hồ sơ có số hóa kết quả"] * 2))

# What no command can be made to say, and why.
UNPRODUCIBLE = {
    "file.gone": "the power has to go between the taking of a file and the sync of its folder",
    "folder.not_permitted": "said by a daemon without the administrator's rights, of which a suite run by root has all",
    "record.too_many_combinations": "no list of dossiers of the product declares columns with 2^27 combinations of words",
    "table.undrafted": "said by the daemon when 200 drafts wait for the administrator",
    "template.fault": "reserved, no part of the program says it yet: a faulty template is an error of `report` and `config check`",
}


def table(rows, period=PERIOD, headings=HEADINGS):
    lines = ["KẾT QUẢ SỐ HÓA HỒ SƠ CẤP XÃ", period, *headings]
    return "\r\n".join(lines + [f"{number};{row}" for number, row in enumerate(rows, 1)]) + "\r\n"


def even(unit, count):
    """All received were digitised: no relation of the table is broken."""
    return f"{unit};{count};{count};100;0;{count};{count};100;0"


# Code, file name, content, and the cell that is named; the first row of figures is row 5.
CHECKED = [
    ("file.empty", "trong.csv", "", None),
    ("file.zipped", "rong.zip", b"PK\x05\x06" + bytes(18), None),
    ("file.unreadable", "cut.xlsx", "sample:2023-H1/in/PL1 - van ban trong huyen.xlsx:2000", None),
    ("table.unknown", "cay xanh.csv", "BẢNG LẠ\r\nĐơn vị;Số cây xanh;Số ghế đá\r\nXã Bình An;1;2\r\nXã Bình Chánh;3;4\r\n", None),
    ("column.absent", "luy ke.csv", table(["Xã Bình An;5;5;4;4;9;9;8;8"], headings=SUMMARY), "B3"),
    ("column.computed", "luy ke.csv", table(["Xã Bình An;5;5;4;4;9;9;8;8"], headings=SUMMARY), "B3"),
    ("column.missing", "thieu cot.csv", table([even("Xã Bình An", 5)]).replace("Số hồ sơ đã giải quyết", "Ghi chú"), "B3"),
    ("period.missing", "khong ky.csv", table([even("Xã Bình An", 5)], period=""), None),
    ("unit.unknown", "don vi la.csv", table([even("Xã Không Có", 5)]), "B5"),
    ("unit.near_miss", "gan dung.csv", table([even("Xã Bình Am", 5)]), "B5"),
    ("unit.duplicate", "hai lan.csv", table([even("Xã Bình An", 5), even("Xã Bình An", 6)]), "B6"),
    ("cell.missing", "trong o.csv", table(["Xã Bình An;20;;100;0;20;20;100;0"]), "D5"),
    ("cell.not_a_number", "chu.csv", table(["Xã Bình An;hai mươi;20;100;0;20;20;100;0"]), "C5"),
]
CHECKED_TODAY = [
    ("line.absent", "bo chi so.csv", "BỘ CHỈ SỐ ĐÁNH GIÁ CHUYỂN ĐỔI SỐ CẤP XÃ\r\nTháng 10 năm 2026\r\n"
     "STT;Chỉ số;Điểm tối đa;Điểm tự chấm;Tài liệu kiểm chứng\r\n1;Nhận thức số;10;9;\r\n"
     "1.1;Người đứng đầu chủ trì chuyển đổi số;5;5;QĐ 1\r\n", None),
]
# Files that follow each other into one store: the path below the input, its rows, and what is said of it: code, unit, cell.
FOLLOWING = [
    ("a.csv", [even("Thị trấn Châu Ổ", 10), even("Xã Bình An", 20), even("Xã Bình Chánh", 30)], []),
    ("b.csv", [even("Thị trấn Châu Ổ", 10), "Xã Bình An;20;;100;0;20;20;100;0", even("Xã Bình Chánh", 30)],
     [("cell.kept", "21064", "D6")]),
    ("digitization/Huyện Bình Sơn/c.csv", [even("Xã Bình Chánh", 99)], [("unit.differs", "21052", "C5")]),
    ("digitization/Huyện Bình Sơn/c - xac nhan.csv", [even("Xã Bình Chánh", 99)],
     [("unit.answered", None, None), ("file.in_force_again", None, None)]),
    ("digitization/Xã Bình An/d.csv", [even("Xã Bình Thạnh", 77)], [("unit.foreign", "21046", "C5")]),
    ("e.csv", [even("Xã Bình Thạnh", 77)], [("unit.agreed", None, None)]),
]


def is_vietnamese(text):
    return bool(text) and re.search("[ăâđêôơưàáảãạèéẻẽẹìíòóọùúýấầểệịộớợứừự]", text.lower()) is not None


def checked(office, configuration, cases, produced):
    """Each file by itself through `check --json`."""
    for code, name, content, cell in cases:
        path = office.root / "cases" / name
        path.parent.mkdir(exist_ok=True)
        if isinstance(content, str) and content.startswith("sample:"):
            _, sample, length = content.split(":")
            content = (SAMPLES / sample).read_bytes()[:int(length)]
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        answer = office.run("check", "--json", "--alone", path, "--config", configuration)
        findings = answer.json()[0]["findings"]
        produced.update(finding["code"] for finding in findings)
        found = [finding for finding in findings if finding["code"] == code]
        errors = any(finding["severity"] == "error" for finding in findings)
        holds = (bool(found) and found[0].get("cell") == cell and is_vietnamese(found[0]["message"]) and is_vietnamese(found[0]["advice"])
                 and answer.code == (1 if errors else 0))
        office.step(f"{code}: {name}, {cell or 'the file as a whole'}", holds, answer.said)


def following(office, configuration, produced):
    """Files of which each is told beside those before it."""
    output, folder = office.root / "following", office.root / "arriving"
    for name, rows, expected in FOLLOWING:
        shutil.rmtree(folder, ignore_errors=True)
        path = folder / name
        path.parent.mkdir(parents=True)
        path.write_text(table(rows), newline="")
        answer = office.run("batch", "--input", folder, "--output", output, "--config", configuration)
        findings = findings_of(output)
        produced.update(finding["code"] for finding in findings)
        for code, unit, cell in expected:
            found = [finding for finding in findings if finding["code"] == code]
            holds = (len(found) == 1 and found[0]["cell"] == cell and found[0]["unit_code"] in (unit, None)
                     and is_vietnamese(found[0]["message"]) and answer.code == 0)
            office.step(f"{code}: {name}{', ' + cell if cell else ''}", holds, f"{answer.said}\n{found or findings}")
        if not expected:
            office.step(f"nothing is said of {name}", answer.code == 0 and "Đã nhận 01 tệp" in answer.said, answer.said)


def findings_of(folder):
    return json.loads((folder / "findings.json").read_text())


def catalogue():
    return re.findall(r"^## `([a-z_.]+)`$", (PROJECT / "docs/reference/findings.md").read_text(), re.MULTILINE)


def named_by_tests():
    """Codes that a test names, as they are written in files or as Swift names them."""
    tests = [path for path in (PROJECT / "Tests").rglob("*") if path.is_file() and path.name != "finding_cases.py"
             and path.suffix in (".swift", ".sh", ".py", ".yaml", ".json", ".csv", "")]
    text = "\n".join(path.read_text(errors="replace") for path in tests)
    words = set(re.findall(r"(?<![\w.])[a-z]+\.[a-z_]+(?![\w])", text)) | set(re.findall(r"\.([a-z]+[A-Z]\w*)\b", text))
    return {code for code in catalogue()
            if code in words or re.sub(r"[._]([a-z])", lambda match: match[1].upper(), code) in words}


def table_of_codes(office, produced):
    """Prints where each code is covered; fails on those that nothing produces."""
    codes, tests = catalogue(), named_by_tests()
    open_codes = [code for code in codes if code not in produced | tests | set(UNPRODUCIBLE)]
    print(f"  {len(codes)} codes: {len(produced & set(codes))} produced here, "
          f"{len((tests - produced) & set(codes))} by other tests alone, {len(set(UNPRODUCIBLE) - produced - tests)} by no command")
    for code in sorted(set(UNPRODUCIBLE) - tests):
        print(f"    {code}: {UNPRODUCIBLE[code]}")
    office.step("every code of the catalogue is produced by a case", codes and not open_codes, " ".join(open_codes))
    strangers = sorted(code for code in produced | set(UNPRODUCIBLE) if code not in codes)
    office.step("every code that was said, or is listed as never said, has a page in docs/reference/findings.md", not strangers, " ".join(strangers))
    stale = sorted(set(UNPRODUCIBLE) & produced)
    office.step("no code that was said is listed as never said", not stale, " ".join(stale))
