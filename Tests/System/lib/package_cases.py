"""Packages of an issued period: keys, signatures, and what the office above says of them."""

import base64
import json
import re
import stat
import subprocess
import zipfile

from lib.tool_cases import AT, DISTRICT, PERIOD

SIGNATURE = "baocaod-signature.json"


def configured(office, name, unit, packages):
    """The district's configuration for another unit and with keys."""
    text = DISTRICT.read_text().replace("- units.csv", f"- {DISTRICT.parent}/units.csv").replace("../../reports", str(DISTRICT.parents[2] / "reports"))
    path = office.root / name
    path.write_text(re.sub(r"(?m)^reporting_unit: .*", f'reporting_unit: "{unit}"', text) + f"\npackages: {json.dumps(packages)}\n")
    return path


def changed(package, target, change):
    """The package with its parts changed; None leaves one out."""
    with zipfile.ZipFile(package) as parts, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in parts.namelist():
            content = change(name, parts.read(name))
            if content is not None:
                copy.writestr(name, content)
    return target


def found(office, produced, file, configuration):
    answer = office.run("check", "--json", "--alone", file, "--config", configuration)
    codes = [finding["code"] for finding in answer.json()[0]["findings"]]
    produced.update(codes)
    return answer.code, codes


def packing(office, produced):
    """The period has to be issued."""
    own = re.search(r'^reporting_unit: "?(\d+)', DISTRICT.read_text(), re.MULTILINE)[1]
    folder, key = office.root / "packages", office.root / "package-key"
    folder.mkdir()
    made = office.says("a key is made", ["package", "key", key], 0, str(key), "packages: {key: ")
    public = made.out.splitlines()[0]
    office.step("its public key has 32 bytes, its file is the owner's alone",
                len(base64.b64decode(public, validate=True)) == 32 and stat.S_IMODE(key.stat().st_mode) == 0o600, made.said)
    office.refuses("a key that is there is not written over", ["package", "key", key], str(key), "--show")
    office.step("its public key is shown again", office.run("package", "key", key, "--show").out.splitlines()[0] == public)
    plain = office.says("without a key the package is not signed", ["package", PERIOD, "--to", folder, *AT], 0, "chưa ký")
    package = plain.out.splitlines()[0]
    unsigned = folder / "unsigned.zip"
    unsigned.write_bytes(open(package, "rb").read())
    at = ["--output", "district", "--config", configured(office, "signing.yaml", own, {"key": str(key)})]
    fingerprint = re.search(r"([0-9a-f]{4}-){7}[0-9a-f]{4}", made.out)[0]
    office.says("with one it is, and the fingerprint is told", ["package", PERIOD, "--to", folder, *at], 0, f"đã ký bằng khóa {fingerprint}")
    with zipfile.ZipFile(package) as parts:
        manifest, signature = parts.read("baocaod-package.json"), json.loads(parts.read(SIGNATURE))
    for name, content in [("manifest", manifest), ("bytes", base64.b64decode(signature["signature"])),
                          ("der", bytes.fromhex("302a300506032b6570032100") + base64.b64decode(public))]:
        (folder / name).write_bytes(content)
    verified = subprocess.run(["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", "der", "-keyform", "DER", "-rawin", "-in", "manifest",
                               "-sigfile", "bytes"], cwd=folder, capture_output=True, text=True)
    office.step("openssl verifies it", verified.returncode == 0, verified)

    trusting = configured(office, "trusting.yaml", "51", {"trust": [{"unit": own, "key": public}]})
    open_to_all = configured(office, "open.yaml", "51", {})
    broken = changed(package, folder / "broken.zip", lambda name, content: b"{" if name == SIGNATURE else content)
    late = changed(package, folder / "late.zip", lambda name, content: content.replace(b'"edition" : 1', b'"edition" : 9')
                   if name == "baocaod-package.json" else content)
    for what, file, configuration, code, expected in [
            ("a signed one of a trusted key is taken", package, trusting, 0, "file.package_signed"),
            ("an unsigned one of a unit with keys goes back", unsigned, trusting, 1, "file.package_signature"),
            ("an unsigned one of a unit without keys is taken", unsigned, open_to_all, 0, "file.package_unsigned"),
            ("one that was changed after it was signed goes back", late, open_to_all, 1, "file.package_signature"),
            ("one with a broken signature goes back", broken, open_to_all, 1, "file.package_signature")]:
        answer = found(office, produced, file, configuration)
        office.step(what, answer == (code, [expected]), answer)
    strange = configured(office, "strange.yaml", "51", {"trust": [{"unit": "99999", "key": public}]})
    office.refuses("a trusted key of no unit", ["config", "check", "--config", strange], "99999", "packages.trust")
    key.chmod(0o644)
    office.refuses("a key that others may read signs nothing", ["package", PERIOD, "--to", folder, *at], str(key), "chmod 600")
    office.says("config check names it", ["config", "check", "--config", at[3]], 0, str(key), "chmod 600")
    key.chmod(0o600)
    office.says("and nothing when it is mended", ["config", "check", "--config", at[3]], 0)
    office.refuses("a key of a file that is none", ["package", "key", "none", "--show"], "none")
