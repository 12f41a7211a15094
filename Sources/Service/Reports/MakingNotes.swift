import Foundation
import Intake
import ReportingKit

/// Notes in the state folder of the reports being made. One that is found at a start tells that the process ended over
/// that report.
///
/// They need not survive a power cut, which is no fault of the report: nothing is synced.
struct MakingNotes: Sendable {
    struct Note: Codable, Equatable, Sendable {
        let inputs: ReportInputs
        /// How often the report was begun with these inputs and not ended.
        var begun: Int
        let since: Date
        /// When it was begun last.
        let last: Date

        /// When a report over which the process ended too often is tried again; nil when it is tried at once.
        ///
        /// Who killed the process cannot be told from a note, so that time heals what was not the report's fault. A
        /// report that does end the process every time does so ever more rarely. A clock that was set back does not
        /// make it wait longer than the delay.
        func nextTry(_ now: Date) -> Date? {
            guard begun >= MakingNotes.patience else { return nil }
            let doublings = min(begun - MakingNotes.patience, 16)
            let delay = min(86_400, 60 * Double(1 << doublings))
            let next = min(last, now).addingTimeInterval(delay)
            return next > now ? next : nil
        }
    }

    /// So often the process may end over a report before it has to wait: once may be a machine that was switched off.
    static let patience = 2

    private static let folderName = "making"
    private let state: String
    private let disk: Disk

    init(state: URL, disk: Disk = Disk()) {
        self.state = state.path(percentEncoded: false)
        self.disk = disk
    }

    /// The note of a report that did not end; nil without one, and for one that was cut short while it was written.
    func note(of report: ReportPeriod) throws -> Note? {
        let folder = try open()
        let name = try Self.name(report)
        guard try disk.examine(name, in: folder) != nil else { return nil }
        let bytes = try disk.readAll(try disk.openFile(name, in: folder))
        do { return try JSONDecoder().decode(Note.self, from: Data(bytes)) } catch { return nil }
    }

    /// The periods whose reports were begun and not ended.
    func periods() throws -> Set<Period> {
        let folder = try open()
        return Set(
            try disk.list(folder).compactMap { name in
                let text = name.exactText
                guard text.hasSuffix(Self.ending) else { return nil }
                // Before the period the report's name may stand.
                return text.dropLast(Self.ending.count).split(separator: " ").last.flatMap { Period(id: String($0)) }
            })
    }

    /// The report is begun, after it was begun as `former` tells.
    func begin(_ report: ReportPeriod, _ inputs: ReportInputs, after former: Note?, now: Date) throws {
        let counted = former.flatMap { $0.inputs == inputs ? $0 : nil }
        let note = Note(
            inputs: inputs, begun: (counted?.begun ?? 0) + 1, since: counted?.since ?? now, last: now)
        let bytes = try JSONEncoder().encode(note)
        let folder = try open()
        let name = try Self.name(report)
        try disk.remove(name, in: folder)
        try disk.writeAll(Array(bytes), to: try disk.createFile(name, in: folder, mode: 0o600))
    }

    /// The report was made, or refused with a reason.
    func end(_ report: ReportPeriod) throws {
        try disk.remove(try Self.name(report), in: try open())
    }

    private func open() throws -> Descriptor {
        let folder = try disk.openFolder(path: state)
        try disk.createFolder(.plain(Self.folderName), in: folder, mode: 0o700)
        return try disk.openFolder(.plain(Self.folderName), in: folder)
    }

    private static let ending = ".json"

    private static func name(_ report: ReportPeriod) throws -> FileName { .plain("\(report)" + ending) }
}
