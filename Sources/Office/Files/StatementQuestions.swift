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
        try store.openQuestions(period: period).map(finding)
    }

    private func name(of sender: Sender, _ period: Period) -> String {
        switch sender {
        case .office: ""
        case .unit(let code): composition.register.unit(code, on: period.lastDay)?.name ?? code.rawValue
        case .account(let name): name
        }
    }
}
