import Foundation
import Intake
import Logging
import Office
import OfficeSupport
import ReportingKit
import Settings
import Store
import TestSupport

/// The office of a province, whose only table is one of dossiers where nothing else is said, and what it tells officers
/// of their files.
struct ReceiptOffice {
    let office: TestOffice
    private let folder: TemporaryFolder

    init(
        territory: String = "51", modules: [any ProcessorModule] = [DossierModule()],
        withBodiesOfACommune: Bool = false, closingDay: Int? = nil
    ) throws {
        var settings = try SettingsReader(modules: TestOffice.modules).read(
            TestOffice.root.appending(path: "config/samples/province-2026-Q3/baocaod.yaml"))
        settings.reportingUnit = UnitCode(territory)
        settings.enabledModules = modules.map(\.id)
        settings.report.closingDay = closingDay
        if withBodiesOfACommune {
            settings.unitFiles.append(TestOffice.root.appending(path: "config/samples/commune-2026-10/units.csv"))
        }
        office = try TestOffice(try Composition(settings: settings, modules: modules))
        folder = try TemporaryFolder("receipts")
    }

    /// With the tables and lists of dossiers that the program knows.
    static func ofToday(territory: String = "51") throws -> ReceiptOffice {
        try ReceiptOffice(territory: territory, modules: TestOffice.modules)
    }

    /// What was decided on a table that came in, `day` days after the first.
    @discardableResult
    func send(
        _ table: DossierTable, as name: String, from unit: String? = nil, day: Int = 0
    ) throws -> FileDecision {
        try send(table.csv, as: name, from: unit, day: day)
    }

    @discardableResult
    func send(_ text: String, as name: String, from unit: String? = nil, day: Int = 0) throws -> FileDecision {
        let incoming = try incoming(text, as: name, from: unit, day: day)
        let judgement = try JudgeFile(office.composition, store: office.store, period: nil)(incoming)
        return try TakeFile(office.store)([(judgement, entry: nil)])[0]
    }

    /// What would be decided on a file, as `check` says it.
    func foreseen(_ text: String, as name: String, from unit: String? = nil, day: Int = 0) throws -> FileDecision {
        let incoming = try incoming(text, as: name, from: unit, day: day)
        return try TakeFile(office.store).foreseen(
            try JudgeFile(office.composition, store: office.store, period: nil)(incoming))
    }

    private func incoming(_ text: String, as name: String, from unit: String?, day: Int) throws -> IncomingFile {
        let url = folder.url.appending(path: name)
        let bytes = Data(text.utf8)
        try bytes.write(to: url)
        // 3 November 2026, ten o'clock in Vietnam.
        let received = Date(timeIntervalSince1970: 1_793_674_800 + Double(day) * 86_400)
        let file = ReceivedFile(
            name: name, sha256: try ContentHash(ofFile: url).text, byteCount: bytes.count, folder: unit,
            receivedAt: received)
        return IncomingFile(content: url, file: file)
    }

    /// Answers what a file asks, or takes it back.
    @discardableResult
    func decide(_ kind: StatementDecision.Kind, _ order: Int64, units: [UnitCode]? = nil) throws -> KeptDecision {
        try office.store.decide(
            StatementDecision(
                kind: kind, order: order, units: units, name: "An", reason: "đã hỏi",
                at: Date(timeIntervalSince1970: 1_793_900_000)))
    }

    /// The text that the officer gets: the receipt, or why the file comes back.
    func told(_ decision: FileDecision) -> String {
        if case .returned = decision.outcome {
            return ReturnFile(decision.judgement, logger: Logger(label: "test")).explanation
        }
        return decision.receipt()
    }

    func issue(_ period: String) throws {
        guard let id = Period(id: period) else { return }
        try office.store.finalize(.model(id, through: try office.store.lastOrder()))
    }

    /// What the report of a period finds, as sentences.
    func findings(_ period: String) throws -> [(code: FindingCode, sentence: String)] {
        guard let id = Period(id: period), let model = try office.publisher.model(id) else { return [] }
        return try office.publisher.findings(model).map {
            ($0.code, office.composition.catalogue.sentence(for: $0))
        }
    }
}

/// Dossiers that units received and settled.
struct DossierModule: ProcessorModule {
    let id: ModuleID = "model"
    let title = "Hồ sơ mẫu"
    let datasets = [
        DatasetDefinition(
            id: "model", title: "Tổng hợp hồ sơ mẫu", layout: .unitRows,
            fields: [
                Self.field("received", "Tiếp nhận", "… tiếp nhận …", not: ["ngày", "đơn vị", "hình thức"]),
                Self.field("settled", "Đã giải quyết", "… đã giải quyết …", isRequired: false),
            ], setPhrases: SetPhrase.standard)
    ]
    private static func field(
        _ name: FieldName, _ title: String, _ heading: Heading, not excluded: [String] = [], isRequired: Bool = true
    ) -> FieldDefinition {
        var field = FieldDefinition(
            name, title, type: .count, measure: "hồ sơ", aggregation: .sum, isRequired: isRequired)
        (field.headings, field.excluded) = ([heading], excluded)
        return field
    }

    let records = [
        RecordDefinition(
            id: "model_dossiers", title: "Danh sách hồ sơ mẫu",
            columns: [.dossier, .receivingUnit, .receivedDate, .dossierState],
            received: RecordColumn.receivedDate.name,
            fills: [
                RecordFilling(
                    dataset: "model", counts: [.init("received", .receivedInPeriod), .init("settled", .isSettled)])
            ])
    ]
    let figures = [
        FigureDefinition("model.whole", "Hồ sơ tiếp nhận toàn tỉnh", .total("model", .whole, "received")),
        FigureDefinition("model.communes", "Hồ sơ tiếp nhận của các xã", .total("model", .subordinates, "received")),
        FigureDefinition("model.own", "Hồ sơ tiếp nhận của UBND", .value("model", .own, .reportingUnit, "received")),
    ]
    let appendices = [
        AppendixDefinition(
            "model_communes", "HỒ SƠ CỦA CÁC XÃ", order: 1, dataset: "model", set: .subordinates,
            unitTitle: "Đơn vị", fields: ["received", "settled"])
    ]
}

/// A table as a system exports it.
struct DossierTable {
    var title = "TỔNG HỢP HỒ SƠ MẪU"
    var period = "(Từ ngày 01/10/2026 đến ngày 31/10/2026)"
    /// Received and settled; nil where the cell is blank.
    var rows: [(label: String, received: Int?, settled: Int?)]
    var hasTotal = true

    var csv: String {
        var lines = [title, period, "STT;Tên đơn vị;Tiếp nhận;Đã giải quyết"]
        lines += rows.enumerated().map { index, row in
            let cells = [row.received, row.settled].map { $0.map { "\($0)" } ?? "" }
            return "\(index + 1);\(row.label);\(cells[0]);\(cells[1])"
        }
        if hasTotal, rows.count > 1 {
            let sums = [rows.compactMap(\.received).reduce(0, +), rows.compactMap(\.settled).reduce(0, +)]
            lines.append(";Tổng cộng;\(sums[0]);\(sums[1])")
        }
        return lines.joined(separator: "\r\n") + "\r\n"
    }

    /// One unit.
    static func one(_ label: String, _ received: Int?, _ settled: Int? = 1) -> DossierTable {
        DossierTable(rows: [(label, received, settled)])
    }

    static func of(_ labels: some Sequence<String>, _ received: Int) -> DossierTable {
        DossierTable(rows: labels.map { ($0, received, 1) })
    }
}
