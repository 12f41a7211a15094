import Foundation
import Messages
import ReportingKit
import Settings

/// The units that the configuration names: whether they exist, and whether they still do.
extension Composition {
    static func checkUnits(_ settings: Settings, _ register: UnitRegister) throws(SettingsErrors) {
        var faults: [SettingsError] = []
        func fault(_ key: String, _ message: String, _ hint: String) {
            let place = settings.unitPlaces[key] ?? SettingsPlace(file: settings.file ?? "configuration")
            faults.append(place.error(key: key, message: message, hint: hint))
        }
        if register.firstUnit(settings.reportingUnit) == nil {
            fault(
                "reporting_unit", "no unit of the register has the code \"\(settings.reportingUnit)\"",
                proposal(for: settings.reportingUnit, register))
        }
        if let issuer = settings.issuer, register.firstUnit(issuer) == nil {
            if CountryUnits.shared.rows(of: issuer).isEmpty {
                fault(
                    "issuer", "no unit of the register has the code \"\(issuer)\"", proposal(for: issuer, register))
            } else {
                fault(
                    "issuer", "\(issuer) has nothing to do with the territory \(settings.reportingUnit)",
                    "the body that signs is the territory's own, one of its offices, or lies above it; leave it out for the territory itself"
                )
            }
        }
        for trusted in settings.packages.trust where register.firstUnit(trusted.unit) == nil {
            let place = trusted.place ?? SettingsPlace(file: settings.file ?? "configuration")
            faults.append(place.error(.noUnitOfRegister(trusted.unit.rawValue), key: "packages.trust"))
        }
        if !faults.isEmpty { throw SettingsErrors(faults) }
    }

    /// Codes are short, so that near ones say nothing: what was written is a code without its zeros, or a name.
    private static func proposal(for code: UnitCode, _ register: UnitRegister) -> String {
        let text = code.rawValue
        let padded = (text.count...max(5, text.count)).map { String(repeating: "0", count: $0 - text.count) + text }
        let coded = padded.flatMap {
            CountryUnits.shared.rows(of: UnitCode(rawValue: $0)).map { CountryUnits.shared[$0] }
        }
        let offices = register.units.filter {
            !$0.kind.isTerritorial && VietnameseText.comparisonKey($0.name) == VietnameseText.comparisonKey(text)
        }
        // Units that exist, the highest first.
        let named = UnitSearch().units(text).map(\.unit).filter { $0.validTo == nil }
        let order = register.kinds.all
        let found =
            coded + offices
            + order.flatMap { kind in named.filter { $0.kind == kind } }.prefix(3)
        guard !found.isEmpty else { return "baocaod units search NAME finds a unit's code" }
        return "did you mean " + Self.named(found.prefix(3)) + "? baocaod units search NAME finds a unit's code"
    }

    private static func named(_ units: some Collection<AdministrativeUnit>) -> String {
        var known: Set<String> = []
        return units.map { "\($0.code.rawValue) \($0.name)" }.filter { known.insert($0).inserted }
            .joined(separator: ", ")
    }

    /// What a sound configuration should still be told of: its units that no longer exist, with who took their place.
    public func unitWarnings(on day: CalendarDate) -> [SettingsError] {
        ["reporting_unit": settings.reportingUnit, "issuer": settings.issuer].compactMapValues(\.self)
            .sorted { $0.key > $1.key }.compactMap { key, code in
                let rows = register.units.filter { $0.code == code }
                guard !rows.contains(where: { $0.isValid(on: day) }), let unit = rows.last, let end = unit.validTo,
                    end < day
                else { return nil }
                let place = settings.unitPlaces[key] ?? SettingsPlace(file: settings.file ?? "configuration")
                return place.warning(
                    key: key,
                    message: "\(unit.name) (\(code)) ended on \(end); only reports up to that day can be made with it",
                    hint: heirs(of: unit, end: end))
            }
    }

    private func heirs(of unit: AdministrativeUnit, end: CalendarDate) -> String {
        let way = "baocaod init writes a configuration for one of them"
        func heirs(_ unit: AdministrativeUnit) -> [AdministrativeUnit] {
            register.lineage.heirs(of: unit.id).compactMap { register.unit($0.unit) }
        }
        let own = heirs(unit)
        if !own.isEmpty { return "it became \(Self.named(own)); \(way)" }
        // Districts have no heirs: what they governed has.
        let below = register.children(of: unit.code, on: end).flatMap(heirs)
        if !below.isEmpty { return "its communes became \(Self.named(below)); \(way)" }
        let above = unit.parent.flatMap { register.unit($0, on: end.adding(days: 1)) }
        return above.map { "look below \($0.code) \($0.name): baocaod units search NAME" }
            ?? "baocaod units search NAME finds a unit of today"
    }

    /// The body that signs the report, as it was in the period; as it last was, when it no longer existed.
    public func issuer(in period: Period) -> AdministrativeUnit? {
        register.unit(settings.issuingUnit, on: period.lastDay)
            ?? register.units.last { $0.code == settings.issuingUnit }
    }
}
