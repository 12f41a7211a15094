import Office
import ReportingKit
import Testing

/// What is said of tables whose titles and rows do not go together, and of rows that no report uses.
struct ReadingCases {
    private static let names = ModelWorld.quangNgai.communes.compactMap { ModelWorld.quangNgai.reference[$0]?.name }
    private let x = names[0]

    private func isReturned(_ decision: FileDecision) -> Bool {
        if case .returned = decision.outcome { true } else { false }
    }

    @Test("A title narrower than its rows is returned with both (case 28)")
    func narrowTitle() throws {
        let office = try ReceiptOffice()
        var table = DossierTable.of([x, Self.names[1], "Sở Nội vụ"], 5)
        table.title = "TỔNG HỢP HỒ SƠ MẪU CẤP XÃ"
        let decision = try office.send(table, as: "a.csv")
        #expect(isReturned(decision))
        let told = office.told(decision)
        #expect(told.contains("Sở Nội vụ") && told.contains("cấp xã"), "\(told)")
        #expect(decision.findings.contains { $0.code == "set.conflict" })
    }

    @Test("A table whose title names another province is returned (case 33)")
    func foreignTitle() throws {
        let office = try ReceiptOffice()
        var table = DossierTable.of(Self.names.prefix(3), 5)
        table.title = "TỔNG HỢP HỒ SƠ MẪU TỈNH THANH HÓA"
        let decision = try office.send(table, as: "a.csv")
        #expect(isReturned(decision))
        let told = office.told(decision)
        #expect(told.contains("Thanh Hóa") && told.contains("không thuộc địa bàn"), "\(told)")
    }
}
