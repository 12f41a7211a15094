import Files
import Foundation
import Intake
import Messages
import Tabular

/// Opens archives of files, as the service's intake and commands do.
package enum ArchiveOpening {
    package static func opener(_ composition: Composition) -> ArchiveOpener {
        let limits = composition.limits
        let text = OpenedArchiveText(catalogue: composition.catalogue)
        let endings = composition.answerEndings
        let returned = composition.settings.folders.answerFolders.returnedName
        return ArchiveOpener(
            open: { path, next throws(IntakeError) in
                if isPackage(path, limits) { return nil }
                do {
                    return try ZippedFiles.unpack(path, limits: limits, isWanted: isWanted, next: next)?.map {
                        ArchiveOpener.Member(folders: $0.member.folders, name: $0.member.name, path: $0.path)
                    }
                } catch let fault as ZippedFiles.DiskFault {
                    throw .system(.write, path: fault.path, code: fault.code)
                } catch {
                    // What is wrong with the archive its officer is told when it is judged like every file.
                    return nil
                }
            },
            tell: { archive in
                let told = text.text(
                    archive: (archive.file.subfolders + [archive.file.name]).joined(separator: "/"),
                    files: archive.members.map { ($0.path.joined(separator: " → "), verdict($0.outcome)) },
                    returned: returned)
                return Companion(ending: endings.receipt, bytes: Array(told.utf8))
            })
    }

    private static func verdict(_ outcome: ItemOutcome?) -> OpenedArchiveText.Verdict {
        switch outcome {
        case .accepted: .taken
        case .returned: .returned
        case .waiting, nil: .waiting
        }
    }

    /// A package of an issued period is one file, and not opened.
    static func isPackage(_ path: String, _ limits: ReadingLimits) -> Bool {
        do throws(FileContent.Fault) {
            return ReceivedPackage.isOne(try FileContent(contentsOf: URL(filePath: path)), limits: limits)
        } catch {
            return false
        }
    }

    /// The same is passed over as in folders: lock files, half copies, what systems leave behind.
    package static func isWanted(_ folders: [String], _ name: String) -> Bool {
        folders.allSatisfy { folder in
            folder != "__MACOSX" && FileName(folder).map { EntryName(ofFolder: $0) == .candidate } ?? false
        } && FileName(name).map { EntryName(ofFile: $0) == .candidate } ?? false
    }
}

/// The files of archives among the files of a folder, unpacked beside them for as long as this lives.
final class OpenedInputs {
    let files: [InputFile]
    private let folder: URL?

    init(_ files: [InputFile], _ composition: Composition) throws {
        guard files.contains(where: { $0.name.lowercased().hasSuffix(".zip") }) else {
            self.files = files
            folder = nil
            return
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "baocaod-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        self.folder = folder
        var count = 0
        func next() -> String {
            count += 1
            return folder.appending(path: "\(count)").path(percentEncoded: false)
        }
        self.files = try files.flatMap { file -> [InputFile] in
            guard file.name.lowercased().hasSuffix(".zip"),
                !ArchiveOpening.isPackage(file.url.path(percentEncoded: false), composition.limits)
            else { return [file] }
            do {
                let members = try ZippedFiles.unpack(
                    file.url.path(percentEncoded: false), limits: composition.limits,
                    isWanted: ArchiveOpening.isWanted, next: next)
                return members?.map { InputFile($0.member, at: $0.path, from: file, composition.settings) } ?? [file]
            } catch is ReadingError {
                return [file]
            }
        }
    }

    deinit {
        guard let folder else { return }
        do { try FileManager.default.removeItem(at: folder) } catch {
            // The system clears its temporary folder.
        }
    }
}
