import ReportingKit
import Store

/// What is asked about statements that wait.
package struct StatementQuestions {
    private let composition: Composition

    package init(composition: Composition) { self.composition = composition }

    /// As a finding, with the values that differ and who said them.
    package func finding(_ question: OpenQuestion) -> Finding {
        let definition = composition.registry.dataset(question.dataset)
        var details = [
            "row": question.unit.name, "order": "\(question.order)",
            "sender": name(of: question.sender, question.period),
        ]
        if let list = question.otherList {
            // All tables that are counted from one file ask the same.
            return Finding(
                .unitOtherList, .warning, at: FindingPlace(file: question.file.name), period: question.period,
                unit: question.unit.id.code, found: VietnameseNumber.count(list.now),
                expected: VietnameseNumber.count(list.former), details: details,
                otherPlace: FindingPlace(file: list.formerFile.name))
        }
        guard let difference = question.difference else {
            let values = question.waiting.map { waiting in
                "“\(title(waiting.field, definition))” \(waiting.value.value.vietnamese) (\(waiting.value.cell))"
            }
            details["values"] = Self.folded(values, more: &details)
            return Finding(
                .unitForeign, .warning,
                at: FindingPlace(file: question.file.name, cell: question.waiting.first?.value.cell),
                dataset: question.dataset,
                set: question.place, period: question.period, unit: question.unit.id.code, details: details)
        }
        details["column"] = title(difference.field, definition)
        let others = question.differences.dropFirst().map { other in
            "“\(title(other.field, definition))” \(other.inForce.vietnamese) / \(other.waiting.value.vietnamese) (\(other.waiting.cell))"
        }
        details["others"] = Self.folded(others, more: &details)
        let isOwnWord = difference.inForceSender == .unit(question.unit.id.code)
        return Finding(
            isOwnWord ? .unitHeld : .unitDiffers, .warning,
            at: FindingPlace(file: question.file.name, cell: difference.waiting.cell),
            dataset: question.dataset, set: question.place, period: question.period, unit: question.unit.id.code,
            field: difference.field, found: difference.waiting.value.vietnamese,
            expected: difference.inForce.vietnamese, details: details,
            otherPlace: FindingPlace(file: difference.inForceFile.name))
    }

    /// Every cell that waits, each a finding of its own, for a copy in which they are marked.
    func cells(_ question: OpenQuestion) -> [Finding] {
        // Lists are asked about as wholes.
        guard question.otherList == nil else { return [] }
        let definition = composition.registry.dataset(question.dataset)
        func cell(_ code: FindingCode, _ sheet: String, _ value: SourcedValue, _ field: FieldName) -> Finding {
            Finding(
                code, .warning, at: FindingPlace(file: question.file.name, sheet: sheet, cell: value.cell),
                dataset: question.dataset, unit: question.unit.id.code, field: field, found: value.value.vietnamese,
                details: [
                    "row": question.unit.name, "order": "\(question.order)", "column": title(field, definition),
                    "sender": name(of: question.sender, question.period),
                ])
        }
        let foreign =
            question.differences.isEmpty
            ? question.waiting.map { cell(.unitForeign, $0.sheet, $0.value, $0.field) } : []
        return foreign
            + question.differences.map { difference in
                let isOwnWord = difference.inForceSender == .unit(question.unit.id.code)
                var finding = cell(
                    isOwnWord ? .unitHeld : .unitDiffers, difference.sheet, difference.waiting, difference.field)
                finding.expected = difference.inForce.vietnamese
                finding.otherPlace = FindingPlace(file: difference.inForceFile.name)
                return finding
            }
    }

    /// So many further cells are named.
    private static let shown = 5

    /// The first ones; `more` says how many others there are.
    private static func folded(_ texts: [String], more details: inout [String: String]) -> String? {
        guard !texts.isEmpty else { return nil }
        if texts.count > shown { details["more"] = "\(texts.count - shown)" }
        return texts.prefix(shown).joined(separator: "; ")
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

    /// What was answered and withdrawn of a period, as findings. What a file's own name confirmed stands in its receipt.
    package func decisions(_ period: Period, in store: ReportStore) throws -> [Finding] {
        try store.decisions(period: period).compactMap { kept in
            let decision = kept.decision
            var details = [
                "units": UnitList.text(kept.unitNames), "name": decision.name,
                "reason": VietnameseText.clean(decision.reason),
                "day": CalendarDate.inVietnam(kept.file.receivedAt).slashed, "order": "\(decision.order)",
            ].filter { !$0.value.isEmpty }
            switch decision.kind {
            case .withdraw: break
            case .take:
                if decision.reason == StatementDecision.confirmedByName { return nil }
                details["taken"] = kept.file.name
            case .keep: details["refused"] = kept.file.name
            }
            return Finding(
                decision.kind == .withdraw ? .unitWithdrawn : .unitDecided, .notice,
                at: FindingPlace(file: kept.file.name), period: period, found: kept.file.name, details: details)
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
