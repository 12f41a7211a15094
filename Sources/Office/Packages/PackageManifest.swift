import Foundation
import Intake
import ReportingKit

/// What a package of an issued period says of itself: whose it is, and the hash of everything in it.
///
/// Its own SHA-256 is the package's digest; ``PackageSignature`` signs its bytes.
struct PackageManifest: Codable, Equatable {
    /// A file of the package.
    struct Part: Codable, Hashable {
        let path: String
        let bytes: Int
        let sha256: ContentHash
    }

    /// A document of the issued report, which is not in the package.
    struct Document: Codable, Hashable {
        let name: String
        let sha256: String
    }

    static let fileName = "baocaod-package.json"
    static let current = 1

    var version = PackageManifest.current
    /// The unit whose period it is, by its code.
    let unit: String
    let unitName: String
    let report: String
    let period: String
    /// How often the period's report was issued, from 1.
    let edition: Int
    /// Of the issued report, "85/BC-UBND", and its date.
    let number: String
    let date: String
    let documents: [Document]
    let files: [Part]

    enum CodingKeys: String, CodingKey {
        case version, unit, report, period, edition, number, date, documents, files
        case unitName = "unit_name"
    }

    func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return try encoder.encode(self) + Data("\n".utf8)
    }
}
