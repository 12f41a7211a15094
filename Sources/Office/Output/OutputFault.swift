import Messages
import ReportingKit

/// Why nothing can be written below the output root, besides what the system refuses.
public enum OutputFault: Error, Hashable, Sendable {
    case rootMissing(path: String, reason: String)
    /// Somebody put a folder of their own there while it was opened.
    case foreignFolder(path: String)
    /// Something that is in the way cannot even be renamed.
    case inTheWay(path: String, what: String)
    case closed
}

extension OutputFault: VietnameseFault {
    public var description: String { words.english }
    public var vietnamese: String { words.vietnamese }

    private var words: Bilingual {
        switch self {
        case .rootMissing(let path, let reason): OutputFaultTexts.rootMissing(path: path, reason: reason)
        case .foreignFolder(let path): OutputFaultTexts.foreignFolder(path: path)
        case .inTheWay(let path, let what): OutputFaultTexts.inTheWay(path: path, what: what)
        case .closed: OutputFaultTexts.closed
        }
    }
}
