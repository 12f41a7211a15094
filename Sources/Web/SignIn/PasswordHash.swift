import CCrypto
import Foundation
import Messages

/// What is kept of a password: scrypt's result with the parameters it was made with, so that later ones can be dearer.
struct PasswordHash: Codable, Hashable, Sendable {
    /// What scrypt costs: memory is 128 · n · r bytes.
    struct Cost: Codable, Hashable, Sendable {
        var n: UInt64
        var r: UInt64
        var p: UInt64

        /// 32 MiB and some 80 ms a check.
        static let usual = Cost(n: 1 << 15, r: 8, p: 1)

        /// What a file may ask for: more is no file of ours.
        var isReasonable: Bool {
            n >= 2 && n <= 1 << 20 && n & (n - 1) == 0 && (1...32).contains(r) && (1...16).contains(p)
                && n * r <= 1 << 21
        }
    }

    struct Failure: Error, CustomStringConvertible {
        let description = UserFileTexts.hashFails
    }

    let cost: Cost
    let salt: Data
    let hash: Data

    init(_ password: String, cost: Cost = .usual) throws(Failure) {
        var random = SystemRandomNumberGenerator()
        let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        self.cost = cost
        self.salt = Data(salt)
        hash = Data(try Self.derive(password, salt: salt, cost, length: 32))
    }

    /// Takes as long for a wrong password as for the right one.
    func matches(_ password: String) throws(Failure) -> Bool {
        let derived = try Self.derive(password, salt: Array(salt), cost, length: 32)
        guard hash.count == derived.count else { return false }
        return CRYPTO_memcmp(derived, Array(hash), derived.count) == 0
    }

    private static func derive(
        _ password: String, salt: [UInt8], _ cost: Cost, length: Int
    ) throws(Failure) -> [UInt8] {
        // The same word typed on a Mac comes decomposed.
        let password = Array(password.precomposedStringWithCanonicalMapping.utf8)
        var key = [UInt8](repeating: 0, count: length)
        guard cost.isReasonable, password.count <= Password.longest,
            password.withUnsafeBytes({ bytes in
                EVP_PBE_scrypt(
                    bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, salt, salt.count, cost.n,
                    cost.r, cost.p, 512 << 20, &key, length)
            }) == 1
        else { throw Failure() }
        return key
    }
}

/// What a password may be.
public enum Password {
    public static let shortest = 10
    static let longest = 1_024

    /// Whether it is neither too short nor too long to be one; which words are weak is not judged.
    public static func isAcceptable(_ text: String) -> Bool {
        text.count >= shortest && text.utf8.count <= longest && !text.unicodeScalars.contains { $0.value < 0x20 }
    }

    /// Sixteen letters and digits in groups of four, without those that look alike: 79 bits.
    public static func random() -> String {
        var random = SystemRandomNumberGenerator()
        let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
        return (0..<4).map { _ in
            String((0..<4).map { _ in letters[Int.random(in: letters.indices, using: &random)] })
        }.joined(separator: "-")
    }
}
