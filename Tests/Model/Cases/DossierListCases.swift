import Office
import OfficeSupport
import ReportingKit
import Store
import Testing

/// A second list of the dossiers of one place, period and sender: it replaces the first, unless it is of other
/// dossiers.
struct DossierListCases {
    private let office: ReceiptOffice
    private let x = "Xã Bình Sơn"
    private let y = "Xã Vạn Tường"

    init() throws { office = try ReceiptOffice.ofToday() }

    /// The dossiers in force of each unit.
    private func received() throws -> [String: Int] {
        let tables = try office.office.store.tablesInForce(
            period: try #require(Period(id: "2026-10")), dataset: "dossier_progress")
        return Dictionary(
            tables.flatMap(\.rows).compactMap { row in row.row["received"]?.count.map { (row.row.unitName, $0) } },
            uniquingKeysWith: +)
    }

    private var questions: [FindingCode] {
        get throws {
            try StatementQuestions(composition: office.office.composition).findings(
                try #require(Period(id: "2026-10")), in: office.office.store
            ).map(\.code)
        }
    }

    @Test("A second list replaces the first, and the receipt names both numbers (case 22)")
    func secondListReplacesTheFirst() throws {
        try office.send(DossierList(x, 1...30).csv, as: "a.csv")
        let second = try office.send(DossierList(x, 1...50).csv, as: "b.csv", day: 1)
        let told = office.told(second)
        #expect(told.contains("Thay danh sách 30 hồ sơ bằng 50 hồ sơ."), "\(told)")
        #expect(second.findings.count { $0.code == .recordListReplaced } == 1)
        #expect(try received() == [x: 50])
        #expect(try office.office.store.openQuestions().isEmpty)
    }

    @Test("A tenth of common dossiers is enough to replace", arguments: [(4, true), (3, false)])
    func aTenthIsEnough(common: Int, replaces: Bool) throws {
        try office.send(DossierList(x, 1...30).csv, as: "a.csv")
        try office.send(DossierList(x, (31 - common)...(61 - common)).csv, as: "b.csv", day: 1)
        #expect(try received() == [x: replaces ? 31 : 30])
        #expect(try questions.isEmpty == replaces)
    }

    @Test("A list of other dossiers waits, and its receipt asks; check says the same")
    func anotherListWaits() throws {
        try office.send(DossierList(x, 1...30).csv, as: "a.csv")
        let other = DossierList(x, 1001...1050).csv
        let foreseen = try office.foreseen(other, as: "b.csv", day: 1)
        let decision = try office.send(other, as: "b.csv", day: 1)
        let told = office.told(decision)
        #expect(told.hasPrefix("ĐÃ NHẬN, CHỜ TRẢ LỜI: b.csv"), "\(told)")
        #expect(
            told.contains(
                "Danh sách 50 hồ sơ của \(x) hầu như không có hồ sơ nào của danh sách 30 hồ sơ đã nhận (tệp “a.csv”). Thay danh sách đã nhận?"
            ), "\(told)")
        #expect(decision.findings.count { $0.code == .unitOtherList } == 1)
        #expect(foreseen.findings.map(\.code) == decision.findings.map(\.code))
        #expect(try received() == [x: 30])
        #expect(try questions == [.unitOtherList])
    }

    @Test("Confirmed by its name, the same list takes the place of the first")
    func confirmedList() throws {
        try office.send(DossierList(x, 1...30).csv, as: "a.csv")
        let other = DossierList(x, 1001...1050).csv
        try office.send(other, as: "b.csv", day: 1)
        let told = office.told(try office.send(other, as: "b - xac nhan.csv", day: 2))
        #expect(told.hasPrefix("ĐÃ NHẬN: b - xac nhan.csv"), "\(told)")
        #expect(try received() == [x: 50])
        #expect(try questions.isEmpty)
    }

    @Test("An answer decides between two lists", arguments: [StatementDecision.Kind.take, .keep])
    func answeredList(kind: StatementDecision.Kind) throws {
        try office.send(DossierList(x, 1...30).csv, as: "a.csv")
        try office.send(DossierList(x, 1001...1050).csv, as: "b.csv", day: 1)
        try office.decide(kind, 2)
        #expect(try received() == [x: kind == .take ? 50 : 30])
        #expect(try questions.isEmpty)
        // Replayed from the first statement on it is the same.
        #expect(try office.office.faults() == [])
    }

    @Test("When the first list is withdrawn, nothing speaks against the second")
    func withdrawnFirstList() throws {
        try office.send(DossierList(x, 1...30).csv, as: "a.csv")
        try office.send(DossierList(x, 1001...1050).csv, as: "b.csv", day: 1)
        try office.decide(.withdraw, 1)
        #expect(try received() == [x: 50])
        #expect(try questions.isEmpty)
    }

    @Test("Of a list of two units only the one with other dossiers waits")
    func oneOfTwoUnits() throws {
        try office.send(DossierList.csv([DossierList(x, 1...30), DossierList(y, 101...120)]), as: "a.csv")
        let told = office.told(
            try office.send(
                DossierList.csv([DossierList(x, 1...31), DossierList(y, 2101...2125)]), as: "b.csv", day: 1))
        #expect(told.contains("Nhận 1 đơn vị; chờ trả lời 1 đơn vị: \(y)."), "\(told)")
        #expect(try received() == [x: 31, y: 20])
    }

    @Test("A list of other units or of another period is no second list")
    func otherPlaces() throws {
        try office.send(DossierList(x, 1...30).csv, as: "a.csv")
        try office.send(DossierList(y, 1001...1050).csv, as: "b.csv")
        var september = DossierList(x, 2001...2010)
        (september.period, september.day) = ("(Từ ngày 01/09/2026 đến ngày 30/09/2026)", "15/09/2026")
        try office.send(september.csv, as: "c.csv")
        #expect(try received() == [x: 30, y: 50])
        #expect(try office.office.store.openQuestions().isEmpty)
    }

    @Test("A list of the whole province with other dossiers takes nothing back until it is confirmed")
    func wholeListOfOtherDossiers() throws {
        let communes = ModelWorld.quangNgai.communes.compactMap { ModelWorld.quangNgai.reference[$0]?.name }
        func list(_ names: some Sequence<String>, _ first: Int) -> String {
            DossierList.csv(names.enumerated().map { DossierList($1, (first + $0 * 20)..<(first + $0 * 20 + 12)) })
        }
        try office.send(list(communes, 0), as: "a.csv")
        let other = DossierList.csv(
            communes.dropLast().enumerated().map { DossierList($1, (50_000 + $0 * 20)..<(50_013 + $0 * 20)) })
        try office.send(other, as: "b.csv", day: 1)
        #expect(try received() == Dictionary(uniqueKeysWithValues: communes.map { ($0, 12) }))
        try office.send(other, as: "b - xac nhan.csv", day: 2)
        #expect(try received() == Dictionary(uniqueKeysWithValues: communes.dropLast().map { ($0, 13) }))
    }

    @Test("No identifier is in the store, and each installation has its own key")
    func noIdentifierIsKept() throws {
        try office.send(DossierList(x, 7001...7030).csv, as: "a.csv")
        let store = office.office.store
        var records: [LedgerRecord] = []
        try store.forEachRecord { records.append($0) }
        let kept = try records.compactMap { try store.content(of: $0) }
        #expect(kept.first?.samples?.first?.sample.hashes.count == 30)
        #expect(!"\(kept)".contains("H48.24"))
        #expect(try store.identifierKey() != ReceiptOffice.ofToday().office.store.identifierKey())
    }
}
