"""What a hostile officer does in the drop folders, run as that officer: python3 hostile.py ACT FOLDER [COUNT]."""

import os
import socket
import sys
import time

LINE = "xã Bình An;1;2;3;4;5;6;7;8;9\r\n".encode()


def whole(path, content):
    """Written and closed, so that it is taken soon; returns a second descriptor that stays open."""
    with open(path, "wb") as file:
        file.write(content)
    return os.open(path, os.O_RDWR)


def wait_until_gone(path, limit=20):
    deadline = time.monotonic() + limit
    while os.path.exists(path) and time.monotonic() < deadline:
        time.sleep(0.002)


def truncate(folder, count):
    """Cuts files through kept descriptors at different moments after they were taken."""
    for number in range(count):
        path = f"{folder}/cut-{number:02}.csv"
        content = b"%d\r\n" % number + LINE * 60_000
        handle = whole(path, content)
        wait_until_gone(path)
        time.sleep(number * 0.03)
        os.ftruncate(handle, 0)
        os.close(handle)


def change(folder, count):
    """Writes other figures of the same length through kept descriptors, while and after a file is taken."""
    table = open(f"{os.environ['HOME']}/table.csv", "rb").read()
    for number in range(count):
        path = f"{folder}/change-{number:03}.csv"
        content = table + b"\r\n%04d\r\n" % number
        handle = whole(path, content)
        if number % 3:
            wait_until_gone(path)
        time.sleep(number % 10 * 0.01)
        status = os.fstat(handle)
        for digit in b"1", b"2", b"3":
            os.pwrite(handle, content.replace(b"100", digit + b"00"), 0)
            os.utime(handle, ns=(status.st_atime_ns, status.st_mtime_ns))
        os.close(handle)


def swap(folder, seconds):
    """A name that is a link, a file and a folder in turns, as fast as it goes."""
    path, aside = f"{folder}/swap.csv", f"{folder}/.aside"
    deadline = time.monotonic() + seconds
    turns = 0
    while time.monotonic() < deadline:
        os.symlink("/etc/passwd", aside)
        os.rename(aside, path)
        with open(aside, "wb") as file:
            file.write(b"%d" % turns)
        os.rename(aside, path)
        os.unlink(path)
        os.mkdir(path)
        os.rmdir(path)
        turns += 1
    print(turns)


def sparse(path):
    with open(path, "wb") as file:
        file.truncate(100 << 30)


def obstacles(drop, count):
    """So many of every kind, in all folders an officer reaches."""
    inbox, output = f"{drop}/inbox", f"{drop}/output"
    for number in range(count):
        tag = f"cản {number:03}"
        for answers in "returned", "receipts":
            kind = f"{tag} {answers}"
            os.mkdir(f"{output}/{answers}/{kind} kín", 0o700)
            os.symlink("/var/tmp", f"{output}/{answers}/{kind} liên kết")
            with open(f"{output}/{answers}/{kind} tệp", "wb"):
                pass
            for what in "kín", "liên kết", "tệp":
                os.mkdir(f"{inbox}/{kind} {what}")
                with open(f"{inbox}/{kind} {what}/bad.csv", "wb") as file:
                    file.write(f"không phải bảng {number} {kind} {what}\n".encode())
        sparse(f"{inbox}/{tag} 100G.csv")
        sparse(f"{inbox}/.{tag} nguồn")
        os.link(f"{inbox}/.{tag} nguồn", f"{inbox}/{tag} 100G hai tên.csv")
        os.symlink("/etc/passwd", f"{inbox}/{tag} liên kết.csv")
        os.symlink(inbox, f"{inbox}/{tag} vòng")
        os.mkfifo(f"{inbox}/{tag} ống.csv")
        with socket.socket(socket.AF_UNIX) as end:
            end.bind(f"{inbox}/{tag} ổ.csv")
        with open(f"{inbox}/{tag} riêng.csv", "wb") as file:
            file.write(LINE)
            os.fchown(file.fileno(), -1, os.getegid())
            os.fchmod(file.fileno(), 0o600)
        os.mkdir(f"{inbox}/{tag} kín", 0o700)
        with open(f"{inbox}/{tag} kín/a.csv", "wb") as file:
            file.write(LINE)
        with open(f"{inbox}/{tag}\n\x1b[31m.csv", "wb") as file:
            file.write(LINE)
        handle = whole(f"{inbox}/{tag} bị cắt.csv", LINE * 2_000)
        os.ftruncate(handle, 3)
        kept.append(handle)
    print("ready", flush=True)
    turn = 0
    while True:
        # Never at rest: one file that grows, one that is a link in turns.
        turn += 1
        os.write(kept[turn % len(kept)], b".")
        os.symlink("/etc/passwd", f"{inbox}/.x")
        os.rename(f"{inbox}/.x", f"{inbox}/cản đổi {turn % count:03}.csv")
        time.sleep(0.002)


kept = []
act, folder, *rest = sys.argv[1:]
{"truncate": truncate, "change": change, "swap": swap, "obstacles": obstacles}[act](folder, *map(int, rest))
