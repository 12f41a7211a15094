import Foundation
import ReportingKit
import YAMLReading

/// Reads an office's units: CSV with `code,name,kind,parent,valid_from,valid_to,aliases`, aliases between bars; the
/// last column may be missing.
public enum UnitRegisterReader {
    /// The first line of such a file.
    public static let heading = columns.joined(separator: ",")
    static let columns = ["code", "name", "kind", "parent", "valid_from", "valid_to", "aliases"]

    /// `kinds` are those that rows may have: the country's and those that the configuration adds.
    public static func read(_ files: [URL], kinds: UnitKinds = .shipped) throws(SettingsErrors) -> [AdministrativeUnit]
    {
        var units: [AdministrativeUnit] = []
        var errors: [SettingsError] = []
        for file in files {
            let path = file.path(percentEncoded: false)
            do {
                units += try parse(String(contentsOf: file, encoding: .utf8), file: path, kinds: kinds)
            } catch let faults as SettingsErrors {
                errors += faults.errors
            } catch {
                errors.append(
                    SettingsError(
                        file: path, message: "cannot be read: \(error.localizedDescription)",
                        hint: "the files are named under \"units\" in the configuration"))
            }
        }
        guard errors.isEmpty else { throw SettingsErrors(errors) }
        return units
    }

    public static func parse(
        _ text: String, file: String, kinds: UnitKinds = .shipped
    ) throws(SettingsErrors) -> [AdministrativeUnit] {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var errors: [SettingsError] = []
        func fault(_ line: Int, _ message: String, _ hint: String? = nil) {
            errors.append(
                SettingsError(
                    file: file, line: line, column: 1, message: message, excerpt: String(lines[line - 1]), hint: hint))
        }
        let header = CSVLine.cells(lines.first.map { String($0).replacingOccurrences(of: "\u{FEFF}", with: "") } ?? "")
        guard header == columns || header == columns.dropLast() else {
            throw SettingsErrors([
                SettingsError(
                    file: file, line: 1, column: 1, message: "the first line must be: \(columns.joined(separator: ","))"
                )
            ])
        }
        var units: [AdministrativeUnit] = []
        var seen: [UnitID: Int] = [:]
        for (index, line) in lines.enumerated().dropFirst()
        where !line.allSatisfy(\.isWhitespace) && !line.hasPrefix("#") {
            let number = index + 1
            let cells = CSVLine.cells(String(line))
            guard cells.count == header.count else {
                fault(
                    number, "\(cells.count) columns where \(header.count) are due", "quote a cell that holds a comma")
                continue
            }
            guard let kind = kinds[cells[2]] else {
                fault(
                    number, "\"\(cells[2])\" is no kind of unit",
                    Nearest.hint(for: cells[2], among: kinds.all.map(\.rawValue))
                        + "; further kinds are declared under \"kinds\" in the configuration")
                continue
            }
            guard !cells[0].isEmpty, !cells[1].isEmpty else {
                fault(number, "code or name is missing")
                continue
            }
            let from = CalendarDate(iso: cells[4])
            let to = CalendarDate(iso: cells[5])
            if (from == nil) != cells[4].isEmpty || (to == nil) != cells[5].isEmpty {
                fault(number, "a date is not in the form 2025-07-01")
                continue
            }
            if let from, let to, to < from {
                fault(number, "valid_to is before valid_from")
                continue
            }
            let id = UnitID(code: UnitCode(cells[0]), validFrom: from)
            if let first = seen[id] {
                fault(
                    number,
                    "code \(cells[0]) valid from \(cells[4].isEmpty ? "the beginning" : cells[4]) already stands on line \(first)"
                )
                continue
            }
            seen[id] = number
            units.append(
                AdministrativeUnit(
                    id: id, name: VietnameseText.clean(cells[1]), kind: kind,
                    parent: cells[3].isEmpty ? nil : UnitCode(cells[3]), validTo: to,
                    aliases: CSVLine.list(cells.count > 6 ? cells[6] : "")))
        }
        guard errors.isEmpty else { throw SettingsErrors(errors) }
        return units
    }
}
