import DeclaredSupport
import ReportingKit
import Testing

@testable import Claims

/// Sentences told by how a dataset speaks of its fields and by the titles of its figures; a dataset that nobody ships.
struct ClaimReaderTests {
    private let reader: ClaimReader

    init() throws {
        let register = UnitRegister.around("524", adding: [])
        let period = try #require(Period(id: "2023-H1"))
        reader = ClaimReader(
            registry: LibraryModule.registry.ofToday("524", register), register: register, patterns: [], period: period,
            reportingUnit: try #require(register.unit("524", on: period.lastDay)))
    }

    /// "loans/21064/lent = 120" for each claim.
    private func read(_ text: String, heading: String? = nil) -> [String] {
        reader.claims(in: [Passage(text: text, heading: heading, paragraph: 1)]).map { claim in
            switch claim.subject {
            case .figure(let id): "\(id) = \(claim.quantity.printed)"
            case .value(let dataset, let unit, let field):
                "\(dataset)/\(unit.code)/\(field) = \(claim.quantity.printed)"
            case .measure(let measure): "\(measure.amount) = \(claim.quantity.printed)"
            }
        }
    }

    @Test(arguments: [
        ("Xã Bình An đã cho mượn 1.250 cuốn sách.", ["loans/21064/lent = 1.250"]),
        ("Số sách cho mượn toàn huyện là 20.211.", ["loans.whole.lent = 20.211"]),
        ("Tỷ lệ sách có quét mã khi mượn toàn huyện đạt 52,39%.", ["loans.whole.lent_rate = 52,39%"]),
    ])
    func figuresAreToldByTheWordsOfTheirDataset(text: String, claims: [String]) {
        #expect(read(text) == claims)
    }

    @Test(arguments: [
        "Xã Bình An đã cho mượn 120 cuốn sách thiếu nhi.", "Phấn đấu cho mượn 12.000 cuốn sách toàn huyện.",
        "Toàn huyện cho mượn 12.000 cuốn sách trong năm 2022.", "Trong kỳ có 15 lượt kiểm tra và 3 cuộc họp.",
        "Xã Bình An và Xã Bình Châu đã cho mượn 8.673 cuốn sách.",
    ])
    func whatIsDoubtfulIsNoClaim(text: String) { #expect(read(text) == []) }
}
