import Foundation
import ReportingKit
import Testing

@testable import Publishing

struct ReportLayoutTests {
    @Test func `a layout that says no edition is of the first`() throws {
        let former = """
            {"addressees":[],"date":"2023-01-09","isDraft":false,"issuingBody":"","legalBasis":"","number":"12","numberSymbol":"BC-UBND",
            "place":"","recipients":[],"signerName":"","signerPowers":[],"superiorBody":""}
            """
        let layout = try JSONDecoder().decode(ReportLayout.self, from: Data(former.utf8))
        #expect(layout.edition == .first && layout.website.isEmpty)
    }

    @Test func `a layout of today keeps its edition`() throws {
        let kept = try JSONDecoder().decode(ReportLayout.self, from: try JSONEncoder().encode(ReportLayout()))
        #expect(kept.edition == .current)
    }
}
