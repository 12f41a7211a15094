"""The table, for the terminal and as Markdown and JSON."""
import dataclasses
import json
import os
import platform

HEADINGS = ["workload", "ours", "peers", "ratio", "target", "", "note"]


def cells(line):
    return [line.workload, line.ours, "; ".join(line.peers) or "–", line.ratio, line.target, line.verdict, line.note]


def print_table(lines):
    """One block a line of the table: the peers' figures are too long for columns of a terminal."""
    for line in lines:
        print(f"{line.verdict:8} {line.workload}")
        print(f"         ours    {line.ours}")
        for peer in line.peers:
            print(f"         peer    {peer}")
        print(f"         ratio   {line.ratio}   target {line.target}")
        if line.note:
            print(f"         note    {line.note}")
    wanted = [line for line in lines if line.met is not None]
    print(f"\n{sum(line.met for line in wanted)} of {len(wanted)} targets met")


def machine():
    with open("/proc/cpuinfo") as file:
        model = next((line.split(":", 1)[1].strip() for line in file if line.startswith("model name")), platform.machine())
    return f"{os.cpu_count()} × {model}, Linux {platform.release()}, Python {platform.python_version()}"


def write(lines, versions, options, folder):
    """`results.md` and `results.json`."""
    about = {"machine": machine(), "load": "%.1f %.1f %.1f" % os.getloadavg(), **options}
    with open(os.path.join(folder, "results.json"), "w", encoding="utf-8") as file:
        json.dump(
            {"about": about, "versions": versions, "lines": [dataclasses.asdict(line) for line in lines]}, file, ensure_ascii=False,
            indent=2)
    with open(os.path.join(folder, "results.md"), "w", encoding="utf-8") as file:
        file.write("".join(f"- {key}: {value}\n" for key, value in about.items()))
        file.write("- versions: " + ", ".join(f"{name} {version}" for name, version in versions.items()) + "\n\n")
        file.write("| " + " | ".join(HEADINGS) + " |\n|" + "---|" * len(HEADINGS) + "\n")
        for line in lines:
            file.write("| " + " | ".join(cell.replace("|", "\\|") for cell in cells(line)) + " |\n")
