"""Files in formats that only an office program writes as it should."""
import os
import shutil
import subprocess
import tempfile


def convert(source, target, filter_name):
    """`filter_name` as soffice --convert-to takes it, such as `ods` or `xls:MS Excel 97`."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", filter_name, "--outdir", folder, source],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        stem = os.path.splitext(os.path.basename(source))[0]
        shutil.move(os.path.join(folder, f"{stem}.{filter_name.split(':')[0]}"), target)
