import Foundation
import Intake
import Messages
import ReportingKit
import Settings
import Store

/// Answers the questions with which a file came back: it is handed in again under a name that confirms it.
///
/// The bytes of a returned file are its officer's; nothing of them is in store or archive. So the answer takes the way of every file.
public struct ConfirmReturned {
    public enum Fault: VietnameseFault {
        case notReturned(String)
        case notConfirmable(String, reasons: [String])
        case inTheWay(String)

        public var description: String { words.english }
        public var vietnamese: String { words.vietnamese }

        private var words: Bilingual {
            switch self {
            case .notReturned(let path): ReturnedFileTexts.notReturned(path: path)
            case .notConfirmable(let path, let reasons):
                ReturnedFileTexts.notConfirmable(path: path, reasons: reasons)
            case .inTheWay(let path): ReturnedFileTexts.inTheWay(path: path)
            }
        }
    }

    private let composition: Composition
    private let store: ReportStore

    public init(_ composition: Composition, store: ReportStore) {
        self.composition = composition
        self.store = store
    }

    /// Puts the file into the drop folder that it came through; its explanation goes.
    ///
    /// - Returns: where it lies now, to be taken by the service.
    public func handIn(_ file: URL) throws -> URL {
        let entry = try returned(file)
        let folder = dropFolder(of: entry.file.folder)
        let target = folder.appending(path: Self.confirmedName(entry.file.name), directoryHint: .notDirectory)
        guard !FileManager.default.fileExists(atPath: target.path(percentEncoded: false)) else {
            throw Fault.inTheWay(target.path(percentEncoded: false))
        }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        // Watched folders pass over hidden names; the file appears whole.
        let part = folder.appending(path: ".\(UUID().uuidString)", directoryHint: .notDirectory)
        try FileManager.default.copyItem(at: file, to: part)
        try FileManager.default.moveItem(at: part, to: target)
        for ending in [""] + AnswerEndings.all {
            let old = file.deletingLastPathComponent().appending(path: file.lastPathComponent + ending)
            if FileManager.default.fileExists(atPath: old.path(percentEncoded: false)) {
                try FileManager.default.removeItem(at: old)
            }
        }
        return target
    }

    /// Takes the file again into the store of `batch`.
    public func take(_ file: URL, output: OutputFolder, now: Date) throws -> (name: String, outcome: BatchRun.Outcome) {
        let entry = try returned(file)
        let name = Self.confirmedName(entry.file.name)
        let run = BatchRun(composition: composition, store: store, output: output, now: now)
        let input = InputFile(path: file.path(percentEncoded: false), name: name, folder: entry.file.folder)
        guard let done = try run.run([input], progress: { _, _ in }).files.first else {
            throw Fault.notReturned(file.path(percentEncoded: false))
        }
        return (name, done.outcome)
    }

    /// The newest entry of a returned file with this name and these bytes, which nothing but a confirmation can answer.
    private func returned(_ file: URL) throws -> LedgerEntry {
        let path = file.path(percentEncoded: false)
        guard FileManager.default.fileExists(atPath: path) else { throw Fault.notReturned(path) }
        let hash = try ContentHash(ofFile: file).text
        guard let entry = Self.entry(of: file, among: try store.returned(sha256: hash)) else {
            throw Fault.notReturned(path)
        }
        let faults = try store.findings(entry: entry.id).filter { $0.severity == .error && !$0.isConfirmable }
        guard faults.isEmpty else {
            throw Fault.notConfirmable(path, reasons: Set(faults.map(\.code.rawValue)).sorted())
        }
        return entry
    }

    /// The one that lies there: of its name and folder, of its name, or the only one. Whose figures they are depends on it.
    private static func entry(of file: URL, among entries: [LedgerEntry]) -> LedgerEntry? {
        let named = entries.filter { $0.file.name == file.lastPathComponent }
        let place = file.deletingLastPathComponent().path(percentEncoded: false)
        let inPlace = named.filter { entry in entry.file.folder.map { place.hasSuffix("/\($0)/") } ?? false }
        let found = !inPlace.isEmpty ? inPlace : !named.isEmpty ? named : entries
        return Set(found.map { [$0.file.name, $0.file.folder ?? ""] }).count == 1 ? found.first : nil
    }

    /// `so lieu.xlsx` gives `so lieu - xac nhan.xlsx`.
    static func confirmedName(_ name: String) -> String {
        let parts = CompanionName.parts(of: name)
        return parts.stem + " - xac nhan" + parts.ending
    }

    private func dropFolder(of folder: String?) -> URL {
        var parts = (folder ?? "").split(separator: "/").map(String.init)
        let settings = composition.settings
        let own = parts.first.flatMap { first in settings.folders.modules.first { $0.key.rawValue == first }?.value }
        if own != nil { parts.removeFirst() }
        return parts.reduce(own ?? settings.folders.inbox) {
            $0.appending(path: $1, directoryHint: .isDirectory)
        }
    }
}
