import Foundation
import Publishing
import ReportingKit
import Settings
import Store

/// The reports that the office makes, each with its own declarations, template and settings.
extension Composition {
    /// The names of the reports, the first of which is meant where none is named.
    public var reportIDs: [ReportID] { reports.map(\.kind.id) }

    public var kind: ReportKind { report.kind }
    package var reportSettings: ReportSettings { report.settings }

    /// The office as it makes one of its reports; nil for one that it does not make.
    public func of(_ id: ReportID) -> Composition? {
        if id == report.kind.id { return self }
        return reports.firstIndex { $0.kind.id == id }.map { Composition(self, making: $0) }
    }

    /// The office as it makes each of its reports.
    package var each: [Composition] { reportIDs.compactMap(of) }

    /// Those reports that are made of a period.
    package func making(_ period: Period) -> [Composition] { each.filter { $0.report.isMade(for: period) } }

    /// The same with those of a period of the calendar for which something stands that a report needs, though it closes
    /// on another day: systems export by calendar months and quarters.
    package func making(_ period: Period, with store: ReportStore) throws -> [Composition] {
        try each.filter { office in
            if office.report.isMade(for: period) { return true }
            guard office.kind.isMadeByCalendar(for: period) else { return false }
            return try store.datasets(of: period).contains { office.kind.dataset($0)?.isRequired == true }
        }
    }

    /// Whether the report is made of a period.
    public func isMade(for period: Period) -> Bool { report.isMade(for: period) }

    /// The day on which the periods of each dataset close: as the configuration says, else as it declares itself,
    /// else that of the first report that uses it.
    var closingDays: [DatasetID: Int?] {
        var days = settings.report.closingDays.merging(
            (settings.added?.closingDays ?? [:]).mapValues { $0 }
        ) { first, _ in first }
        for dataset in registry.datasets where days[dataset.id] == nil {
            guard let report = reports.first(where: { $0.kind.uses(dataset.id) }) else { continue }
            days.updateValue(report.settings.closingDay, forKey: dataset.id)
        }
        return days
    }

    /// Where the report's own files are: those of the first report where those of the only one always lay.
    package func path(_ period: Period, _ name: String, in output: OutputFolder) throws -> OutputPath {
        try hasPlainFolder(in: output) ? OutputPath.report(period, name) : OutputPath.report(kind.id, period, name)
    }

    /// Whether its files lie in `report/<period>/`, see ``ReportPlaces``.
    package func hasPlainFolder(in output: OutputFolder) throws -> Bool {
        try ReportPlaces(output).arePlain(kind.id, first: reportIDs.first)
    }

    /// The files that say what the report is: its declaration, where it has one, and its template.
    var reportFiles: [URL] {
        [ReportFolders(settings).declaration(of: kind.id), templates.file].compactMap(\.self)
    }

    /// What the report is made of, to refuse files of it once it is issued.
    var issuedParts: IssuedParts {
        IssuedParts(
            datasets: Set(reportRegistry.datasets.map(\.id)), sections: Set(reportRegistry.sections.map(\.id)))
    }
}

extension ReportKind {
    /// Whether a period of the calendar is of one of its kinds, though the report closes on another day.
    fileprivate func isMadeByCalendar(for period: Period) -> Bool {
        guard let name = period.name, name.closingDay == nil else { return false }
        return periods.contains(PeriodKind(period))
    }
}
