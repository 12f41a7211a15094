import Foundation
import ReportingKit

/// Values for forms from a CSV file with `unit_code,field,value`.
struct FormValues {
    private var values: [UnitCode: [FieldName: FieldValue]] = [:]

    subscript(unit: UnitCode) -> [FieldName: FieldValue]? { values[unit] }

    init(csv file: URL, datasets: [DatasetDefinition]) throws {
        let text = try String(contentsOf: file, encoding: .utf8)
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
            .dropFirst()
        where !line.isEmpty {
            let cells = line.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 3,
                let field = datasets.lazy.compactMap({ $0.field(FieldName(cells[1])) }).first,
                let value = Self.value(cells[2].trimmingCharacters(in: CharacterSet(charactersIn: "\"")), field.type)
            else {
                throw CommandFailure(
                    "\(file.path(percentEncoded: false)):\(index + 1): expected unit_code,field,value with a field of \(datasets.map(\.id.rawValue).joined(separator: ", "))"
                )
            }
            values[UnitCode(cells[0]), default: [:]][field.name] = value
        }
    }

    private static func value(_ text: String, _ type: FieldType) -> FieldValue? {
        switch type {
        case .count, .amount: Int(text).map(FieldValue.count)
        case .rate(let decimals), .decimal(let decimals):
            Double(text).flatMap { FixedDecimal(rounding: $0, scale: decimals) }.map(FieldValue.decimal)
        case .flag: text == "Có" ? .flag(true) : text == "Không" ? .flag(false) : nil
        case .date: CalendarDate(iso: text).map(FieldValue.date)
        case .text, .choice: .text(text)
        }
    }
}
