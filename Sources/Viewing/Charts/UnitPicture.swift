import Assembly
import Office
import Publishing
import ReportingKit
import Store

/// A field of the units of a set in one period: ranked, with who has none, for bars, tiles, outlines and the table beside them.
public struct UnitPicture: Sendable {
    public struct Point: Sendable {
        public let unit: UnitCode
        public let name: String
        public let value: FieldValue
        /// As readers see it.
        public let text: String
        /// From 1; equal values share one.
        public let place: Int
        /// Of the greatest, 0 to 1.
        public let share: Double
        /// The class of the value, from 0, the lowest.
        public let rank: Int
    }

    public let subject: PictureSubject
    public let set: UnitSet
    public let period: Period
    /// The greatest first.
    public let points: [Point]
    /// The classes of values, the lowest first.
    public let classes: [ValueClass]
    /// Units of the set without a value, by their names.
    public let silent: [AdministrativeUnit]
    /// Those of the set, in the register's order.
    public let units: [AdministrativeUnit]

    /// Sets that can be looked at, the first with values first.
    public static let sets: [UnitSet] = [.subordinates, .offices, .lower, .own]

    /// `sees` says which units may be shown: an officer's own.
    public init?(
        _ view: ReportView, _ subject: PictureSubject, _ set: UnitSet, sees: (UnitCode) -> Bool = { _ in true }
    ) throws {
        guard let reporting = view.office.reportingUnit(in: view.period) else { return nil }
        let found = view.office.assembler.points(
            UnitField(subject.dataset, set, subject.field),
            tables: try view.tables(of: view.period, dataset: subject.dataset), in: view.period,
            reportingUnit: reporting)
        let units = view.office.register.units(
            set.relations, of: view.office.settings.reportingUnit, in: view.period.days)
        self.init(subject, set, view.period, found: found, units: units, sees: sees)
    }

    init(
        _ subject: PictureSubject, _ set: UnitSet, _ period: Period, found: [ChartPoint],
        units: [AdministrativeUnit], sees: (UnitCode) -> Bool
    ) {
        self.subject = subject
        self.set = set
        self.period = period
        classes = ValueClass.classes(found.compactMap(\.value.number))
        let greatest = found.compactMap { $0.value.number?.doubleValue.magnitude }.max() ?? 0
        var points: [Point] = []
        for (index, point) in found.enumerated() {
            guard let number = point.value.number else { continue }
            let place = points.last.map { $0.value.number == number ? $0.place : index + 1 } ?? index + 1
            points.append(
                Point(
                    unit: UnitCode(point.name), name: point.label, value: point.value, text: subject.text(point.value),
                    place: place, share: greatest > 0 ? number.doubleValue.magnitude / greatest : 0,
                    rank: ValueClass.rank(of: number, in: classes)))
        }
        let known = Set(points.map(\.unit))
        self.points = points.filter { sees($0.unit) }
        self.units = units.filter { sees($0.code) }
        silent = self.units.filter { !known.contains($0.code) }
    }

    /// The page shows this table, and it is what is taken along.
    public func table(title: String, notes: [String], headings: (place: String, unit: String, value: String))
        -> PlainTable
    {
        PlainTable(
            title: title, notes: notes,
            columns: [
                .init(headings.place), .init(headings.unit),
                .init(
                    headings.value + (subject.measure.isEmpty ? "" : " (\(subject.measure))"), digits: subject.digits),
            ],
            rows: points.map { [.count($0.place), .text($0.name), $0.value] }
                + silent.map { [.absent, .text($0.name), .absent] })
    }
}
