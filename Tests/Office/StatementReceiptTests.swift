import Foundation
import Office
import OfficeSupport
import ReportingKit
import Store
import Testing

/// What officers and administrators are told where files of several senders come together.
struct StatementReceiptTests {
    private let office: TestOffice
    private let table: ExportTable

    init() throws {
        office = try TestOffice()
        let definition = try #require(office.composition.registry.dataset("digitization"))
        table = try ExportTable.reference(5, definition, set: .subordinates)
    }

    /// A table of one commune, with its dossiers counted up.
    private func single(_ label: String, more: Int = 0) throws -> ExportTable {
        var single = table
        single.rows = table.rows.filter { $0.label.hasSuffix(label) }
        for field in ["received", "received_undigitized"] {
            let column = single.column(FieldName(field))
            single.rows[0].values[column] = "\((Int(single.rows[0].values[column]) ?? 0) + more)"
        }
        let (received, digitized) = (single.column("received"), single.column("received_digitized"))
        single.rows[0].values[single.column("received_rate")] =
            FixedDecimal.percentage(
                Int(single.rows[0].values[digitized]) ?? 0, of: Int(single.rows[0].values[received]) ?? 1, decimals: 2)?
            .description ?? ""
        single.addUp()
        return single
    }

    private func receipt(_ name: String, in folder: String? = nil) throws -> String {
        let path = (folder.map { $0 + "/" } ?? "") + name + ".nhan.txt"
        return try String(contentsOf: office.output.receipts.appending(path: path), encoding: .utf8)
    }

    @Test func aTableOfOneCommuneSaysHowFarTheReportIsFilled() throws {
        #expect(try office.drop(single("Bình An").csv, as: "an.csv").isTaken)
        #expect(try office.drop(single("Bình Minh").csv, as: "minh.csv", day: 1).isTaken)
        let told = try receipt("minh.csv")
        #expect(told.contains("Đã nhận số liệu của Xã Bình Minh; đã có 2/22 xã, thị trấn."))
        #expect(!told.contains("Bảng thiếu số liệu"))
    }

    @Test func aCorrectionNamesItsUnitAndTheFileThatItReplaces() throws {
        try office.drop(table.csv, as: "xa.csv")
        try office.drop(single("Bình An", more: 7).csv, as: "an.csv", day: 1)
        #expect(
            try receipt("an.csv").contains(
                "Thay số liệu của Xã Bình An đã gửi trước trong tệp “xa.csv” ngày 05/07/2023"))
    }

    @Test func anotherSendersFileWaitsAndItsReceiptSaysForWhat() throws {
        try office.drop(single("Bình An", more: 7).csv, as: "an.csv", in: "Xã Bình An")
        #expect(try office.drop(table.csv, as: "xa.csv", day: 1).isTaken)
        let told = try receipt("xa.csv")
        #expect(told.hasPrefix("ĐÃ NHẬN: xa.csv"))
        #expect(told.contains("Nhận 21 đơn vị; chờ trả lời 1 đơn vị: Xã Bình An."))
        #expect(told.contains("Xã Bình An đã tự báo 334"))
        #expect(told.contains("tệp này ghi 327"))
        // All cells that differ are named, with their places, and marked in a copy.
        #expect(told.contains("Xã Bình An đã tự báo 334 (cột “Số hồ sơ tiếp nhận”), tệp này ghi 327 (ô "))
        #expect(told.contains("; còn khác (số đang dùng / tệp này): “"))
        #expect(told.components(separatedBy: " / ").count >= 3)
        #expect(told.contains("Giữ số nào?"))
        #expect(told.contains("Các ô chờ trả lời được đánh dấu trong bản sao “xa.csv.danh-dau.xlsx”."))
        let copy = office.output.receipts.appending(path: "xa.csv.danh-dau.xlsx")
        #expect(try TestOffice.texts(of: copy).contains { $0.contains("Xã Bình An đã tự báo 334") })
        #expect(
            !FileManager.default.fileExists(
                atPath: office.output.receipts.appending(path: "an.csv.danh-dau.xlsx").path()))
        // Nothing is issued meanwhile, unless somebody answers for it.
        let model = try #require(try office.publisher.model(table.period))
        #expect(try office.publisher.openFindings(model).contains { $0.code == .unitHeld })
        #expect(try office.faults() == [])
    }

    /// Who may write into the folder of one unit may make a folder with another's name in it.
    @Test func aFolderInAnothersFolderMakesNobodySomebodyElse() throws {
        try office.drop(single("Bình An", more: 7).csv, as: "an.csv", in: "Xã Bình An")
        try office.drop(single("Bình An").csv, as: "gia.csv", in: "Xã Bình Minh/Xã Bình An", day: 1)
        #expect(try receipt("gia.csv", in: "Xã Bình Minh/Xã Bình An").hasPrefix("ĐÃ NHẬN, CHỜ TRẢ LỜI"))
        let rows = try office.store.tablesInForce(period: table.period).flatMap(\.rows)
        #expect(rows.map { $0.row["received"] } == [.count(334)])
    }

    /// The office itself may keep folders of units in others that say something else.
    @Test func aFolderBelowOneThatNamesNoUnitIsTheUnits() throws {
        try office.drop(single("Bình An", more: 7).csv, as: "an.csv", in: "6 tháng/Xã Bình An")
        try office.drop(single("Bình An").csv, as: "khac.csv", day: 1)
        #expect(try receipt("khac.csv").hasPrefix("ĐÃ NHẬN, CHỜ TRẢ LỜI"))
    }

    @Test func aFileOfWhichNothingIsUsedSaysSoFirstAndCanBeConfirmed() throws {
        try office.drop(single("Bình An", more: 7).csv, as: "an.csv", in: "Xã Bình An")
        let other = try single("Bình An").csv
        try office.drop(other, as: "khac.csv", day: 1)
        #expect(try receipt("khac.csv").hasPrefix("ĐÃ NHẬN, CHỜ TRẢ LỜI: khac.csv"))
        #expect(try office.drop(other, as: "khac - xac nhan.csv", day: 2).isTaken)
        #expect(try office.store.openQuestions().isEmpty)
        #expect(try receipt("khac - xac nhan.csv").contains("Đã lấy số của tệp này cho Xã Bình An"))
        let rows = try office.store.tablesInForce(period: table.period).flatMap(\.rows)
        #expect(rows.map { $0.row["received"] } == [.count(327)])
    }

    @Test func anAnswerAndAWithdrawalChangeTheReport() throws {
        try office.drop(single("Bình An", more: 7).csv, as: "an.csv", in: "Xã Bình An")
        try office.drop(single("Bình An").csv, as: "khac.csv", day: 1)
        let decide = DecideStatement(office.publisher, archive: nil)
        func decision(_ kind: StatementDecision.Kind) -> StatementDecision {
            StatementDecision(kind: kind, order: 2, units: nil, name: "An", reason: "đã hỏi", at: Date())
        }
        func received() throws -> FieldValue? {
            try office.publisher.model(table.period)?.tracedFigures.first {
                $0.id == "digitization_subordinates/total/received"
            }?.value
        }
        try decide(decision(.take))
        #expect(try received() == .count(327))
        try decide(decision(.withdraw))
        #expect(try received() == .count(334))
        #expect(try office.faults() == [])
    }
}
