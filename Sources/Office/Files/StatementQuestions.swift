import Messages
import ReportingKit
import Store

/// What is asked about statements that wait.
package struct StatementQuestions {
    private let composition: Composition

    package init(composition: Composition) { self.composition = composition }

    /// As a finding, with the values that differ and who said them.
    package func finding(_ question: OpenQuestion) -> Finding {
        let definition = composition.registry.dataset(question.dataset)
        let (order, sender) = ("\(question.order)", name(of: question.sender, question.period))
        if let list = question.otherList {
            // All tables that are counted from one file ask the same.
            return Finding(
                .unitOtherList(order: order, sender: sender), .warning, at: FindingPlace(file: question.file.name),
                period: question.period, unit: question.unit.id.code, found: VietnameseNumber.count(list.now),
                expected: VietnameseNumber.count(list.former), row: question.unit.name,
                otherPlace: FindingPlace(file: list.formerFile.name))
        }
        // Who may speak for the unit comes before which figure is right.
        guard !question.isForeign, let difference = question.difference else {
            let values = Self.folded(
                question.differences.map { other in
                    WaitingCellTexts.difference(
                        title(other.field, definition), inForce: other.inForce.vietnamese,
                        here: other.waiting.value.vietnamese, cell: "\(other.waiting.cell)")
                }
                    + question.waiting.map { waiting in
                        WaitingCellTexts.alone(
                            title(waiting.field, definition), waiting.value.value.vietnamese,
                            cell: "\(waiting.value.cell)")
                    })
            return Finding(
                .unitForeign(order: order, sender: sender, values: values.text, more: values.more), .warning,
                at: FindingPlace(
                    file: question.file.name,
                    cell: question.difference?.waiting.cell ?? question.waiting.first?.value.cell),
                dataset: question.dataset, set: question.place, period: question.period,
                unit: question.unit.id.code, row: question.unit.name)
        }
        let others = Self.folded(
            question.differences.dropFirst().map { other in
                WaitingCellTexts.pair(
                    title(other.field, definition), inForce: other.inForce.vietnamese,
                    here: other.waiting.value.vietnamese, cell: "\(other.waiting.cell)")
            })
        let isOwnWord = difference.inForceSender == .unit(question.unit.id.code)
        return Finding(
            isOwnWord
                ? .unitHeld(order: order, sender: sender, others: others.text, more: others.more)
                : .unitDiffers(order: order, sender: sender, others: others.text, more: others.more), .warning,
            at: FindingPlace(file: question.file.name, cell: difference.waiting.cell),
            dataset: question.dataset, set: question.place, period: question.period, unit: question.unit.id.code,
            field: difference.field, found: difference.waiting.value.vietnamese,
            expected: difference.inForce.vietnamese, row: question.unit.name,
            column: title(difference.field, definition),
            otherPlace: FindingPlace(file: difference.inForceFile.name))
    }

    /// Every cell that waits, each a finding of its own, for a copy in which they are marked.
    func cells(_ question: OpenQuestion) -> [Finding] {
        // Lists are asked about as wholes.
        guard question.otherList == nil else { return [] }
        let definition = composition.registry.dataset(question.dataset)
        let (order, sender) = ("\(question.order)", name(of: question.sender, question.period))
        func cell(_ kind: FindingKind, _ sheet: String, _ value: SourcedValue, _ field: FieldName) -> Finding {
            Finding(
                kind, .warning, at: FindingPlace(file: question.file.name, sheet: sheet, cell: value.cell),
                dataset: question.dataset, unit: question.unit.id.code, field: field, found: value.value.vietnamese,
                row: question.unit.name, column: title(field, definition))
        }
        let alone =
            question.isForeign || question.differences.isEmpty
            ? question.waiting.map { cell(.unitForeign(order: order, sender: sender), $0.sheet, $0.value, $0.field) }
            : []
        return alone
            + question.differences.map { difference in
                let isOwnWord = difference.inForceSender == .unit(question.unit.id.code)
                var finding = cell(
                    question.isForeign
                        ? .unitForeign(order: order, sender: sender)
                        : isOwnWord
                            ? .unitHeld(order: order, sender: sender) : .unitDiffers(order: order, sender: sender),
                    difference.sheet, difference.waiting, difference.field)
                finding.expected = difference.inForce.vietnamese
                finding.otherPlace = FindingPlace(file: difference.inForceFile.name)
                return finding
            }
    }

    /// So many further cells are named.
    private static let shown = 5

    /// The first ones, and how many others there are.
    private static func folded(_ texts: [String]) -> (text: String?, more: Int?) {
        guard !texts.isEmpty else { return (nil, nil) }
        return (texts.prefix(shown).joined(separator: "; "), texts.count > shown ? texts.count - shown : nil)
    }

    private func title(_ field: FieldName, _ definition: DatasetDefinition?) -> String {
        definition?.field(field)?.title ?? field.rawValue
    }

    /// What waits of a period, as findings.
    package func findings(_ period: Period, in store: ReportStore) throws -> [Finding] {
        try store.openQuestions(period: period).map(finding).reduce(into: []) { findings, finding in
            if !findings.contains(finding) { findings.append(finding) }
        }
    }

    /// What was answered and withdrawn of a period, as findings. What a file's own name confirmed stands in its
    /// receipt.
    package func decisions(_ period: Period, in store: ReportStore) throws -> [Finding] {
        try store.decisions(period: period).compactMap { kept in
            let decision = kept.decision
            let (units, day) = (UnitList.text(kept.unitNames), CalendarDate.inVietnam(kept.file.receivedAt))
            let reason = VietnameseText.clean(decision.reason)
            let kind: FindingKind
            switch decision.kind {
            case .withdraw:
                kind = .unitWithdrawn(
                    units: units, name: decision.name, reason: reason, day: day, order: "\(decision.order)")
            case .take, .keep:
                let isTaken = decision.kind == .take
                if isTaken, decision.reason == StatementDecision.confirmedByName { return nil }
                kind = .unitDecided(
                    units: units, name: decision.name, reason: reason, day: day, order: "\(decision.order)",
                    taken: isTaken ? kept.file.name : nil, refused: isTaken ? nil : kept.file.name)
            }
            return Finding(
                kind, .notice, at: FindingPlace(file: kept.file.name), period: period, found: kept.file.name)
        }
    }

    private func name(of sender: Sender, _ period: Period) -> String {
        switch sender {
        case .office: ""
        case .unit(let code): composition.register.unit(code, on: period.lastDay)?.name ?? code.rawValue
        case .account(let name): name
        }
    }
}
