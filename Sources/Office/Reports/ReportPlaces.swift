import Foundation
import Glibc
import Intake
import ReportingKit
import Store

/// Which report has the plain folders `report/<period>/`; the others have `report/<report>/<period>/`.
///
/// It is the office's first. Which one that is is noted beside the reports: writers and readers agree, whatever
/// configuration was read meanwhile, and only ``arrange(first:store:)`` changes it, together with the folders.
package struct ReportPlaces {
    private enum Holder: Equatable {
        /// Nothing was noted yet.
        case unknown
        /// An arrangement was cut short: what lay in the plain folders was moved away.
        case nobody
        case report(ReportID)
    }

    private static let folder = FileName.plain("report")
    static let noteName = ".first-report"

    private let output: OutputFolder
    private let disk: Disk

    package init(_ output: OutputFolder, disk: Disk = Disk()) {
        self.output = output
        self.disk = disk
    }

    /// Whether a report's files lie in the plain folders. `first` is the first of who asks: it counts where nothing is
    /// noted.
    func arePlain(_ report: ReportID, first: ReportID?) throws -> Bool {
        switch try holder() {
        case .unknown: report == first
        case .nobody: false
        case .report(let holder): report == holder
        }
    }

    /// Moves the folders of periods where another report is the first now, whole with all that is in them. One that
    /// is cut short is ended by the next.
    ///
    /// - Returns: whether the first report is another one: what is written of its periods is to be looked at again.
    package func arrange(first: ReportID, store: ReportStore) throws -> Bool {
        let noted = try holder()
        if noted == .report(first) { return false }
        let former: ReportID? =
            switch noted {
            case .report(let holder): holder
            case .nobody: nil
            case .unknown: try holderBeforeNotes(first, store)
            }
        guard former != first else {
            try note(first)
            return false
        }
        if let former {
            try movePeriods(from: nil, to: former)
            // What is in a plain folder from now on is the new first one's.
            try note(nil)
        }
        try movePeriods(from: first, to: nil)
        try note(first)
        return true
    }

    // MARK: The note

    private func holder() throws -> Holder {
        let found: OutputReader.Found
        do {
            found = try OutputReader(output, disk: disk).find(try OutputPath([], Self.noteName))
        } catch let error as IntakeError where error.code == ENOENT {
            return .unknown
        }
        guard case .file(let bytes, _) = found else { return .unknown }
        let text = String(decoding: bytes.prefix(256), as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        if text == "-" { return .nobody }
        return FileName(text) == nil || Period(id: text) != nil ? .unknown : .report(ReportID(text))
    }

    private func note(_ holder: ReportID?) throws {
        try output.write(Data("\(holder?.rawValue ?? "-")\n".utf8), to: try OutputPath([], Self.noteName))
    }

    /// Versions that noted nothing knew one report only, unless another one has folders beside it.
    private func holderBeforeNotes(_ first: ReportID, _ store: ReportStore) throws -> ReportID {
        guard first != .former, try store.knowsReport(.former), let reports = try reports(),
            try !periods(in: reports).isEmpty
        else { return first }
        if let own = try open(.former, in: reports), try !periods(in: own).isEmpty { return first }
        return .former
    }

    // MARK: Folders

    /// Nil where nothing was ever written.
    private func reports() throws(IntakeError) -> Descriptor? {
        do {
            return try disk.openFolder([Self.folder], below: output.root.path(percentEncoded: false))
        } catch  where [ENOENT, ENOTDIR, ELOOP].contains(error.code) {
            return nil
        }
    }

    private func open(_ report: ReportID, in reports: borrowing Descriptor) throws(IntakeError) -> Descriptor? {
        guard let name = FileName(report.rawValue), try disk.examine(name, in: reports)?.kind == .folder else {
            return nil
        }
        return try disk.openFolder(name, in: reports)
    }

    private func periods(in folder: borrowing Descriptor) throws(IntakeError) -> [FileName] {
        var names: [FileName] = []
        for name in try disk.list(folder)
        where Period(id: name.exactText) != nil {
            if try disk.examine(name, in: folder)?.kind == .folder { names.append(name) }
        }
        return names
    }

    /// Moves all periods of a report; nil stands for the plain folders.
    private func movePeriods(from source: ReportID?, to target: ReportID?) throws {
        guard let reports = try reports() else { return }
        if let source {
            guard let folder = try open(source, in: reports) else { return }
            try move(try periods(in: folder), from: folder, to: reports)
        } else if let target, let name = FileName(target.rawValue) {
            let names = try periods(in: reports)
            guard !names.isEmpty else { return }
            let root = try disk.openFolder(path: output.root.path(percentEncoded: false))
            try disk.createFolder(name, in: reports, mode: OutputRights(root: try disk.examine(root)).folder)
            try move(names, from: reports, to: try disk.openFolder(name, in: reports))
        }
    }

    private func move(
        _ names: [FileName], from source: borrowing Descriptor, to target: borrowing Descriptor
    ) throws(IntakeError) {
        for name in names {
            if try disk.rename(name, in: source, to: name, in: target) { continue }
            // Somebody's, or of another time: it stays as well.
            for number in 1...999 {
                let aside = FileName.plain("\(name.exactText).de-rieng-\(number)")
                if try disk.rename(name, in: source, to: aside, in: target) { break }
            }
        }
        try sync(target)
        try sync(source)
    }

    /// A folder of a network share cannot be synced, which it says with EINVAL: what it was told is on its server.
    private func sync(_ folder: borrowing Descriptor) throws(IntakeError) {
        do { try disk.sync(folder) } catch  where error.code == EINVAL {}
    }
}
