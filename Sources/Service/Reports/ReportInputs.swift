import Foundation
import Intake
import Office
import ReportingKit
import Settings
import Store

/// What a report is made from. Where it could not be made, it is worth another try when these have changed.
struct ReportInputs: Codable, Hashable, Sendable {
    /// The newest accepted file of the period and of those that it refers to, those of finer periods within them
    /// included.
    let accepted: [Int64]
    /// How far the data go of the issued report, where there is one.
    let issued: Int64?
    /// What the configuration says that is in a report, as a hash: it names people.
    let configuration: ContentHash
    /// The template, the unit register and the program. A file that cannot be looked at has none.
    let files: [FileIdentity?]

    init(_ period: Period, _ composition: Composition, _ store: ReportStore) throws {
        let settings = composition.settings
        accepted = try ([period] + composition.kind.earlierPeriods(of: period)).map(store.newest)
        issued = try store.finalizedThrough(ReportPeriod(composition.kind.id, period))
        configuration = ContentHash(of: Array(Self.text(settings, composition.reportSettings).utf8))
        let files =
            [composition.templates.file] + settings.unitFiles
            + Set((settings.added?.files ?? []).map(\.name)).sorted().map { URL(filePath: $0) }
        self.files = files.map { Self.identity($0.path(percentEncoded: false)) } + [Self.identity("/proc/self/exe")]
    }

    /// The same in every process: sets and dictionaries are told in an order.
    ///
    /// `own` is what is said of the report itself, where it is not what is said of all.
    static func text(_ settings: Settings, _ own: ReportSettings? = nil) -> String {
        let datasets = (settings.added?.files ?? []).map { "\($0.name) \($0.effect) \($0.dataset)" }
        return "\(datasets) \(said(settings, own))"
    }

    /// What the configuration says that is in a report, whatever is declared besides.
    static func said(_ settings: Settings, _ own: ReportSettings? = nil) -> String {
        var report = own ?? settings.report
        let closing = report.closingDays.map { "\($0.key): \($0.value.map(String.init) ?? "last")" }.sorted()
        let due = report.due.map { "\($0.key): \($0.value)" }.sorted()
        (report.closingDays, report.due) = ([:], [:])
        let bodies = "\(settings.reportingUnit) \(settings.issuingUnit)"
        return
            "\(bodies) \(settings.enabledModules) \(settings.language) \(report) \(closing) \(due) \(settings.holidays.sorted())"
    }

    /// Why a file cannot be read is reported where it is read.
    private static func identity(_ path: String) -> FileIdentity? {
        do { return try FileIdentity(ofFileAt: path) } catch { return nil }
    }
}
