"""Contents that officers drop: samples with bytes of their own and the same figures, and files that come back."""

import io
import pathlib
import zipfile

PROJECT = pathlib.Path(__file__).resolve().parents[3]
SAMPLES = PROJECT / "config/samples/2023-H1/in"


def samples():
    """(bytes, ending) of each sample."""
    return [(path.read_bytes(), path.suffix) for path in sorted(SAMPLES.glob("PL*"))]


def records():
    """An export of one dossier a row: what may be kept of it is archived in its place."""
    return (PROJECT / "Tests/Corpus/records/utf8.csv").read_bytes(), ".csv"


def variant(sample, number):
    """A sample with bytes of its own and the same figures."""
    content, ending = sample
    if zipfile.is_zipfile(io.BytesIO(content)):
        copy = io.BytesIO(content)
        with zipfile.ZipFile(copy, "a") as archive:
            archive.comment = f"tệp {number}".encode()
        return copy.getvalue(), ending
    if content.lstrip()[:1] == b"<":
        return content + f"\n<!-- {number} -->\n".encode(), ending
    if ending == ".csv":
        # The number in binary, an empty line a digit.
        return content + b"".join(b"\n" if number >> digit & 1 else b"\r\n" for digit in range(32)), ending
    # A compound file may have sectors that nothing refers to.
    return content + number.to_bytes(512, "little"), ending


def large(sample, number, size):
    """The same with a part that no reader opens, so that writing and copying take their time."""
    content, ending = sample
    copy = io.BytesIO(content)
    with zipfile.ZipFile(copy, "a") as archive:
        archive.writestr("docProps/thumbnail.bin", number.to_bytes(8, "little") * (size // 8))
    return copy.getvalue(), ending


def without_table(number):
    """Comes back to the officer: nothing is recognised in it."""
    return f"không phải bảng, tệp số {number}\n".encode(), ".csv"


def packed(number):
    """Comes back as well: an archive of a kind that is not opened."""
    return b"Rar!\x1a\x07\x01\x00" + number.to_bytes(512, "little"), ".rar"
