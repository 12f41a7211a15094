import Foundation
import ReportingKit

@testable import Assembly

/// The reference appendices as input of the assembly, units made up from the labels.
enum ReferenceTables {
    static let columns: [DatasetID: [FieldName]] = [
        "documents": [
            "incoming_total", "incoming_electronic", "incoming_parallel", "incoming_signed", "incoming_unsigned",
            "outgoing_total", "outgoing_electronic", "outgoing_parallel", "outgoing_signed", "outgoing_unsigned",
        ],
        "online_services": [
            "partial_procedures", "partial_received", "partial_in_person", "partial_remote", "full_procedures",
            "full_received", "full_in_person", "full_remote",
        ],
        "digitization": [
            "received", "received_digitized", "received_rate", "received_undigitized", "settled", "settled_digitized",
            "settled_rate", "settled_undigitized",
        ],
    ]

    static let period = Period(year: 2023, .half(1))

    static func lines(_ number: Int) throws -> [[String]] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = folder.appending(path: "Corpus/reference/2023-H1/appendix\(number).csv")
        return try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst().map {
            line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    static func table(_ number: Int, _ dataset: DatasetID, _ set: UnitSet) throws -> SourcedTable {
        var rows: [DatasetRow] = []
        var total: DatasetRow?
        for (index, line) in try lines(number).enumerated() {
            var values: [FieldName: SourcedValue] = [:]
            for (column, name) in (columns[dataset] ?? []).enumerated() {
                let raw = line[column + 3].replacingOccurrences(of: "%", with: "")
                let isRate = name.rawValue.hasSuffix("_rate")
                let value: FieldValue =
                    isRate
                    ? FixedDecimal(rounding: Double(raw) ?? -1, scale: 2).map(FieldValue.decimal) ?? .absent
                    : Int(raw).map(FieldValue.count) ?? .absent
                values[name] = SourcedValue(value, cell: CellAddress(row: index + 6, column: column + 2), raw: raw)
            }
            let label = VietnameseText.clean(line[2])
            let key = label.replacingOccurrences(of: "UBND ", with: "").lowercased()
            let row = DatasetRow(
                unit: line[0] == "unit" ? UnitID(code: UnitCode(key), validFrom: nil) : nil, unitLabel: label,
                unitName: label, sheet: "Sheet1", row: index + 7, values: values)
            if line[0] == "unit" { rows.append(row) } else { total = row }
        }
        guard let period else { throw CocoaError(.coderInvalidValue) }
        return SourcedTable(
            table: DatasetTable(dataset: dataset, place: set, period: period, rows: rows, declaredTotal: total),
            file: SourceFile(name: "PL\(number).xlsx", sha256: "\(number)"))
    }

    static func all() throws -> [SourcedTable] {
        [
            try table(1, "documents", .whole), try table(2, "online_services", .level),
            try table(3, "digitization", .whole), try table(4, "online_services", .subordinates),
            try table(5, "digitization", .subordinates), try table(6, "documents", .subordinates),
        ]
    }
}
