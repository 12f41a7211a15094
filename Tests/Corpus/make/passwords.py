"""Encrypts workbooks as MS-OFFCRYPTO says, for kinds that no tool at hand writes; msoffcrypto-tool, which reads them, checks each."""
import hashlib
import io
import os
import pathlib
import random
import struct
import tempfile

import msoffcrypto
import olefile
import xlwt.CompoundDoc
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from msoffcrypto.method.container.ecma376_encrypted import ECMA376Encrypted
from msoffcrypto.method.xor_obfuscation import DocumentXOR

PLAIN = {0x0809, 0x002F, 0x00E1, 0x0138, 0x0194, 0x0195, 0x0196}


def salt(seed):
    return random.Random(seed).randbytes(16)


def checked(path, password):
    with open(path, "rb") as file:
        office = msoffcrypto.OfficeFile(file)
        office.load_key(password=password)
        office.decrypt(io.BytesIO())


def standard(password):
    """AES of 128 bits in blocks of their own, as Excel 2007 has it."""
    def encrypt(source, path):
        value = salt(1)
        key = hashlib.sha1(value + password.encode("utf-16-le")).digest()
        for index in range(50_000):
            key = hashlib.sha1(struct.pack("<I", index) + key).digest()
        key = hashlib.sha1(key + struct.pack("<I", 0)).digest()
        key = hashlib.sha1(bytes(a ^ b for a, b in zip(b"\x36" * 64, key + bytes(44)))).digest()[:16]

        def aes(data):
            cipher = Cipher(algorithms.AES(key), modes.ECB()).encryptor()
            return cipher.update(data + bytes(-len(data) % 16)) + cipher.finalize()
        verifier = salt(2)
        name = "Microsoft Enhanced RSA and AES Cryptographic Provider\0".encode("utf-16-le")
        header = struct.pack("<IIIIIIII", 0x24, 0, 0x660E, 0x8004, 128, 0x18, 0, 0) + name
        info = struct.pack("<HHII", 3, 2, 0x24, len(header)) + header
        info += struct.pack("<I", 16) + value + aes(verifier) + struct.pack("<I", 20) + aes(hashlib.sha1(verifier).digest())
        plain = pathlib.Path(source).read_bytes()
        with open(path, "wb") as target:
            ECMA376Encrypted(struct.pack("<Q", len(plain)) + aes(plain), info).write_to(target)
        checked(path, password)
    return encrypt


class RC4:
    def __init__(self, key):
        self.s, self.i, self.j = list(range(256)), 0, 0
        j = 0
        for i in range(256):
            j = (j + self.s[i] + key[i % len(key)]) & 255
            self.s[i], self.s[j] = self.s[j], self.s[i]

    def bytes(self, count):
        out = bytearray()
        for _ in range(count):
            self.i = (self.i + 1) & 255
            self.j = (self.j + self.s[self.i]) & 255
            self.s[self.i], self.s[self.j] = self.s[self.j], self.s[self.i]
            out.append(self.s[(self.s[self.i] + self.s[self.j]) & 255])
        return bytes(out)


def xored(data, stream):
    return bytes(a ^ b for a, b in zip(data, stream))


def file_pass(kind, password):
    """The record's body, and the key of each block of 1,024 bytes."""
    words, value, verifier = password.encode("utf-16-le"), salt(3), salt(4)
    if kind == "rc4":
        short = hashlib.md5((hashlib.md5(words).digest()[:5] + value) * 16).digest()[:5]
        key = lambda block: hashlib.md5(short + struct.pack("<I", block)).digest()
        stream = RC4(key(0)).bytes(32)
        body = struct.pack("<HHH", 1, 1, 1) + value + xored(verifier + hashlib.md5(verifier).digest(), stream)
        return body, key
    base = hashlib.sha1(value + words).digest()
    key = lambda block: hashlib.sha1(base + struct.pack("<I", block)).digest()[:16]
    stream = RC4(key(0)).bytes(36)
    name = "Microsoft Enhanced Cryptographic Provider v1.0\0".encode("utf-16-le")
    header = struct.pack("<IIIIIIII", 4, 0, 0x6801, 0x8004, 128, 1, 0, 0) + name
    verified = xored(verifier + hashlib.sha1(verifier).digest(), stream)
    body = struct.pack("<HHHII", 1, 2, 2, 4, len(header)) + header
    return body + struct.pack("<I", 16) + value + verified[:16] + struct.pack("<I", 20) + verified[16:], key


def records(stream):
    position = 0
    while position + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, position)
        if kind == 0 and length == 0:
            return
        yield position, kind, length
        position += 4 + length


def workbook(path, kind, password, write):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "source.xls"
        write(source)
        with olefile.OleFileIO(source) as ole:
            stream = bytearray(ole.openstream("Workbook").read())
    if kind == "xor":
        body, key = struct.pack("<HHH", 0, DocumentXOR.create_xor_key_method1(password), 0x9A0A), None
    else:
        body, key = file_pass(kind, password)
    record = struct.pack("<HH", 0x002F, len(body)) + body
    stream = stream[:sum(4 + length for _, _, length in records(stream))]
    # A record that says nothing: msoffcrypto-tool reads on to the container's end, four bytes at a time.
    fill = -(len(stream) + len(record)) % 4
    record += struct.pack("<HH", 0x01C0, fill) + bytes(fill)
    first = 4 + struct.unpack_from("<H", stream, 2)[0]
    stream[first:first] = record
    for position, number, _ in records(stream):
        if number == 0x0085:
            struct.pack_into("<I", stream, position + 4, struct.unpack_from("<I", stream, position + 4)[0] + len(record))
    pad = [] if key else DocumentXOR.create_xor_array_method1(password)
    blocks = b"" if not key else b"".join(RC4(key(block)).bytes(1024) for block in range(len(stream) // 1024 + 1))
    plain = bytes(stream)
    for position, number, length in records(plain):
        if number in PLAIN:
            continue
        start, end = position + 4 + (4 if number == 0x0085 else 0), position + 4 + length
        for place in range(start, end):
            if key:
                stream[place] = plain[place] ^ blocks[place]
            else:
                index = (end + place - start + (4 if number == 0x0085 else 0)) % 16
                value = (plain[place] << 5 | plain[place] >> 3) & 255
                stream[place] = value ^ pad[index]
    xlwt.CompoundDoc.XlsDoc().save(str(path), bytes(stream))
    checked(path, password)
