import Declarations
import Foundation
import ReportingKit
import Settings

/// The whole configuration, checked: the file, the units it names, the template. One code for `config check`, `init`
/// and the service's start.
public struct ConfigurationCheck {
    public let composition: Composition

    /// `modules` are those of the build.
    public init(_ file: URL, modules: [any ProcessorModule], memory: SoundDeclarations? = nil) throws {
        let settings = try SettingsReader.withDatasets(of: modules, memory: memory).read(file)
        composition = try Composition(settings: settings, modules: modules)
        try composition.checkTemplate()
    }

    /// What is wrong with declarations in the folder of datasets. They change nothing, so that the service runs without
    /// them.
    public var faultyDatasets: [SettingsError] { composition.settings.added?.faults ?? [] }

    /// A statement serves the reports whose days it covers exactly: tables whose months close on a day on which no
    /// report does serve none.
    private var closingWarnings: [SettingsError] {
        let added = composition.settings.added
        return (added?.closingPlaces ?? [:]).sorted { $0.key < $1.key }.compactMap { dataset, place in
            guard let day = added?.closingDays[dataset] else { return nil }
            let making = composition.each.filter { $0.kind.uses(dataset) }
            if making.isEmpty || making.contains(where: { $0.reportSettings.closingDay == day }) { return nil }
            return place.warning(
                key: "closing_day",
                message: "no report of \"\(dataset)\" closes on day \(day), so that its tables are shown in none",
                hint:
                    "leave it out, or say closing_day: \(day) under reports: for \(making.map(\.kind.id.rawValue).joined(separator: ", "))"
            )
        }
    }

    /// Packages are made by a command: the service runs without their key.
    private var packageKeyWarnings: [SettingsError] {
        let packages = composition.settings.packages
        guard let key = packages.key, let place = packages.keyPlace else { return [] }
        do {
            _ = try PackageKeyFile.read(key.path(percentEncoded: false))
            return []
        } catch {
            return [place.warning(key: "packages.key", message: "\(error)", hint: nil)]
        }
    }

    /// What a sound configuration should still be told of: keys that were replaced, units that have ended, and what is
    /// wrong with the office's own units beside the country's.
    public func warnings(on day: CalendarDate) throws -> [SettingsError] {
        let ofFile = composition.settings.replacedKeys.map(\.warning) + composition.unitWarnings(on: day)
        return (ofFile + closingWarnings + packageKeyWarnings).sorted { ($0.line, $0.column) < ($1.line, $1.column) }
            + (try composition.settings.unitFiles.flatMap {
                try UnitListFaults.of($0, kinds: composition.settings.unitKinds)
            }.map(\.asWarning))
    }
}
