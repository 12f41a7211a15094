import Foundation
import Messages
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
                errors.append(SettingsError(file: path, .unreadableUnits(error.localizedDescription)))
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
        func fault(_ line: Int, _ text: FaultText) {
            errors.append(
                SettingsError(file: file, line: line, column: 1, excerpt: String(lines[line - 1]), text))
        }
        let header = CSVLine.cells(lines.first.map { String($0).replacingOccurrences(of: "\u{FEFF}", with: "") } ?? "")
        guard header == columns || header == columns.dropLast() else {
            throw SettingsErrors([
                SettingsError(file: file, line: 1, column: 1, .firstLine(columns.joined(separator: ",")))
            ])
        }
        var units: [AdministrativeUnit] = []
        var seen: [UnitID: Int] = [:]
        for (index, line) in lines.enumerated().dropFirst()
        where !line.allSatisfy(\.isWhitespace) && !line.hasPrefix("#") {
            let number = index + 1
            let cells = CSVLine.cells(String(line))
            guard cells.count == header.count else {
                fault(number, .columns(cells.count, due: header.count))
                continue
            }
            guard let kind = kinds[cells[2]] else {
                fault(number, .noKind(cells[2], among: kinds.all.map(\.rawValue)))
                continue
            }
            guard !cells[0].isEmpty, !cells[1].isEmpty else {
                fault(number, .noCodeOrName)
                continue
            }
            let from = CalendarDate(iso: cells[4])
            let to = CalendarDate(iso: cells[5])
            if (from == nil) != cells[4].isEmpty || (to == nil) != cells[5].isEmpty {
                fault(number, .noDate)
                continue
            }
            if let from, let to, to < from {
                fault(number, .endsBeforeItBegins)
                continue
            }
            let id = UnitID(code: UnitCode(cells[0]), validFrom: from)
            if let first = seen[id] {
                fault(number, .codeTwice(cells[0], from: cells[4], line: first))
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
