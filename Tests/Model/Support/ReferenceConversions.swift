import OracleSupport
import ReportingKit
import Testing

/// The same units for the product and for the reference.
extension UnitRegister {
    init(_ reference: ReferenceRegister) throws {
        let units = try reference.units.map { unit in
            AdministrativeUnit(
                id: UnitID(reference: unit.id), name: unit.name,
                kind: try #require(UnitKinds.shipped[unit.kind]),
                parent: unit.parent.isEmpty ? nil : UnitCode(unit.parent),
                validTo: unit.lastDay.flatMap { CalendarDate(iso: ReferenceDays.text($0)) })
        }
        let successions = try reference.links.map { link in
            let (old, new) = (UnitID(reference: link.old), UnitID(reference: link.new))
            return Succession(
                from: old.code, to: new.code, share: link.isWhole ? .whole : .part, date: try #require(new.validFrom))
        }
        self.init(units, successions: successions)
    }
}

extension ReferenceRegister {
    /// What the product knows of a territory, as the reference's units: facts, without its rules.
    init(_ register: UnitRegister) {
        let units = register.units.map { unit in
            ReferenceUnit(
                unit.code.rawValue, unit.name, unit.kind.rawValue, in: unit.parent?.rawValue ?? "",
                from: unit.id.validFrom.flatMap { ReferenceDays.number($0.iso) },
                to: unit.validTo.flatMap { ReferenceDays.number($0.iso) })
        }
        let links = register.units.flatMap { unit in
            register.lineage.heirs(of: unit.id).map {
                ReferenceLink(unit.id.reference, $0.unit.reference, isWhole: $0.share == .whole)
            }
        }
        self.init(units, links)
    }
}

extension UnitID {
    /// `21040@2025-07-01`
    var reference: String { validFrom.map { "\(code.rawValue)@\($0.iso)" } ?? code.rawValue }

    init(reference: String) {
        let parts = reference.split(separator: "@").map(String.init)
        let validFrom = parts.count > 1 ? CalendarDate(iso: parts[1]) : nil
        #expect(parts.count == 1 || validFrom != nil, "\(reference)")
        self.init(code: UnitCode(parts[0]), validFrom: validFrom)
    }
}

extension Period {
    init(reference days: Days) throws {
        let first = try #require(CalendarDate(iso: ReferenceDays.text(days.lowerBound)))
        let last = try #require(CalendarDate(iso: ReferenceDays.text(days.upperBound)))
        self = try #require(Period(first, through: last))
    }

    var reference: Days? {
        guard let first = ReferenceDays.number(firstDay.iso), let last = ReferenceDays.number(lastDay.iso) else {
            return nil
        }
        return first...last
    }
}

extension UnitRelation {
    var reference: String { self == .subordinate ? "sub" : rawValue }
}

extension Days {
    /// The days of an id that a test writes.
    init(id: String) throws { self = try #require(ReferencePeriods.days(id: id)) }
}
