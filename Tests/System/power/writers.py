"""Officers' programs, each with its own way of writing a file. All say what they do before and after they do it.

A way gets an Officer and one content; it tells `begun` before the bytes can be seen in the drop folder and `durable`
when file and folder were synced: from then on nothing may lose them.
"""

import os
import unicodedata

import contents

CHUNKS = 5


def renamed_in(officer):
    """Written aside and moved in whole, as a sync program does."""
    content, name = officer.good()
    delivery = officer.begin(name, content)
    aside = officer.aside / name
    officer.write(aside, content)
    os.rename(aside, officer.folder / name)
    officer.sync_folder(officer.folder)
    officer.durable(delivery)


def written_and_closed(officer):
    content, name = officer.good()
    delivery = officer.begin(name, content)
    officer.write(officer.folder / name, content)
    officer.sync_folder(officer.folder)
    officer.durable(delivery)


def written_slowly(officer):
    """In parts with pauses, shorter than the daemon waits for a writer it never saw closing."""
    content, name = officer.good()
    delivery = officer.begin(name, content)
    step = len(content) // CHUNKS + 1
    with open(officer.folder / name, "wb", buffering=0) as file:
        for start in range(0, len(content), step):
            file.write(content[start:start + step])
            officer.pause(0.0, 0.05)
        os.fsync(file)
    officer.sync_folder(officer.folder)
    officer.durable(delivery)


def overwritten(officer):
    """Saved, and saved again over itself; the second may come before or after the first was taken."""
    content, name = officer.good()
    first = officer.begin(name, content)
    path = officer.folder / name
    officer.write(path, content)
    officer.sync_folder(officer.folder)
    officer.durable(first)
    officer.pause(0.0, 0.3)
    second_content, _ = officer.good()
    officer.withdraw(first)
    second = officer.begin(name, second_content)
    with open(path, "wb", buffering=0) as file:
        file.write(second_content)
        os.fsync(file)
        is_same = officer.is_still(path, file)
    officer.sync_folder(officer.folder)
    officer.durable(second, is_late=not is_same)


def linked(officer):
    """A hard link to a file elsewhere, which stays or goes."""
    content, name = officer.good()
    delivery = officer.begin(name, content)
    aside = officer.aside / name
    officer.write(aside, content)
    os.link(aside, officer.folder / name)
    officer.sync_folder(officer.folder)
    officer.durable(delivery)
    if officer.random.random() < 0.7:
        os.unlink(aside)


def copied_with_times(officer):
    """Explorer and `cp -p` give the copy the time of the original."""
    content, name = officer.good()
    delivery = officer.begin(name, content)
    path = officer.folder / name
    with open(path, "wb", buffering=0) as file:
        file.write(content)
        os.utime(file.fileno(), (1_688_000_000, 1_688_000_000))
        os.fsync(file)
    officer.sync_folder(officer.folder)
    officer.durable(delivery)


def into_sub_folders(officer):
    content, name = officer.good()
    delivery = officer.begin(name, content)
    upper = officer.folder / "xã Bình An"
    folder = upper / f"lần {officer.number % 7}"
    folder.mkdir(parents=True, exist_ok=True)
    officer.write(folder / name, content)
    for each in [folder, upper, officer.folder]:
        officer.sync_folder(each)
    officer.durable(delivery)


def named_decomposed(officer):
    """Names as a Mac writes them: letter and tone apart."""
    content, name = officer.good()
    delivery = officer.begin(name, content)
    name = unicodedata.normalize("NFD", name)
    folder = officer.folder / unicodedata.normalize("NFD", "từ máy Mac")
    folder.mkdir(exist_ok=True)
    aside = officer.aside / name
    officer.write(aside, content)
    os.rename(aside, folder / name)
    for each in [folder, officer.folder]:
        officer.sync_folder(each)
    officer.durable(delivery)


def same_bytes_twice(officer):
    content, name = officer.good()
    for copy in [name, "lần nữa " + name]:
        delivery = officer.begin(copy, content)
        officer.write(officer.folder / copy, content)
        officer.sync_folder(officer.folder)
        officer.durable(delivery)
        officer.pause(0.0, 0.3)


def not_to_be_taken(officer):
    make = officer.random.choice([contents.without_table, contents.packed])
    content, ending = make(officer.unique())
    name = officer.name(ending)
    delivery = officer.begin(name, content)
    officer.write(officer.folder / name, content)
    officer.sync_folder(officer.folder)
    officer.durable(delivery)


def large(officer):
    size = officer.random.choice([500_000, 2_000_000, 6_000_000])
    sample = next(each for each in officer.samples if each[1] == ".xlsx")
    content, ending = contents.large(sample, officer.unique(), size)
    name = officer.name(ending)
    delivery = officer.begin(name, content)
    officer.write(officer.folder / name, content)
    officer.sync_folder(officer.folder)
    officer.durable(delivery)


def records(officer):
    """A reduced copy of it goes into the archive, and the file itself nowhere."""
    content, ending = contents.variant(officer.records, officer.unique())
    name = officer.name(ending)
    delivery = officer.begin(name, content)
    officer.write(officer.folder / name, content)
    officer.sync_folder(officer.folder)
    officer.durable(delivery)


def kept_open(officer):
    """A program that never lets go of its file and adds to it later."""
    content, name = officer.good(".csv")
    path = officer.folder / name
    delivery = officer.begin(name, content)
    with open(path, "wb", buffering=0) as file:
        file.write(content)
        os.fsync(file)
        officer.sync_folder(officer.folder)
        officer.durable(delivery)
        for _ in range(3):
            officer.pause(0.0, 0.4)
            officer.withdraw(delivery)
            content += b"\r\n"
            delivery = officer.begin(name, content)
            file.write(b"\r\n")
            os.fsync(file)
            officer.durable(delivery, is_late=not officer.is_still(path, file))


WAYS = [
    renamed_in, written_and_closed, written_slowly, overwritten, linked, copied_with_times, into_sub_folders, named_decomposed,
    same_bytes_twice, not_to_be_taken, large, records, kept_open,
]
