import Foundation
import Testing

@testable import Systemd

@Suite struct MessageIDsTests {
    static let catalog = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../systemd/baocaod.catalog")

    /// The ids of the catalogue: the word after `-- ` at the start of a line.
    private static func idsOfCatalog() throws -> [String] {
        try String(contentsOf: catalog, encoding: .utf8).split(separator: "\n")
            .filter { $0.hasPrefix("-- ") }
            .map { String($0.dropFirst(3).prefix { !$0.isWhitespace }) }
    }

    @Test func everyEventHasOneEntryInTheCatalogAndNoEntryIsWithoutEvent() throws {
        #expect(try Self.idsOfCatalog().sorted() == ServiceEvent.allCases.map(\.messageID.text).sorted())
    }

    @Test(arguments: ServiceEvent.allCases)
    func idsAreOneHundredAndTwentyEightBitsInLowerCaseHexadecimal(_ event: ServiceEvent) {
        #expect(event.messageID.text.count == 32)
        #expect(event.messageID.text.allSatisfy { "0123456789abcdef".contains($0) })
    }

    @Test func noTwoEventsShareAnID() {
        #expect(Set(ServiceEvent.allCases.map(\.messageID)).count == ServiceEvent.allCases.count)
    }
}
