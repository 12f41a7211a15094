import Foundation
import Intake
import ReportingKit

/// What an administrator is told while files are written.
public enum OutputNotice: Hashable, Sendable {
    /// What stood where a folder or file belongs, and is no such thing of the service's: moved, not followed and not
    /// removed.
    case movedAside(path: String, what: String, to: String)
}

extension OutputNotice: CustomStringConvertible {
    public var description: String {
        switch self {
        case .movedAside(let path, let what, let to):
            "\(path) was \(what): nothing is written through it. It was renamed to \(to), and what belongs there was made anew. Look at it and remove it; another disk is put there by a bind mount, never by a link"
        }
    }

    /// For commands: one line on standard error.
    @Sendable public static func print(_ notice: OutputNotice) {
        FileHandle.standardError.write(Data("warning: \(notice)\n".utf8))
    }
}

extension EntryStatus {
    /// "a symbolic link", for messages.
    var kindName: String { kindInWords.english }

    var kindInWords: Bilingual {
        switch kind {
        case .file: Bilingual("a file", "một tệp")
        case .folder: Bilingual("a folder", "một thư mục")
        case .symbolicLink: Bilingual("a symbolic link", "một liên kết")
        case .device: Bilingual("a device", "một thiết bị")
        case .pipe: Bilingual("a pipe", "một đường ống")
        case .socket: Bilingual("a socket", "một socket")
        }
    }
}
