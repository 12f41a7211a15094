import Foundation
import ReportingKit
import Settings
import Testing

@testable import Office

struct PackageSignatureTests {
    private static let manifest = Data("{\"unit\": \"51\"}\n".utf8)
    private let key: SigningKey

    init() throws { key = try SigningKey.make() }

    @Test func itIsOneOfTheBytesOfTheManifest() throws {
        let signature = try PackageSignature(of: Self.manifest, by: key)
        let json = try signature.json()
        #expect(try PackageSignature(json: json) == signature)
        #expect(try signature.verifies(Self.manifest))
        #expect(try !signature.verifies(Self.manifest + Data(" ".utf8)))
        #expect(json.count < PackageSignature.limit)
        // Ed25519 draws no lots.
        #expect(try PackageSignature(of: Self.manifest, by: key).json() == json)
    }

    private func json(_ change: (inout [String: Any]) -> Void) throws -> Data {
        let json = try PackageSignature(of: Self.manifest, by: key).json()
        var content = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        change(&content)
        return try JSONSerialization.data(withJSONObject: content)
    }

    private func defect(_ json: Data) -> SignatureDefect? {
        do throws(PackageSignature.Fault) {
            _ = try PackageSignature(json: json)
            return nil
        } catch {
            return error.kind
        }
    }

    @Test(arguments: ["", "{", "[]", "null", "\"Ed25519\"", "{}", "{\"version\": 1}", "\u{0}"])
    func whatIsNoSignatureIsUnreadable(text: String) { #expect(defect(Data(text.utf8)) == .unreadable) }

    @Test func deepNestingIsUnreadable() {
        let depth = PackageSignature.limit / 2
        #expect(
            defect(Data((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8))
                == .unreadable)
    }

    @Test(arguments: ["public_key", "signature"])
    func brokenBase64AndWrongLengthsAreUnreadable(name: String) throws {
        let others = ["", "*", "AAAA", "khóa", String(repeating: "A", count: 44), String(repeating: "A", count: 4_000)]
        for text in others { #expect(try defect(json { $0[name] = text }) == .unreadable, "\(text)") }
        #expect(try defect(json { $0[name] = 1 }) == .unreadable)
        #expect(try defect(json { $0[name] = nil }) == .unreadable)
    }

    @Test(arguments: ["RSA", "ed25519", "Ed25519ph", "none", ""])
    func otherAlgorithmsAreNotTakenForOurs(name: String) throws {
        #expect(try defect(json { $0["algorithm"] = name }) == .otherKind)
    }

    @Test func aLaterVersionIsNotTakenForOurs() throws {
        #expect(try defect(json { $0["version"] = 2 }) == .otherKind)
    }
}
