import DeclaredSupport
import ReportingKit
import Tabular

@testable import Recognition

/// A recognizer of a territory of the real country, and small tables of dossiers for it.
struct TerritorySample {
    let recognizer: Recognizer
    let territory: UnitCode
    let today: CalendarDate

    /// `bodies` are offices and villages of the office's own: code, name, kind, parent.
    init(
        _ territory: UnitCode, today: String = "2026-11-03",
        bodies: [(String, String, AdministrativeUnit.Kind, String)] = [], kinds: UnitKinds = .shipped
    ) throws {
        let added = bodies.map { code, name, kind, parent in
            AdministrativeUnit(
                id: UnitID(code: UnitCode(code), validFrom: CalendarDate(iso: "2025-07-01")), name: name, kind: kind,
                parent: UnitCode(parent), validTo: nil)
        }
        recognizer = Recognizer(
            registry: LibraryModule.registry, register: UnitRegister.around(territory, adding: added, kinds: kinds))
        self.territory = territory
        guard let day = CalendarDate(iso: today) else { throw BadDay() }
        self.today = day
    }

    struct BadDay: Error {}

    static let header = [
        ["STT", "Đơn vị", "Sách cho mượn", "", "", "", "Sách trả lại"],
        [
            "", "", "Số sách cho mượn", "Số sách có quét mã khi mượn",
            "Tỷ lệ sách có quét mã khi mượn", "Số sách chưa quét mã khi mượn",
            "Số sách đã trả", "Số sách có quét mã khi trả", "Tỷ lệ sách có quét mã khi trả",
            "Số sách chưa quét mã khi trả",
        ],
    ]

    /// A table with one row a label and, where asked, its total.
    func read(
        _ title: [String], _ labels: [String], total: Bool = false, sheet: String = "Sheet1",
        file: String = "muon sach.xlsx",
        closingDays: [DatasetID: Int?] = [:]
    ) -> Recognition {
        func row(_ number: String, _ label: String, _ factor: Int) -> [String] {
            [number, label] + [10, 4].map { "\($0 * factor)" } + ["40"]
                + [6, 8, 2].map { "\($0 * factor)" } + ["25", "\(6 * factor)"]
        }
        var rows = title.map { [$0] } + Self.header
        rows += labels.enumerated().map { row("\($0.offset + 1)", $0.element, $0.offset + 1) }
        if total { rows.append(row("", "Tổng cộng", labels.indices.reduce(0) { $0 + $1 + 1 })) }
        return recognizer.recognize(
            Reading(format: .xlsx, sheets: [.of(rows, name: sheet)]),
            context: RecognitionContext(
                fileName: file, territory: territory, today: today, closingDays: closingDays))
    }
}

extension Recognition {
    var errors: [FindingCode] { findings.filter { $0.severity == .error }.map(\.code) }
    var table: DatasetTable? { tables.first?.table }
}
