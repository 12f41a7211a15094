import Processing
import ReportingKit

/// What an officer is told of a file's findings: each cause once, with what the office knows besides.
///
/// What is kept of the file and what programs read stays as it was found.
struct ToldFindings {
    let composition: Composition
    let contact: String?
    /// Where the file lay, as its officer sees it.
    let folder: String?
    /// Whether much of one kind in one row is told once; in a marked copy each cell has its note.
    var folds = true

    func callAsFunction(_ findings: [Finding]) -> [Finding] {
        var told = withoutTotals(ofMissingRows: findings)
        told = withoutBlanks(thatAreNamed: told)
        told = withLikelyColumns(told)
        told = withLikelyUnits(told)
        if folds { told = folded(told) }
        return told.map(detailed)
    }

    // MARK: One cause, one finding

    /// Totals that a missing row explains: the row is told, with how many totals it leaves wrong.
    private func withoutTotals(ofMissingRows findings: [Finding]) -> [Finding] {
        let missing = findings.filter { $0.code == .unitMissing && $0.severity == .error }
        guard !missing.isEmpty else { return findings }
        return findings.filter { finding in
            finding.code != .totalMismatch
                || !missing.contains { $0.dataset == finding.dataset && $0.place.sheet == finding.place.sheet }
        }
    }

    /// A blank cell that is named with what it should hold is not told to be blank as well.
    private func withoutBlanks(thatAreNamed findings: [Finding]) -> [Finding] {
        let named = Set(findings.filter(\.namesWrongCell).map { CellPlace($0.place) })
        guard !named.isEmpty else { return findings }
        return findings.filter { $0.code != .cellMissing || !named.contains(CellPlace($0.place)) }
    }

    private struct CellPlace: Hashable {
        let sheet: String?
        let cell: CellAddress?

        init(_ place: FindingPlace) {
            sheet = place.sheet
            cell = place.cell
        }
    }

    /// So many columns are asked about.
    private static let likelyColumns = 3

    /// A column that nobody knows may be the one that is missing; then it is not told to be of no use.
    private func withLikelyColumns(_ findings: [Finding]) -> [Finding] {
        let missing = findings.filter { $0.code == .columnMissing }
        let unknown = findings.filter { finding in
            finding.code == .columnUnknown && missing.contains { $0.place.sheet == finding.place.sheet }
        }
        guard !missing.isEmpty, (1...Self.likelyColumns).contains(unknown.count) else { return findings }
        return findings.compactMap { finding in
            if unknown.contains(finding) { return finding.severity == .error ? finding : nil }
            guard finding.code == .columnMissing else { return finding }
            let here = unknown.filter { $0.place.sheet == finding.place.sheet }
            guard !here.isEmpty else { return finding }
            var finding = finding
            let suggestion = here.map { column in
                let letters = column.place.cell.map { $0.description.filter(\.isLetter) + " " } ?? ""
                return letters + "“\(column.found ?? "")”"
            }.joined(separator: ", ")
            finding.kind = .columnMissing(suggestion: suggestion)
            return finding
        }
    }

    private static let openUnits: Set<FindingCode> = [.unitOutside, .unitUnknown, .rowUnrecognized]

    /// Where one row belongs to nobody and one unit is missing, the row is asked to be that unit's.
    private func withLikelyUnits(_ findings: [Finding]) -> [Finding] {
        let open = findings.filter { Self.openUnits.union([.unitNearMiss, .unitOutOfTime]).contains($0.code) }
        let missing = findings.filter { $0.code == .unitMissing && $0.severity != .error }
        guard open.count == 1, open[0].occurrences == 1, open[0].place.cell != nil, missing.count == 1,
            open[0].place.sheet == missing[0].place.sheet,
            case .unitMissing(let unit?, _) = missing[0].kind, !unit.contains(", ")
        else { return findings }
        return findings.compactMap { finding in
            if finding == missing[0] { return nil }
            // Of those the right name is told.
            guard finding == open[0], Self.openUnits.contains(finding.code) else { return finding }
            var finding = finding
            finding.kind = finding.kind.perhaps(unit)
            return finding
        }
    }

    /// From so many on they are told once.
    private static let many = 4

    /// What has one cause, which is not in each of the cells.
    private struct Cause: Hashable {
        let code: FindingCode
        let sheet: String?
        /// The row of headings or totals, the column of rates.
        var line = 0
        /// The sheet on which the same units stand.
        var otherSheet: String?

        init?(_ finding: Finding) {
            guard let cell = finding.place.cell else { return nil }
            code = finding.code
            sheet = finding.place.sheet
            switch finding.code {
            case .columnAmbiguous where finding.otherPlace == nil, .totalMismatch where !finding.namesWrongCell:
                line = cell.row
            case .unitDuplicate:
                guard let other = finding.otherPlace?.sheet, other != sheet else { return nil }
                otherSheet = other
            case .ruleRate:
                guard Self.isHundredth(finding.found, of: finding.expected) else { return nil }
                line = cell.column
            default: return nil
            }
        }

        /// "0,8034" where "80,34" is meant.
        private static func isHundredth(_ found: String?, of expected: String?) -> Bool {
            func number(_ text: String?) -> Double? {
                text.flatMap { Double($0.replacing(".", with: "").replacing(",", with: ".")) }
            }
            guard let found = number(found), let expected = number(expected), found > 0, found <= 1 else {
                return false
            }
            return abs(found * 100 - expected) < 0.06
        }
    }

    private func folded(_ findings: [Finding]) -> [Finding] {
        let causes = Dictionary(grouping: findings.filter { Cause($0) != nil }, by: Cause.init).filter {
            $1.count >= Self.many
        }
        return findings.compactMap { finding in
            guard let all = Cause(finding).flatMap({ causes[$0] }) else { return finding }
            guard finding == all[0] else { return nil }
            var finding = finding
            let cells = all.compactMap { $0.place.cell?.description }.joined(separator: ", ")
            finding.kind = finding.kind.folded(count: all.count, cells: cells)
            return finding
        }
    }

    // MARK: What the office knows

    private func detailed(_ finding: Finding) -> Finding {
        var finding = finding
        switch finding.kind {
        case .unitOutOfTime(let until?, let from, _, _, let perhaps):
            guard let (since, heirs) = heirs(finding, until: until) else { break }
            finding.kind = .unitOutOfTime(until: until, from: from, since: since, now: heirs, perhaps: perhaps)
        case .unitUnknown(_, let perhaps): finding.kind = .unitUnknown(contact: contact, perhaps: perhaps)
        case .periodFinalized: finding.kind = .periodFinalized(contact: contact)
        case .fileModuleMismatch:
            finding.kind = .fileModuleMismatch(
                folder: folder, inbox: composition.settings.folders.inbox.lastPathComponent,
                rightFolder: rightFolder(finding))
        default: break
        }
        return finding
    }

    /// The day from which others are in the place of a unit that ended, and their names.
    private func heirs(_ finding: Finding, until: CalendarDate) -> (since: CalendarDate, names: String)? {
        guard let code = finding.unit, let unit = composition.register.unit(code, on: until) else { return nil }
        let heirs = composition.register.lineage.heirs(of: unit.id)
        let names = heirs.compactMap { composition.register.unit($0.unit).map { "“\($0.name)”" } }
        guard let first = heirs.first, !names.isEmpty, heirs.allSatisfy({ $0.date == first.date }) else { return nil }
        return (first.date, names.joined(separator: ", "))
    }

    /// The drop folder of the one module that owns what the file holds.
    private func rightFolder(_ finding: Finding) -> String? {
        let titles = Set((finding.found ?? "").split(separator: ", ").map(String.init))
        let owners = composition.registry.modules.filter { titles.contains($0.title) }
        guard owners.count == 1 else { return nil }
        return composition.settings.folders.modules[owners[0].id]?.lastPathComponent
    }
}

extension FindingKind {
    /// The same of a row that is asked to be a missing unit's.
    fileprivate func perhaps(_ unit: String) -> FindingKind {
        switch self {
        case .unitOutside: .unitOutside(perhaps: unit)
        case .unitUnknown(let contact, _): .unitUnknown(contact: contact, perhaps: unit)
        case .rowUnrecognized: .rowUnrecognized(perhaps: unit)
        default: self
        }
    }

    /// The same of so many cells.
    fileprivate func folded(count: Int, cells: String) -> FindingKind {
        switch self {
        case .columnAmbiguous(let candidates, _, _):
            .columnAmbiguous(candidates: candidates, count: count, cells: cells)
        case .totalMismatch: .totalMismatch(count: count, cells: cells)
        case .unitDuplicate(let unit, _): .unitDuplicate(unit: unit, count: count)
        case .ruleRate(let formula, _): .ruleRate(formula: formula, count: count)
        default: self
        }
    }
}
