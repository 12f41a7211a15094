import Glibc
import Messages
import ReportingKit

/// What can go wrong between a drop folder and the archive.
public enum IntakeError: Error, Hashable, Sendable {
    /// A call of the operating system failed: a fault of this machine, never of the officer's file.
    case system(Disk.Operation, path: String, code: Int32)
    /// Another process holds the state folder.
    case stateHeld(path: String, by: String)
    /// A record in the spool cannot be read.
    case recordUnreadable(path: String)
    /// Two folders of the configuration lie in one another or have the same name.
    case foldersOverlap(String, String)
    /// The ledger could not be written or read; the text is its own.
    case ledger(String)
    /// Long work was left off because the service was told to stop.
    case stopped
}

extension IntakeError {
    /// Whether rights are missing. A read-only share counts as a matter of rights: other folders go on.
    var isAboutRights: Bool { code == EACCES || code == EPERM || code == EROFS }

    /// Whether the call that failed was one that reads a file's bytes.
    var isAboutReading: Bool { if case .system(.read, _, _) = self { true } else { false } }

    /// The errno, for callers that handle one of them.
    package var code: Int32? {
        if case .system(_, _, let code) = self { code } else { nil }
    }
}

extension IntakeError: VietnameseFault {
    public var description: String { words.english }
    public var vietnamese: String { words.vietnamese }

    private var words: Bilingual {
        switch self {
        case .system(let operation, let path, let code):
            IntakeFaultTexts.refused(operation.words, path: path, code: code)
        case .stateHeld(let path, let holder): IntakeFaultTexts.stateHeld(path: path, by: holder)
        case .recordUnreadable(let path): IntakeFaultTexts.recordUnreadable(path: path)
        case .foldersOverlap(let first, let second): IntakeFaultTexts.foldersOverlap(first, second)
        case .ledger(let reason): IntakeFaultTexts.ledger(reason)
        case .stopped: IntakeFaultTexts.stopped
        }
    }
}

extension Disk.Operation {
    fileprivate var words: Bilingual {
        switch self {
        case .openFolder: IntakeFaultTexts.openFolder
        case .openFile: IntakeFaultTexts.openFile
        case .list: IntakeFaultTexts.list
        case .examine: IntakeFaultTexts.examine
        case .read: IntakeFaultTexts.read
        case .createFile: IntakeFaultTexts.createFile
        case .createFolder: IntakeFaultTexts.createFolder
        case .write: IntakeFaultTexts.write
        case .sync: IntakeFaultTexts.sync
        case .rename: IntakeFaultTexts.rename
        case .link: IntakeFaultTexts.link
        case .clone: IntakeFaultTexts.clone
        case .remove: IntakeFaultTexts.remove
        case .changeRights: IntakeFaultTexts.changeRights
        case .watch: IntakeFaultTexts.watch
        case .lock: IntakeFaultTexts.lock
        }
    }
}
