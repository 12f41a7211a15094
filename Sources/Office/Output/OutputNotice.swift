import Foundation
import Intake
import Messages
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
        case .movedAside(let path, let what, let to): OutputFaultTexts.movedAside(path: path, what: what, to: to)
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
        case .file: OutputFaultTexts.file
        case .folder: OutputFaultTexts.folder
        case .symbolicLink: OutputFaultTexts.symbolicLink
        case .device: OutputFaultTexts.device
        case .pipe: OutputFaultTexts.pipe
        case .socket: OutputFaultTexts.socket
        }
    }
}
