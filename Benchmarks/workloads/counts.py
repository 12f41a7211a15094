"""Our counts per unit against those of another program, field by field."""
import json

from generate import register


def codes():
    """The code of a unit by the names that exports give it."""
    names = {}
    for row in register.rows():
        for name in [row["name"], *row["aliases"].split("|")]:
            for spelling in (name, "UBND " + name[:1].lower() + name[1:]):
                names.setdefault(spelling, row["code"])
    return names


def fault(output, expected):
    """What differs between `check --json --rows` and counts by unit name; empty when nothing does and something was compared."""
    try:
        results = json.loads(output)
    except ValueError:
        return "our output is no JSON"
    if not results or results[0]["result"] != "ok":
        reasons = [f["code"] for f in results[0]["findings"] if f["severity"] == "error"] if results else []
        return "our reader gave the file back: " + ", ".join(reasons[:3])
    by_name, compared = codes(), 0
    wanted = {by_name.get(name): counts for name, counts in expected.items()}
    if None in wanted:
        return "a unit of the data is not in the register"
    for table in results[0]["tables"]:
        for unit, values in table.get("units", {}).items():
            for field, value in values.items():
                if unit in wanted and field in wanted[unit]:
                    compared += 1
                    if value != wanted[unit][field]:
                        return f"{table['dataset']}.{table['scope']} {unit} {field}: ours {value}, theirs {wanted[unit][field]}"
    return "" if compared else "nothing was counted"
