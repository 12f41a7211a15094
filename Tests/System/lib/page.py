"""The commands of a how-to page, block by block, as a newcomer would take them.

    page.py PAGE FOLDER                        writes each block to FOLDER/NNN and prints "NNN KIND MACHINE" lines
    page.py --compare EXPECTED PRINTED VALUES  holds what was printed against what the page shows
    page.py --fill BLOCK VALUES                the block with what the machines printed in the place of the page's examples

Kinds: `sh`, run whole; `console`, lines with "$ " are run and what stands below is what they print, where "…" stands for anything, a line of it for any
lines; `scp`, a file a line that is carried from one machine to another. The words behind the kind name the machines, where a page has several; each of them
runs the block. A block of any other kind below a line that is nothing but a path, "`/etc/FILE`:", is what that file holds; one of kind `word`, a document
with these paragraphs.

What no two machines have alike is written on the page as an example: SHA-256 digests, public keys of packages and their fingerprints. A digest stands for
a digest, a key for a key: the same one wherever the page shows the same, another one where it shows another. VALUES is the file that keeps which.
"""

import base64
import html
import io
import json
import pathlib
import re
import sys
import zipfile

SHAPES = [r"[0-9a-f]{64}", r"[0-9a-f]{4}(?:-[0-9a-f]{4}){7}", r"[A-Za-z0-9+/]{43}="]
EXAMPLE = re.compile("|".join(rf"(?<![\w+/-]){shape}(?![\w+/=-])" for shape in SHAPES))


def blocks(text):
    for match in re.finditer(r"^(?:`(/[^`]+)`:\n\n)?```([a-z]*)((?: [a-z-]+)*)\n(.*?)^```$", text, re.M | re.S):
        place, kind, machines, block = match.groups()
        machines = machines.split() or ["server"]
        if kind == "scp":
            yield from ((kind, machines[0], line + "\n") for line in block.splitlines())
        elif kind in ("sh", "console"):
            yield from ((kind, machine, block) for machine in machines)
        elif place and kind == "word":
            yield "sh", machines[0], f"install -d '{pathlib.PurePath(place).parent}'\nbase64 -d <<'END' >'{place}'\n{document(block.splitlines())}\nEND\n"
        elif place:
            yield "sh", machines[0], f"install -D -m 644 /dev/stdin '{place}' <<'END OF THE FILE'\n{block}END OF THE FILE\n"


def document(paragraphs):
    """What a word processor saves of these paragraphs, in base64."""
    text = "".join(f'<w:p><w:r><w:t xml:space="preserve">{html.escape(each)}</w:t></w:r></w:p>' for each in paragraphs)
    office, package = "http://schemas.openxmlformats.org", "application/vnd.openxmlformats"
    parts = {
        "[Content_Types].xml": f'''<Types xmlns="{office}/package/2006/content-types">
<Default Extension="rels" ContentType="{package}-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="{package}-officedocument.wordprocessingml.document.main+xml"/></Types>''',
        "_rels/.rels": f'''<Relationships xmlns="{office}/package/2006/relationships">
<Relationship Id="rId1" Type="{office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>''',
        "word/document.xml": f'<w:document xmlns:w="{office}/wordprocessingml/2006/main"><w:body>{text}<w:sectPr/></w:body></w:document>',
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + part)
    return base64.encodebytes(file.getvalue()).decode().strip()


def calls(block):
    """(command, expected lines) of a console block."""
    found = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        elif found:
            found[-1][1].append(line)
    return found


def filled(text, values):
    return EXAMPLE.sub(lambda match: values.get(match[0], match[0]), text)


class Expectation:
    """A pattern of the expected lines, and which of its groups stands for which example."""

    def __init__(self, values):
        self.values = values
        self.groups = {}

    def words(self, text):
        pattern, end = "", 0
        for match in EXAMPLE.finditer(text):
            pattern += re.escape(text[end : match.start()]) + self.example(match[0])
            end = match.end()
        return pattern + re.escape(text[end:])

    def example(self, shown):
        if shown in self.values:
            return re.escape(self.values[shown])
        if shown in self.groups:
            return f"(?P={self.groups[shown]})"
        self.groups[shown] = f"example{len(self.groups)}"
        shape = next(shape for shape in SHAPES if re.fullmatch(shape, shown))
        return rf"(?P<{self.groups[shown]}>(?<![\w+/-]){shape}(?![\w+/=-]))"

    def line(self, text):
        if text.strip() == "…":
            return r"(?:.*\n)*?"
        return r".*?".join(self.words(part) for part in text.rstrip().split("…")) + r" *\n"


def agrees(expected, printed, values):
    """Whether the lines are as expected; what the examples stand for is added to `values`."""
    expectation = Expectation(values)
    pattern = "".join(expectation.line(line) for line in expected)
    match = re.fullmatch(pattern, "".join(line + "\n" for line in printed))
    if match is None:
        return False
    found = {shown: match[group] for shown, group in expectation.groups.items()}
    if len({*values.values(), *found.values()}) != len(values) + len(found):
        return False
    values.update(found)
    return True


def lines(path):
    return [line.replace("\t", "  ") for line in pathlib.Path(path).read_text().splitlines()]


def compare(expected, printed, store):
    values = kept(store)
    if not agrees(lines(expected), lines(printed), values):
        print("the page says:", *lines(expected), "printed was:", *lines(printed), sep="\n")
        sys.exit(1)
    store.write_text(json.dumps(values))


def kept(store):
    return json.loads(store.read_text()) if store.exists() else {}


def write(page, folder):
    number = 0
    for kind, machine, text in blocks(page.read_text()):
        # bash -e does not mind a command that is to fail and does not.
        text = re.sub(r"^! (.*)$", r"if \1; then echo 'went well and should not have'; exit 1; fi", text, flags=re.M)
        parts = calls(text) if kind == "console" else [(text, None)]
        for command, expected in parts:
            number += 1
            (folder / f"{number:03}").write_text(command + "\n")
            if expected is not None:
                (folder / f"{number:03}.expected").write_text("".join(line + "\n" for line in expected))
            print(f"{number:03}", kind, machine)
    if not number:
        sys.exit(f"{page}: no commands")


def main():
    if sys.argv[1] == "--compare":
        compare(sys.argv[2], sys.argv[3], pathlib.Path(sys.argv[4]))
    elif sys.argv[1] == "--fill":
        print(filled(pathlib.Path(sys.argv[2]).read_text(), kept(pathlib.Path(sys.argv[3]))), end="")
    else:
        write(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))


if __name__ == "__main__":
    main()
