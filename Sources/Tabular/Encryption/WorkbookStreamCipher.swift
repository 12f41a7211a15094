import Files
import Foundation

/// Decrypts the records of a .xls that has Excel's own password (MS-XLS 2.2.10).
enum WorkbookStreamCipher {
    /// The stream in plain; itself where it is not encrypted, or with another password.
    static func decrypted(_ stream: Data) throws(ReadingError) -> Data {
        var bytes = [UInt8](stream.prefix(4_096))
        guard let pass = filePass(bytes) else { return stream }
        guard let key = try key(Array(bytes[(pass.start + 4)..<pass.end]), isBIFF8: pass.isBIFF8) else { return stream }
        bytes = [UInt8](stream)
        // Not to be asked for a password again.
        bytes[pass.start] = 0xFF
        bytes[pass.start + 1] = 0xFF
        try decrypt(&bytes, from: pass.end, key)
        return Data(bytes)
    }

    private enum Key {
        case rc4(block: (UInt32) throws -> [UInt8])
        case xor
    }

    private static let blockLength = 1_024
    /// Records that are never encrypted: BOF, FILEPASS, INTERFACEHDR and those of shared workbooks.
    private static let plainKinds: Set<UInt16> = [0x0809, 0x002F, 0x00E1, 0x0138, 0x0194, 0x0195, 0x0196]
    private static let boundSheet: UInt16 = 0x0085
    private static let xorVerifier: UInt16 = 0x9A0A
    /// What the password becomes (MS-OFFCRYPTO 2.3.7.2).
    private static let xorArray: [UInt8] = [
        0x87, 0x6B, 0x9A, 0xE2, 0x1E, 0xE3, 0x05, 0x62, 0x1E, 0x69, 0x96, 0x60, 0x98, 0x6E, 0x94, 0x04,
    ]

    /// The record that says how the stream is encrypted; it comes right after the first one or near it.
    private static func filePass(_ bytes: [UInt8]) -> (start: Int, end: Int, isBIFF8: Bool)? {
        var position = 0
        var isBIFF8 = false
        while position + 4 <= bytes.count {
            let kind = u16(bytes, position)
            let end = position + 4 + Int(u16(bytes, position + 2))
            guard end <= bytes.count else { return nil }
            if position == 0 {
                guard kind == BIFFRecord.Kind.beginOfSubstream, end >= 6 else { return nil }
                isBIFF8 = u16(bytes, 4) == 0x0600
            }
            if kind == BIFFRecord.Kind.filePassword { return (position, end, isBIFF8) }
            if kind == BIFFRecord.Kind.endOfSubstream { return nil }
            position = end
        }
        return nil
    }

    /// Nil where Excel's own password does not fit.
    private static func key(_ pass: [UInt8], isBIFF8: Bool) throws(ReadingError) -> Key? {
        guard isBIFF8 else { return pass.count >= 4 && u16(pass, 2) == xorVerifier ? .xor : nil }
        guard pass.count >= 6 else { return nil }
        if u16(pass, 0) == 0 { return u16(pass, 4) == xorVerifier ? .xor : nil }
        switch (u16(pass, 2), u16(pass, 4)) {
        case (1, 1): return try officeKey(Array(pass[6...]))
        case (2...4, 2): return try cryptoAPIKey(pass)
        default: return nil
        }
    }

    /// RC4 with a key of 40 bits.
    private static func officeKey(_ pass: [UInt8]) throws(ReadingError) -> Key? {
        guard pass.count >= 48 else { return nil }
        let short = try Digest.md5.hash(DefaultPassword.utf16).prefix(5) + pass[..<16]
        let base = try Digest.md5.hash((0..<16).flatMap { _ in short }).prefix(5)
        func key(_ block: UInt32) throws(ReadingError) -> [UInt8] {
            try Digest.md5.hash(base + block.littleEndianBytes)
        }
        var cipher = RC4(key: try key(0))
        let verifier = cipher.apply(to: Array(pass[16..<32]))
        let hash = cipher.apply(to: Array(pass[32..<48]))
        return try Digest.md5.hash(verifier) == hash ? .rc4(block: key) : nil
    }

    /// RC4 of Windows' CryptoAPI.
    private static func cryptoAPIKey(_ pass: [UInt8]) throws(ReadingError) -> Key? {
        guard let parts = CryptoAPIHeader(pass, from: 6), !parts.isAES, (5...16).contains(parts.keyBytes) else {
            return nil
        }
        let base = try Digest.sha1.hash(parts.salt + DefaultPassword.utf16)
        func key(_ block: UInt32) throws(ReadingError) -> [UInt8] {
            let hash = try Digest.sha1.hash(base + block.littleEndianBytes)
            let key = Array(hash.prefix(parts.keyBytes))
            return key.count == 5 ? key + [UInt8](repeating: 0, count: 11) : key
        }
        var cipher = RC4(key: try key(0))
        let verifier = cipher.apply(to: parts.verifier)
        let hash = cipher.apply(to: Array(parts.verifierHash.prefix(20)))
        return try Digest.sha1.hash(verifier) == hash ? .rc4(block: key) : nil
    }

    /// Headers of records are plain, but use up the cipher's stream as all bytes do.
    private static func decrypt(_ bytes: inout [UInt8], from start: Int, _ key: Key) throws(ReadingError) {
        var position = start
        var stream = KeyStream(blockLength: blockLength)
        while position + 4 <= bytes.count {
            let kind = u16(bytes, position)
            var body = (position + 4)..<min(bytes.count, position + 4 + Int(u16(bytes, position + 2)))
            position = body.upperBound
            if plainKinds.contains(kind) { continue }
            // Where a sheet begins is plain too.
            let isBound = kind == boundSheet
            if isBound { body = min(body.lowerBound + 4, body.upperBound)..<body.upperBound }
            switch key {
            case .xor:
                var index = body.lowerBound + body.count + (isBound ? 4 : 0)
                for place in body {
                    let value = bytes[place] ^ xorArray[index % 16]
                    bytes[place] = value >> 5 | value << 3
                    index += 1
                }
            case .rc4(let block):
                do {
                    for place in body { bytes[place] ^= try stream.byte(at: place, block) }
                } catch {
                    throw .encrypted
                }
            }
        }
    }

    /// The cipher's bytes by their place in the file; asked for in ascending order.
    private struct KeyStream {
        let blockLength: Int
        private var block = -1
        private var next = 0
        private var cipher = RC4(key: [])

        init(blockLength: Int) { self.blockLength = blockLength }

        mutating func byte(at place: Int, _ key: (UInt32) throws -> [UInt8]) throws -> UInt8 {
            if place / blockLength != block {
                block = place / blockLength
                cipher = RC4(key: try key(UInt32(block)))
                next = block * blockLength
            }
            while next < place {
                _ = cipher.next()
                next += 1
            }
            next += 1
            return cipher.next()
        }
    }

    private static func u16(_ bytes: [UInt8], _ place: Int) -> UInt16 {
        UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8
    }
}
