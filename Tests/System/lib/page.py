"""The commands of a how-to page, block by block, as a newcomer would take them.

    page.py PAGE FOLDER       writes each block to FOLDER/NNN and prints "NNN KIND MACHINE" lines
    page.py --compare EXPECTED PRINTED

Kinds: `sh`, run whole; `console`, lines with "$ " are run and what stands below is what they print, where "…" stands for anything, a line of it for any
lines; `scp`, a file that is carried from one machine to another. The word behind the kind names the machine, where a page has several.
"""

import pathlib
import re
import sys


def blocks(text):
    for match in re.finditer(r"^```(sh|console|scp)(?: ([a-z]+))?\n(.*?)^```$", text, re.M | re.S):
        yield match.group(1), match.group(2) or "server", match.group(3)


def calls(block):
    """(command, expected lines) of a console block."""
    found = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        elif found:
            found[-1][1].append(line)
    return found


def agrees(expected, printed):
    pattern = ""
    for line in expected:
        if line.strip() == "…":
            pattern += r"(?:.*\n)*?"
        else:
            pattern += r".*?".join(re.escape(part) for part in line.rstrip().split("…")) + r" *\n"
    return re.fullmatch(pattern, "".join(line + "\n" for line in printed)) is not None


def main():
    if sys.argv[1] == "--compare":
        expected = pathlib.Path(sys.argv[2]).read_text().splitlines()
        printed = [line.replace("\t", "  ") for line in pathlib.Path(sys.argv[3]).read_text().splitlines()]
        if not agrees([line.replace("\t", "  ") for line in expected], printed):
            print("the page says:", *expected, "printed was:", *printed, sep="\n")
            sys.exit(1)
        return
    page, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
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


main()
