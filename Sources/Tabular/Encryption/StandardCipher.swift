import Files
import Foundation

/// The encryption of Excel 2007 (MS-OFFCRYPTO 2.3.4.5).
struct StandardCipher: PackageCipher {
    private static let spins = 50_000
    private let key: [UInt8]

    /// - Throws: `.encrypted` where Excel's own password does not fit.
    init(_ info: [UInt8]) throws(ReadingError) {
        guard let parts = CryptoAPIHeader(info, from: 4), parts.isAES else { throw .encrypted }
        let spun = try Digest.sha1.spun(DefaultPassword.utf16, salt: parts.salt, times: Self.spins)
        let final = try Digest.sha1.hash(spun + UInt32(0).littleEndianBytes)
        func derived(_ byte: UInt8) throws(ReadingError) -> [UInt8] {
            var block = [UInt8](repeating: byte, count: 64)
            for index in final.indices { block[index] ^= final[index] }
            return try Digest.sha1.hash(block)
        }
        let both = try derived(0x36) + derived(0x5C)
        key = Array(both.prefix(parts.keyBytes))
        let verifier = try AES.decrypt(parts.verifier, key: key, mode: .ecb)
        let hash = try AES.decrypt(Array(parts.verifierHash.prefix(32)), key: key, mode: .ecb)
        guard try hash.starts(with: Digest.sha1.hash(verifier)) else { throw .encrypted }
    }

    func decrypt(_ package: [UInt8]) throws(ReadingError) -> Data {
        Data(try AES.decrypt(Array(package.prefix(package.count / 16 * 16)), key: key, mode: .ecb))
    }
}

/// How a file describes a cipher of Windows' CryptoAPI, and what it verifies passwords by (MS-OFFCRYPTO 2.3.2, 2.3.3).
struct CryptoAPIHeader {
    let isAES: Bool
    let keyBytes: Int
    let salt: [UInt8]
    let verifier: [UInt8]
    let verifierHash: [UInt8]

    /// - Parameter offset: of the flags, which stand before the header's length.
    init?(_ bytes: [UInt8], from offset: Int) {
        func number(_ place: Int) -> Int? {
            guard place >= 0, place + 4 <= bytes.count else { return nil }
            return bytes[place..<(place + 4)].reversed().reduce(0) { $0 << 8 | Int($1) }
        }
        guard let length = number(offset + 4), (32...4_096).contains(length), let algorithm = number(offset + 16),
            let bits = number(offset + 24)
        else { return nil }
        let start = offset + 8 + length
        guard number(start) == 16, start + 60 <= bytes.count, bits <= 256 else { return nil }
        isAES = (0x660E...0x6610).contains(algorithm)
        keyBytes = (bits == 0 ? 40 : bits) / 8
        salt = Array(bytes[(start + 4)..<(start + 20)])
        verifier = Array(bytes[(start + 20)..<(start + 36)])
        verifierHash = Array(bytes[(start + 40)...])
    }
}
