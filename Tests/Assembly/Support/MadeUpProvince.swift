import ReportingKit

@testable import Assembly

/// A province that was made of two on 01/07/2025, with a dataset that has a field of every kind, and tables written as
/// dictionaries.
///
/// c1 is o1 and o2, c2 is o3 renamed, c3 and c4 each have a part of o4, c3 all of o5 too, c5 came from the other
/// province, c6 is o6 and o7. r became a ward on 30/04/2026.
enum MadeUpProvince {
    static let day = CalendarDate(iso: "2025-07-01")
    static let ward = CalendarDate(iso: "2026-04-30")

    static let communes = ["c1", "c2", "c3", "c4", "c5", "c6"]
    static let formerCommunes = ["o1", "o2", "o3", "o4", "o5", "o6", "o7"]

    static func id(_ code: String) -> UnitID {
        if code == "r2" { return UnitID(code: "r2", validFrom: ward) }
        let isNew = code == "T" || communes.contains(code) || code == "r"
        return UnitID(code: UnitCode(code), validFrom: isNew ? day : nil)
    }

    static let formerProvince = UnitID(code: "T", validFrom: nil)

    private static func unit(
        _ id: UnitID, _ name: String, _ kind: AdministrativeUnit.Kind, _ parent: String?, to end: CalendarDate? = nil
    ) -> AdministrativeUnit {
        AdministrativeUnit(id: id, name: name, kind: kind, parent: parent.map { UnitCode($0) }, validTo: end)
    }

    static let province = unit(id("T"), "Tỉnh Mẫu", .province, nil)

    static let register: UnitRegister = {
        let last = day?.adding(days: -1)
        let now =
            [province] + communes.map { unit(id($0), "Xã \($0)", .commune, "T") }
            + [
                unit(id("r"), "Xã R", .commune, "T", to: ward?.adding(days: -1)),
                unit(id("r2"), "Phường R", .commune, "T"),
            ] + ["s1", "s2"].map { unit(id($0), "Sở \($0)", .office, "T") }
        let then =
            [
                unit(formerProvince, "Tỉnh Mẫu", .province, nil, to: last),
                unit(id("K"), "Tỉnh Khác", .province, nil, to: last),
                unit(id("d"), "Huyện D", .district, "T", to: last), unit(id("k"), "Huyện K", .district, "K", to: last),
                unit(id("k1"), "Xã K1", .commune, "k", to: last),
            ] + formerCommunes.map { unit(id($0), "Xã \($0)", .commune, "d", to: last) }
        return UnitRegister(now + then, successions: successions)
    }()

    private static let successions: [Succession] = {
        guard let day, let ward else { return [] }
        func link(_ from: String, _ to: String, _ share: Succession.Share = .whole) -> Succession {
            Succession(from: UnitCode(from), to: UnitCode(to), share: share, date: day)
        }
        return [
            link("T", "T"), link("K", "T"), link("o1", "c1"), link("o2", "c1"), link("o3", "c2"),
            link("o4", "c3", .part), link("o4", "c4", .part), link("o5", "c3"), link("k1", "c5"), link("o6", "c6"),
            link("o7", "c6"), Succession(from: "r", to: "r2", share: .whole, date: ward),
        ]
    }()

    // MARK: Dataset

    static let dataset: DatasetID = "made_up"

    struct Module: ProcessorModule {
        let id: ModuleID = "made-up"
        let title = "Mẫu"
        var datasets = [
            DatasetDefinition(
                id: dataset, title: "Mẫu", layout: .unitRows,
                fields: [
                    count("total"), count("received"), count("carried", .first, continues: "pending"),
                    count("settled"), count("pending", .last),
                    FieldDefinition(
                        "rate", "Tỷ lệ", type: .rate(decimals: 2), measure: "%",
                        aggregation: .rate(part: "settled", whole: "received")),
                    FieldDefinition(
                        "catalogue", "Danh mục", type: .count, measure: "thủ tục", aggregation: .none,
                        overTime: OverTime.none),
                ], rules: [.sum("total", of: "received", "carried")])
        ]
        let figures = [
            FigureDefinition("received.whole", "", .total(dataset, .whole, "received")),
            FigureDefinition("received.subordinates", "", .total(dataset, .subordinates, "received")),
            FigureDefinition("received.own", "", .value(dataset, .own, .reportingUnit, "received")),
            FigureDefinition(
                "rate.whole", "",
                .percent(.total(dataset, .whole, "settled"), of: .total(dataset, .whole, "received")),
                format: .percent(2)),
        ]
        let appendices = [UnitSet.whole, .subordinates].map { set in
            AppendixDefinition(
                AppendixID("made_up_\(set)"), "MẪU", order: 1, dataset: dataset, set: set, unitTitle: "Đơn vị",
                fields: ["received", "settled", "rate"])
        }

        private static func count(
            _ name: FieldName, _ overTime: OverTime = .sum, continues: FieldName? = nil
        ) -> FieldDefinition {
            FieldDefinition(
                name, name.rawValue, type: .count, measure: "hồ sơ", aggregation: .sum, overTime: overTime,
                continues: continues)
        }
    }

    static let registry = ModuleRegistry([Module()])

    static var definition: DatasetDefinition { Module().datasets[0] }

    // MARK: Tables

    static func period(_ id: String) -> Period {
        guard let period = Period(id: id) else { preconditionFailure("a test names a period: \(id)") }
        return period
    }

    static func row(_ unit: UnitID, _ values: [FieldName: Int], at line: Int = 1) -> DatasetRow {
        let name = register.unit(unit)?.name ?? unit.code.rawValue
        return DatasetRow(
            unit: unit, unitLabel: name, unitName: name, sheet: "Sheet1", row: line,
            values: Dictionary(
                uniqueKeysWithValues: values.map { field, value in
                    (field, SourcedValue(.count(value), cell: CellAddress(row: line - 1, column: 1), raw: "\(value)"))
                }))
    }

    /// `values` by code, in the order given.
    static func table(
        _ place: UnitSet, _ id: String, _ values: KeyValuePairs<String, [FieldName: Int]>, closed: Bool = false,
        origin: DatasetTable.Origin = .stated, file: String? = nil
    ) -> SourcedTable {
        table(place, id, values.map { (Self.id($0), $1) }, closed: closed, origin: origin, file: file)
    }

    static func table(
        _ place: UnitSet, _ id: String, _ values: [(UnitID, [FieldName: Int])], closed: Bool = false,
        origin: DatasetTable.Origin = .stated, file: String? = nil
    ) -> SourcedTable {
        let source = SourceFile(name: file ?? "\(place) \(id).xlsx", sha256: file ?? "\(place) \(id)")
        return SourcedTable(
            dataset: dataset, place: place, period: period(id), origin: origin,
            rows: values.enumerated().map { SourcedRow(row: row($1.0, $1.1, at: $0 + 2), file: source) },
            isClosed: closed)
    }

    static func views(_ id: String, _ tables: [SourcedTable]) -> Views {
        Views(tables, in: period(id), registry: registry, register: register, territory: "T")
    }

    static func report(
        _ id: String, _ tables: [SourcedTable], former: [SourcedTable] = [], lastYear: [SourcedTable] = []
    ) -> ReportModel {
        ReportAssembler(registry: registry, register: register).assemble(
            AssemblyInput(
                period: period(id), tables: tables, narrative: [], former: former, lastYear: lastYear),
            reportingUnit: province)
    }
}

extension View {
    /// The values of a field by unit code, in the view's order.
    func values(_ field: FieldName) -> [String] {
        rows.map { "\($0.row.unit?.code.rawValue ?? "-") \($0.row[field]?.plainText ?? "-")" }
    }
}

extension ReportModel {
    func figure(_ id: FigureID) -> FigureValue? { figures.first { $0.definition.id == id } }

    func findings(_ code: FindingCode) -> [Finding] { findings.filter { $0.code == code } }
}
