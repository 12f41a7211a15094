import Declarations
import Foundation
import ReportingKit
import Settings

/// A report that the office makes: its kind, with what the configuration says of it in its place.
struct OfficeReport: Sendable {
    let kind: ReportKind
    /// What its first and last page say.
    let settings: ReportSettings

    /// The reports of an office in its order; the first is the one that is meant where none is named.
    static func all(of settings: Settings, modules: [any ProcessorModule]) throws(SettingsErrors) -> [OfficeReport] {
        let folders = ReportFolders(settings)
        let datasets = modules.flatMap(\.datasets)
        guard !settings.reports.isEmpty else {
            return [try standard(settings, folders, datasets)]
        }
        var reports: [OfficeReport] = []
        var faults: [SettingsError] = []
        for enabled in settings.reports {
            do throws(SettingsErrors) {
                reports.append(try report(enabled, settings, folders, datasets))
            } catch {
                faults += error.errors
            }
        }
        if !faults.isEmpty { throw SettingsErrors(faults) }
        return reports
    }

    /// The one report of an office that names none. Nothing has to be anywhere for it.
    private static func standard(
        _ settings: Settings, _ folders: ReportFolders, _ datasets: [DatasetDefinition]
    ) throws(SettingsErrors) -> OfficeReport {
        guard let file = folders.declaration(of: .former) else {
            return OfficeReport(kind: .standard, settings: settings.report)
        }
        var kind = try read(file, .former, datasets, leavingOut: { _ in true })
        // Who chooses no report has all in one: what an administrator declares is in it without being listed.
        kind.datasets = []
        return OfficeReport(kind, EnabledReport(id: .former), settings.report)
    }

    private static func report(
        _ enabled: EnabledReport, _ settings: Settings, _ folders: ReportFolders, _ datasets: [DatasetDefinition]
    ) throws(SettingsErrors) -> OfficeReport {
        guard let file = folders.declaration(of: enabled.id) else {
            let known = folders.kinds.map(\.rawValue)
            throw SettingsErrors([
                enabled.place.error(
                    key: "reports", message: "there is no report \"\(enabled.id)\"",
                    hint: Self.hint(enabled.id.rawValue, known))
            ])
        }
        return OfficeReport(try read(file, enabled.id, datasets), enabled, settings.report)
    }

    private static func hint(_ name: String, _ known: [String]) -> String {
        let list = "there are: " + known.joined(separator: ", ")
        return NearestName.of(name, among: known).map { "did you mean \"\($0)\"? \(list)" } ?? list
    }

    private static func read(
        _ file: URL, _ id: ReportID, _ datasets: [DatasetDefinition],
        leavingOut isLeftOut: @escaping @Sendable (String) -> Bool = { _ in false }
    ) throws(SettingsErrors) -> ReportKind {
        try ReportKindReader(datasets: datasets, leavingOut: isLeftOut).read(file, folder: id.rawValue)
    }
}

extension OfficeReport {
    /// What is said under `reports` wins over `report.yaml`, and that over what `report` says of all.
    init(_ kind: ReportKind, _ enabled: EnabledReport, _ ofAll: ReportSettings) {
        var kind = kind
        if let periods = enabled.periods { kind.periods = periods }
        kind.targets.merge(enabled.targets) { declared, said in
            var target = said
            target.title = said.title ?? declared.title
            // Another value is not what the kind's document says.
            if said.value == declared.value { target.basis = said.basis ?? declared.basis }
            return target
        }
        if let day = enabled.keys.closingDay { kind.closingDay = day.map { .day($0) } ?? .last }
        var keys = ReportKeys()
        keys.dueDays = kind.dueDays
        if !kind.recipients.isEmpty { keys.recipients = kind.recipients }
        var settings = enabled.keys.over(keys.over(ofAll))
        settings.closingDay = kind.closingDay(configured: ofAll.closingDay)
        self.init(kind: kind, settings: settings)
    }

    /// As a territory of this level makes it.
    func at(_ level: AdministrativeUnit.Kind?) -> OfficeReport {
        OfficeReport(kind: kind.at(level), settings: settings)
    }

    /// Whether the office makes this report of a period.
    func isMade(for period: Period) -> Bool { kind.isMade(for: period, configured: settings.closingDay) }
}
