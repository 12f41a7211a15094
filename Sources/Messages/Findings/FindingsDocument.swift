import ReportingKit

/// `docs/reference/findings.md`: every finding with its sentences, made of the catalogue.
public enum FindingsDocument {
    private static let head = """
        # Findings

        Everything the program can say of a file, and of files together. A finding has a stable code; `findings.json` holds them with file, sheet,
        cell, what was found and what was expected. An **error** returns the file, a **warning** asks for a look, a **notice** informs.

        Texts in `{braces}` are filled in, and so are the cells C9 and B7, the number 12, the days and the period, which stand for any; a part in
        square brackets is left out when its value is missing. The sentences come from the one catalogue (`Sources/Messages`); `language: en` in
        the configuration gives the English ones. This page is made of it by `make reference`.

        """

    public static var text: String {
        let codes = FindingCode.allCases.filter { $0 != .unnamed }
        return codes.reduce(into: head) { $0 += "\n" + section($1) }
    }

    private static func section(_ code: FindingCode) -> String {
        let finding = sample(plain(FindingKind(sampleOf: code)))
        let note = FindingNotes.text(code).map { "\n\($0)\n" } ?? ""
        let others = others(code).map { "\nOr: " + said($0) }.joined()
        return "## `\(code)`\n\n*\(FindingNotes.weight(code))* — " + said(finding) + others + note
    }

    private static func said(_ finding: Finding) -> String {
        let vietnamese = FindingWords(finding: finding, language: .vi)
        let english = FindingWords(finding: finding, language: .en)
        return """
            \(english.sentence.pattern)

            > \(vietnamese.sentence.pattern)

            What to do: \(vietnamese.advice.pattern)

            """
    }

    /// With something for every value that its first sentence names.
    private static func sample(_ kind: FindingKind) -> Finding {
        var finding = Finding(
            kind, .error,
            at: FindingPlace(file: "{file}", sheet: "{sheet}", cell: CellAddress(row: 8, column: 2), paragraph: 12),
            set: .subordinates, period: Period(id: "2026-H1"), found: "{found}", expected: "{expected}", row: "{row}",
            column: "{column}", table: "{table}",
            otherPlace: FindingPlace(
                file: "{other_file}", sheet: "{other_sheet}", cell: CellAddress(row: 6, column: 1), paragraph: 7))
        switch kind {
        case .periodNonstandard: finding.found = "05/07/2026 – 28/09/2026"
        // Headed alike are two columns, each with its cell.
        case .columnAmbiguous: finding.otherPlace = nil
        case .ruleSum, .ruleBound, .ruleRate(_, nil), .ruleFormula, .totalMismatch(_, nil):
            finding.disagreements = [Disagreement("C9", "327", .equal, "D9 + F9", "526")]
            finding.expected = nil
        default: break
        }
        return finding
    }

    /// Without what many of a kind are told with.
    private static func plain(_ kind: FindingKind) -> FindingKind {
        switch kind {
        case .unitDuplicate(let unit, _): .unitDuplicate(unit: unit)
        case .ruleRate: .ruleRate()
        default: kind
        }
    }

    /// What is said in other words where a finding's values tell more of it.
    private static func others(_ code: FindingCode) -> [Finding] {
        let kinds: [FindingKind] =
            switch code {
            case .fileEncodingAmbiguous: [.fileEncodingAmbiguous(lost: "{lost}")]
            case .fileNothingRecognized: [.fileNothingRecognized(hidden: "{hidden}")]
            case .fileUnsupported: UnreadKind.allCases.filter { $0 != .other }.map { .fileUnsupported(unsupported: $0) }
            case .fileZipped: ArchiveFault.allCases.filter { $0 != .broken }.map { .fileZipped(zip: $0) }
            case .filePackage:
                PackageDefect.allCases.filter { $0 != .changed }.map { .filePackage(defect: $0, unit: "{unit}") }
            case .filePackageSignature:
                SignatureDefect.allCases.filter { $0 != .invalid }
                    .map { .filePackageSignature(defect: $0, unit: "{unit}", key: "{key}") }
            case .filePackageSigned: [.filePackageSigned(key: "{key}")]
            case .columnAmbiguous: [.columnAmbiguous(candidates: "{candidates}", count: 12, cells: "{cells}")]
            case .unitDuplicate: [.unitDuplicate(count: 12)]
            case .ruleRate: [.ruleRate(count: 12)]
            case .totalMismatch: [.totalMismatch(count: 12, cells: "{cells}")]
            default: []
            }
        return kinds.map(sample)
    }
}
