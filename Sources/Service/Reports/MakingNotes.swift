import Foundation
import Intake
import ReportingKit

/// Notes in the state folder of the reports being made. One that is found at a start tells that the process ended over that report.
///
/// They need not survive a power cut, which is no fault of the report: nothing is synced.
struct MakingNotes: Sendable {
    struct Note: Codable, Equatable, Sendable {
        let inputs: ReportInputs
        /// How often the report was begun with these inputs and not ended.
        var begun: Int
        let since: Date
    }

    /// So often the process may end over a report: once may be a machine that was switched off.
    static let patience = 2

    private static let folderName = "making"
    private let state: String
    private let disk: Disk

    init(state: URL, disk: Disk = Disk()) {
        self.state = state.path(percentEncoded: false)
        self.disk = disk
    }

    /// The note of a report that did not end; nil without one, and for one that was cut short while it was written.
    func note(of period: Period) throws -> Note? {
        let folder = try open()
        let name = try Self.name(period)
        guard try disk.examine(name, in: folder) != nil else { return nil }
        let bytes = try disk.readAll(try disk.openFile(name, in: folder))
        do { return try JSONDecoder().decode(Note.self, from: Data(bytes)) } catch { return nil }
    }

    /// The report is begun, after it was begun as `former` tells.
    func begin(_ period: Period, _ inputs: ReportInputs, after former: Note?, now: Date) throws {
        var note = Note(inputs: inputs, begun: 1, since: now)
        if let former, former.inputs == inputs {
            note = Note(inputs: inputs, begun: former.begun + 1, since: former.since)
        }
        let bytes = try JSONEncoder().encode(note)
        let folder = try open()
        let name = try Self.name(period)
        try disk.remove(name, in: folder)
        try disk.writeAll(Array(bytes), to: try disk.createFile(name, in: folder, mode: 0o600))
    }

    /// The report was made, or refused with a reason.
    func end(_ period: Period) throws {
        try disk.remove(try Self.name(period), in: try open())
    }

    private func open() throws -> Descriptor {
        let folder = try disk.openFolder(path: state)
        try disk.createFolder(.plain(Self.folderName), in: folder, mode: 0o700)
        return try disk.openFolder(.plain(Self.folderName), in: folder)
    }

    private static func name(_ period: Period) throws -> FileName { .plain("\(period.id).json") }
}
