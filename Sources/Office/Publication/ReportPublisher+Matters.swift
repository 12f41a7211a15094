import Assembly
import Foundation
import ReportingKit
import Store

extension ReportPublisher {
    /// All that weighs more than a notice, what nobody has sent and what is held with a question included, by cause. Each cause has its number
    /// afterwards; in a store that is only read, those without one come after the others and are told by ``Matter/isNumbered``.
    public func matters(_ model: ReportModel) throws -> [Matter] { try matters(model, try periodFindings(model)) }

    func matters(_ model: ReportModel, _ entries: [PartFindings.Entry]) throws -> [Matter] {
        let parts = Set(entries.map(\.period)).union([model.period])
        let accepted = try Dictionary(
            uniqueKeysWithValues: parts.map { ($0, Set(try store.acceptedWarnings(period: $0).keys)) })
        let questions = Dictionary(grouping: try store.questions(aboutFindingsOf: model.period), by: \.number)
        func isOpen(_ entry: PartFindings.Entry) -> Bool {
            let id = entry.finding.id
            return accepted[model.period]?.contains(id) != true && accepted[entry.period]?.contains(id) != true
        }
        return try numbered(model, entries).map { number, isKept, group in
            Matter(
                number: number, findings: group.elements.map(\.finding),
                open: group.elements.filter(isOpen).map(\.finding), questions: isKept ? questions[number] ?? [] : [],
                isNumbered: isKept)
        }
    }

    /// The groups of findings with their numbers, in the order of these.
    private func numbered(
        _ model: ReportModel, _ entries: [PartFindings.Entry]
    ) throws -> [(number: Int, isKept: Bool, group: FindingGroup<PartFindings.Entry>)] {
        let weighing = entries.filter { $0.finding.severity > .notice }
        let lacking = try (lacking(model) + held(model)).map { PartFindings.Entry(finding: $0, period: model.period) }
        let groups = FindingCauses(composition.registry).groups(
            weighing + lacking, finding: \.finding, part: { $0.period == model.period ? nil : $0.period })
        let numbers =
            try store.isReading
            ? store.numbers(period: model.period)
            : store.numbers(of: groups.map(\.cause), period: model.period)
        var last = numbers.values.max() ?? 0
        return groups.map { group in
            if let number = numbers[group.cause] { return (number, true, group) }
            last += 1
            return (last, false, group)
        }.sorted { $0.number < $1.number }
    }

    /// What is owed for the report and was not sent: by units and bodies, and text that no office sent.
    func lacking(_ model: ReportModel) -> [Finding] {
        let period = model.period
        let unsent = model.completeness.flatMap { owed in
            owed.owing.compactMap { unit -> Finding? in
                let lacks: String? =
                    switch unit.status {
                    case .sent, .ended: nil
                    case .missing: ""
                    case .partly(let gaps): period.words(ofGaps: gaps)
                    }
                guard let lacks else { return nil }
                return Finding(
                    .unitUnsent(dataset: owed.dataset.title, parts: lacks), .warning, dataset: owed.dataset.id,
                    set: owed.set, period: period,
                    unit: unit.unit.code, found: unit.unit.name)
            }
        }
        let texts = model.sectionsWithoutText.map { section in
            Finding(
                .sectionMissing(section: section.id.rawValue), .warning, period: period, found: section.title)
        }
        return unsent + texts
    }

    /// Files that were held with a question which nobody has answered, as far as they are about the report.
    func held(_ model: ReportModel) throws -> [Finding] {
        try store.openReturns().compactMap { entry in
            guard var finding = entry.finding, finding.isConfirmable, finding.severity == .error,
                finding.dataset.map(composition.kind.uses) ?? true
            else { return nil }
            // What it asks may be which period it is of: then it is taken for one of the time in which it came.
            let isOfPeriod =
                finding.period.map(model.period.contains)
                ?? (CalendarDate.inVietnam(entry.file.receivedAt) >= model.period.firstDay)
            guard isOfPeriod else { return nil }
            finding.place.file = entry.file.name
            return finding
        }
    }

    /// Keeps what is open of the report for those who ask how things stand.
    func keepOpenMatters(_ matters: [Matter], _ model: ReportModel) throws {
        let open = matters.filter(\.isOpen)
        try store.setOpenMatters(
            OpenMatters(
                count: open.count,
                first: open.prefix(Self.mattersKept).compactMap { matter in
                    matter.open.first.map {
                        OpenMatters.Matter(
                            number: matter.number, code: $0.code.rawValue,
                            sentence: composition.catalogue.sentence(for: $0), places: matter.open.count,
                            isAsked: matter.isAsked)
                    }
                }), of: key(model.period))
    }

    /// So many are told without making the report again.
    private static let mattersKept = 50
}
