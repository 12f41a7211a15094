import Foundation
import ReportingKit
import Settings

/// The office's own list of units, as it is begun: the departments and villages that no public list has.
struct OwnUnitList {
    private let choices: OfficeChoices

    init(_ choices: OfficeChoices) { self.choices = choices }

    /// The heading comes first, as readers of such files expect; a line that begins with # is a comment.
    var text: String {
        let unit = choices.reportingUnit
        var lines = [
            UnitRegisterReader.heading,
            "# Offices and villages of \(choices.reportingName) that the country's register lacks, one a line.",
            "# code: any that no other unit has, such as that of the unit above, a dot and a number. kind: office or hamlet.",
            "# parent: the code of the unit above. valid_from, valid_to: the first and last day, blank where not known.",
            "# aliases: further spellings between bars. Check it with: baocaod units check FILE",
            "# Lines below that begin with # and a code are proposals: take the # away from those that exist.",
        ]
        if let office = choices.office {
            lines.append(row(office.code, office.name, .office, under: choices.territory.code))
        }
        let own = choices.office.map { VietnameseText.comparisonKey($0.name) }
        let usual = Self.usual(choices).filter { VietnameseText.comparisonKey($0.name) != own }
        let taken = choices.office.map { [$0.code] } ?? []
        let codes = (1...99).lazy.map { UnitCode("\(unit).\(Self.twoDigits($0))") }.filter { !taken.contains($0) }
        for (code, body) in zip(codes, usual) {
            let isProposal = !choices.hasUsualOffices || body.kind.isTerritorial
            lines.append((isProposal ? "#" : "") + row(code, body.name, body.kind, under: unit))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func row(_ code: UnitCode, _ name: String, _ kind: AdministrativeUnit.Kind, under parent: UnitCode)
        -> String
    {
        let unit = choices.territory
        return [
            code.rawValue, CSVLine.quoted(name), kind.rawValue, parent.rawValue, unit.id.validFrom?.iso ?? "",
            unit.validTo?.iso ?? "",
            "",
        ]
        .joined(separator: ",")
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// The offices that bodies of a level usually have, and an example of what is below them.
    private static func usual(_ choices: OfficeChoices) -> [UsualOffice] {
        if case .divisions = choices.body { return UsualOffice.of(.office, word: "") }
        let name = TerritoryName(choices.territory.name)
        return UsualOffice.of(choices.territory.kind, word: name.kind?.text ?? "")
    }
}
