import Recognition
import ReportingKit
import Tabular

/// What becomes of a document that this program made. It is made of what was sent, so it is no data: a report is a
/// draft that its officer wants to have looked at, anything else goes back.
///
/// The finished report of another unit is what that unit says. It is read when somebody says that this is meant.
struct OwnDocument {
    private let found: ProductMarkReader.Found
    private let register: UnitRegister
    private let context: RecognitionContext

    init(_ found: ProductMarkReader.Found, register: UnitRegister, context: RecognitionContext) {
        self.found = found
        self.register = register
        self.context = context
    }

    func processed(reading: () -> ProcessedFile) -> ProcessedFile {
        let mark = found.mark
        if let owner = mark.owner, let territory = context.territory, owner.unit != territory.rawValue {
            guard context.isConfirmed else { return only(otherReport(owner, .error)) }
            return reading().adding(otherReport(owner, .notice))
        }
        guard mark.kind == .report else { return only(finding(.fileOwnOutput(document: mark.kind), .error)) }
        return only(
            found.isOOXML
                ? finding(.fileDraft(document: mark.kind), .notice)
                : finding(.fileDraftFormat(document: mark.kind), .error))
    }

    private var period: Period? { Period(id: found.mark.period) }

    private func finding(_ kind: FindingKind, _ severity: Severity) -> Finding {
        Finding(
            kind, severity, at: FindingPlace(file: context.fileName), period: period, found: found.mark.data)
    }

    private func otherReport(_ owner: ProductMark.Owner, _ severity: Severity) -> Finding {
        let unit = register.unit(UnitCode(owner.unit), on: period?.lastDay ?? context.today)?.name ?? owner.unit
        return finding(.fileOtherReport(document: found.mark.kind, unit: unit), severity)
    }

    private func only(_ finding: Finding) -> ProcessedFile {
        ProcessedFile(
            format: nil, sheets: [], tables: [], narrative: [], narrativePeriod: nil, findings: [finding])
    }
}
