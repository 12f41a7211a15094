import Messages
import ReportingKit

/// Why a backup is not made, or not restored.
public enum BackupFault: Error, Equatable {
    case withinState(path: String)
    case noBackup(path: String)
    case otherVersion(path: String)
    /// A file of the backup is gone, or is not what it was.
    case damaged(path: String)
    /// There is an office in the state folder already.
    case stateInUse(path: String)
}

extension BackupFault: VietnameseFault {
    public var description: String { said.english }
    public var vietnamese: String { said.vietnamese }

    private var said: Bilingual {
        switch self {
        case .withinState(let path): BackupFaultTexts.withinState(path: path)
        case .noBackup(let path): BackupFaultTexts.noBackup(path: path)
        case .otherVersion(let path): BackupFaultTexts.otherVersion(path: path)
        case .damaged(let path): BackupFaultTexts.damaged(path: path)
        case .stateInUse(let path): BackupFaultTexts.stateInUse(path: path)
        }
    }
}
