import Foundation
import Intake
import ReportingKit
import Settings

/// `baocaod-signature.json` of a package: the signature of its manifest, byte for byte, and the key that made it.
struct PackageSignature: Equatable {
    struct Fault: Error, Equatable {
        let kind: SignatureDefect

        init(_ kind: SignatureDefect) { self.kind = kind }
    }

    static let fileName = "baocaod-signature.json"
    /// In bytes: some 250 are written.
    static let limit = 4 << 10

    let key: PublicKey
    let signature: [UInt8]

    init(of manifest: Data, by key: SigningKey) throws(Ed25519.Failure) {
        self.key = key.publicKey
        signature = try key.signature(of: manifest)
    }

    /// As it came. Whether it is one of the manifest, ``verifies(_:)`` tells.
    init(json: Data) throws(Fault) {
        let content: Content
        do {
            let kind = try JSONDecoder().decode(Kind.self, from: json)
            guard kind == Kind() else { throw Fault(.otherKind) }
            content = try JSONDecoder().decode(Content.self, from: json)
        } catch let fault as Fault {
            throw fault
        } catch {
            throw Fault(.unreadable)
        }
        guard let key = PublicKey(base64: content.publicKey), let bytes = Data(base64Encoded: content.signature),
            bytes.count == Ed25519.signatureLength
        else { throw Fault(.unreadable) }
        self.key = key
        signature = Array(bytes)
    }

    func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let content = Content(
            version: Kind().version, algorithm: Kind().algorithm, publicKey: key.base64,
            signature: Data(signature).base64EncodedString())
        return try encoder.encode(content) + Data("\n".utf8)
    }

    func verifies(_ manifest: Data) throws(Ed25519.Failure) -> Bool {
        try Ed25519.verifies(signature, of: manifest, by: key)
    }

    private struct Kind: Decodable, Equatable {
        var version = 1
        var algorithm = "Ed25519"
    }

    private struct Content: Codable {
        let version: Int
        let algorithm: String
        let publicKey: String
        let signature: String

        enum CodingKeys: String, CodingKey {
            case version, algorithm, signature
            case publicKey = "public_key"
        }
    }
}

extension PublicKey {
    /// By which people compare keys: the first 16 bytes of its SHA-256, in groups of four hexadecimal digits.
    package var fingerprint: String {
        let digits = Array(ContentHash(of: bytes).text.prefix(32))
        return stride(from: 0, to: digits.count, by: 4).map { String(digits[$0..<($0 + 4)]) }.joined(separator: "-")
    }
}
