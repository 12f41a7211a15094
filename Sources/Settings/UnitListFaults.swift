import Foundation
import Messages
import ReportingKit
import YAMLReading

/// What is wrong with an office's list of units beside the rest of the register: parents that do not exist at that
/// time, two rows of one code at one time, two units of one name under one parent.
public enum UnitListFaults {
    public static func of(_ file: URL, kinds: UnitKinds = .shipped) throws(SettingsErrors) -> [SettingsError] {
        let path = file.path(percentEncoded: false)
        let units = try UnitRegisterReader.read([file], kinds: kinds)
        let text: String
        do {
            text = try String(contentsOf: file, encoding: .utf8)
        } catch {
            throw SettingsErrors([SettingsError(file: path, .unreadable(error.localizedDescription))])
        }
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        // The reader keeps the order of the rows; comments and empty lines are none.
        let rows = lines.indices.dropFirst().filter {
            !lines[$0].allSatisfy(\.isWhitespace) && !lines[$0].hasPrefix("#")
        }
        let register = UnitRegister.around(units.first?.parent ?? UnitCode(rawValue: ""), adding: units, kinds: kinds)
        return zip(units, rows).flatMap { unit, row in
            faults(of: unit, among: units, register).map { text in
                SettingsError(file: path, line: row + 1, column: 1, excerpt: lines[row], text)
            }
        }
    }

    private static func faults(
        of unit: AdministrativeUnit, among units: [AdministrativeUnit], _ register: UnitRegister
    ) -> [FaultText] {
        var faults: [FaultText] = []
        if let parent = unit.parent {
            let day = unit.validTo ?? unit.id.validFrom ?? CalendarDate(year: 2026, month: 1, day: 1)
            if let day, register.unit(parent, on: day) == nil {
                faults.append(.noParent(parent.rawValue, on: day.iso))
            }
        } else if !unit.kind.isListed {
            faults.append(.parentMissing(unit.kind.rawValue))
        }
        let others = units.filter { $0.id != unit.id && $0.existsTogether(with: unit) }
        if others.contains(where: { $0.code == unit.code }) {
            faults.append(.codeAtOneTime(unit.code.rawValue))
        }
        let key = VietnameseText.comparisonKey(unit.name)
        if others.contains(where: { $0.parent == unit.parent && VietnameseText.comparisonKey($0.name) == key }) {
            faults.append(.nameTwice)
        }
        return faults
    }
}
