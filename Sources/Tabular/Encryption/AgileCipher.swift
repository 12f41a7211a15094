import Files
import Foundation
import Markup

/// The encryption of Excel 2010 and later, whose description is XML (MS-OFFCRYPTO 2.3.4.10).
struct AgileCipher: PackageCipher {
    private struct Parameters {
        let salt: [UInt8]
        let blockSize: Int
        let keyBytes: Int
        let digest: Digest

        init?(_ reader: XMLPullReader) {
            guard let salt = reader.attribute("saltValue").flatMap({ Data(base64Encoded: $0) }),
                let block = reader.attribute("blockSize").flatMap({ Int($0) }), block == 16,
                let bits = reader.attribute("keyBits").flatMap({ Int($0) }), [128, 192, 256].contains(bits),
                reader.attribute("cipherAlgorithm") == "AES", reader.attribute("cipherChaining") == "ChainingModeCBC",
                let digest = reader.attribute("hashAlgorithm").flatMap(Digest.init(name:))
            else { return nil }
            self.salt = [UInt8](salt)
            (blockSize, keyBytes, self.digest) = (block, bits / 8, digest)
        }
    }

    /// What its own hashes are told apart by.
    private enum Purpose {
        static let verifierInput: [UInt8] = [0xFE, 0xA7, 0xD2, 0x76, 0x3B, 0x4B, 0x9E, 0x79]
        static let verifierHash: [UInt8] = [0xD7, 0xAA, 0x0F, 0x6D, 0x30, 0x61, 0x34, 0x4E]
        static let key: [UInt8] = [0x14, 0x6E, 0x0B, 0xE7, 0xAB, 0xAC, 0xD0, 0xD6]
    }

    /// Excel writes 100,000; more than this only keeps the reader busy.
    private static let spinsAllowed = 1_000_000
    private static let segmentLength = 4_096

    private let data: Parameters
    private let key: [UInt8]

    /// - Throws: `.encrypted` where Excel's own password does not fit.
    init(_ description: Data) throws(ReadingError) {
        let reader = XMLPullReader(description, format: .xlsx, limits: ReadingLimits())
        var data: Parameters?
        var password: Parameters?
        var spins = 0
        var values: [[UInt8]] = []
        try reader.forEachElement { (element) throws(ReadingError) in
            switch element {
            case "keyData": data = Parameters(reader)
            case "encryptedKey" where password == nil:
                password = Parameters(reader)
                spins = reader.attribute("spinCount").flatMap { Int($0) } ?? .max
                for name in ["encryptedVerifierHashInput", "encryptedVerifierHashValue", "encryptedKeyValue"]
                    as [StaticString]
                {
                    values.append([UInt8](reader.attribute(name).flatMap { Data(base64Encoded: $0) } ?? Data()))
                }
            default: return
            }
        }
        guard let data, let password, (0...Self.spinsAllowed).contains(spins), values.count == 3 else {
            throw .encrypted
        }
        let spun = try password.digest.spun(DefaultPassword.utf16, salt: password.salt, times: spins)
        func decrypt(_ value: [UInt8], _ purpose: [UInt8]) throws(ReadingError) -> [UInt8] {
            let hash = try password.digest.hash(spun + purpose)
            return try AES.decrypt(
                value, key: Self.fitted(hash, password.keyBytes),
                mode: .cbc(initial: Self.fitted(password.salt, password.blockSize)))
        }
        let input = try decrypt(values[0], Purpose.verifierInput)
        let expected = try decrypt(values[1], Purpose.verifierHash)
        let hash = try password.digest.hash(Array(input.prefix(password.salt.count)))
        guard !hash.isEmpty, expected.starts(with: hash) else { throw .encrypted }
        key = Array(try decrypt(values[2], Purpose.key).prefix(data.keyBytes))
        self.data = data
    }

    func decrypt(_ package: [UInt8]) throws(ReadingError) -> Data {
        var result = Data(capacity: package.count)
        var start = 0
        var segment: UInt32 = 0
        while start < package.count {
            var end = min(start + Self.segmentLength, package.count)
            // Of a last block that is cut off nothing can be read.
            end -= (end - start) % data.blockSize
            guard end > start else { break }
            let initial = try data.digest.hash(data.salt + segment.littleEndianBytes)
            result += try AES.decrypt(
                Array(package[start..<end]), key: key, mode: .cbc(initial: Self.fitted(initial, data.blockSize)))
            start += Self.segmentLength
            segment += 1
        }
        return result
    }

    /// Cut or filled up to a length.
    private static func fitted(_ bytes: [UInt8], _ count: Int) -> [UInt8] {
        Array((bytes + [UInt8](repeating: 0x36, count: max(0, count - bytes.count))).prefix(count))
    }
}
