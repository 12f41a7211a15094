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
            return Finding(
                .unitForeign, .warning, at: FindingPlace(file: question.file.name), dataset: question.dataset,
                set: question.place, period: question.period, unit: question.unit.id.code, details: details)
        }
        details["column"] = definition?.field(difference.field)?.title ?? difference.field.rawValue
        let isOwnWord = difference.inForceSender == .unit(question.unit.id.code)
        return Finding(
            isOwnWord ? .unitHeld : .unitDiffers, .warning,
            at: FindingPlace(file: question.file.name, cell: difference.waiting.cell),
            dataset: question.dataset, set: question.place, period: question.period, unit: question.unit.id.code,
            field: difference.field, found: difference.waiting.value.vietnamese,
            expected: difference.inForce.vietnamese, details: details,
            otherPlace: FindingPlace(file: difference.inForceFile.name))
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
