import Foundation
import Intake
import Messages
import ReportingKit
import Settings

/// Where a file that somebody sends is put: a drop folder, and in it the folder of the unit whose file it is.
///
/// The folder says whose figures they are, as with files that come by other ways: it holds across restarts, and what
/// comes back lies in the folder of the same name.
public struct UploadPlace: Hashable, Sendable {
    let folder: DropFolder
    let subfolders: [FileName]

    /// `folder` is `inbox` or a module's name; `unit` the name of the unit that sends, nil for the office itself.
    public init(_ folder: String, unit: String?, _ settings: Settings) throws(UploadFault) {
        guard let found = settings.dropFolders.first(where: { $0.id.text == folder }) else {
            throw .unknownFolder(folder)
        }
        self.folder = found
        guard let unit else {
            subfolders = []
            return
        }
        let name = unit.precomposedStringWithCanonicalMapping
        guard let subfolder = FileName(name), case .candidate = EntryName(ofFolder: subfolder) else {
            throw .badName(unit, UploadTexts.unusableName)
        }
        subfolders = [subfolder]
    }

    /// The folder as the ledger names it.
    var ledgerFolder: String? {
        let path = (folder.id == Settings.inboxID ? [] : [folder.id.text]) + subfolders.map(\.exactText)
        return path.isEmpty ? nil : path.joined(separator: "/")
    }

    /// A name that a file can have there and be taken under.
    static func name(_ text: String) throws(UploadFault) -> String {
        let name = text.precomposedStringWithCanonicalMapping
        // Longer ones are cut when the file is put into the folder.
        guard let file = FileName(CompanionName.numbered(name, 1, reserving: 0)) else {
            throw .badName(text, UploadTexts.unusableName)
        }
        switch EntryName(ofFile: file) {
        case .candidate: return name
        case .leftover, .lock: throw .badName(text, UploadTexts.temporaryName)
        case .refused: throw .badName(text, UploadTexts.controlCharacters)
        }
    }
}
