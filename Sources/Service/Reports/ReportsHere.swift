import Foundation
import ReportingKit

/// How far the data went when this host last wrote each report, where several hosts share the store: what the store says
/// of it is about all of them.
///
/// They need not survive a power cut: a report is written once more then.
struct ReportsHere: Sendable {
    private let file: URL

    init(state: URL) { file = state.appending(path: "reports-here.json") }

    private func all() throws -> [String: Int64] {
        guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else { return [:] }
        let bytes = try Data(contentsOf: file)
        do { return try JSONDecoder().decode([String: Int64].self, from: bytes) } catch { return [:] }
    }

    func through(_ report: ReportPeriod) throws -> Int64? { try all()["\(report.report) \(report.period.id)"] }

    /// All of a kind count as not written.
    func forget(_ report: ReportID) throws {
        let all = try all().filter { !$0.key.hasPrefix("\(report) ") }
        try JSONEncoder().encode(all).write(to: file, options: .atomic)
    }

    func note(_ report: ReportPeriod, through: Int64) throws {
        var all = try all()
        all["\(report.report) \(report.period.id)"] = through
        try JSONEncoder().encode(all).write(to: file, options: .atomic)
    }
}
