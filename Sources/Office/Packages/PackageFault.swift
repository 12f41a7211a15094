import Messages
import ReportingKit

/// Why a period is not packed.
public enum PackageFault: Error, Hashable, Sendable {
    /// Nobody issued its report, or it was opened again since.
    case notIssued(ReportPeriod)
    /// The issued report cannot be made again as it was: its data, too, would be others.
    case madeOtherwise(ReportPeriod)
}

extension PackageFault: VietnameseFault {
    public var description: String { said.english }
    public var vietnamese: String { said.vietnamese }

    private var said: Bilingual {
        switch self {
        case .notIssued(let report): PackageTexts.notIssued(report)
        case .madeOtherwise(let report): PackageTexts.madeOtherwise(report)
        }
    }
}
