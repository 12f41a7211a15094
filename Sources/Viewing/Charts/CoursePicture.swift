import Assembly
import Office
import Publishing
import ReportingKit
import Store

/// A figure over periods, the earliest first, with what became of it from each to the next.
public struct CoursePicture: Sendable {
    public struct Point: Sendable {
        public let period: Period
        /// "Quý III/2026"
        public let name: String
        /// Nil where the period has none.
        public let value: FieldValue?
        public let text: String
        /// Against the nearest period before that has a value; nil for the first.
        public let change: ChangeText?
        /// Between nothing and the greatest, 0 to 1.
        public let height: Double?
    }

    public let subject: PictureSubject
    /// Whose it is: the unit's name, or what the set is called.
    public let owner: String
    public let points: [Point]

    public static let standardCount = 6
    public static let counts = 2...24

    /// `unit` is one unit; nil for the whole set.
    public init?(_ view: ReportView, _ subject: PictureSubject, _ set: UnitSet, unit: UnitCode?, count: Int) throws {
        let owner: DataReference.Owner = unit.map { .unit($0) } ?? .set(set)
        guard let dataset = view.office.registry(in: view.period).dataset(subject.dataset),
            case .success(let reference) = Result(catching: {
                try DataReference(
                    [Self.word(owner)] + subject.field.rawValue.split(separator: ".").map(String.init), of: dataset)
            })
        else { return nil }
        var periods: [Period] = []
        var next: Period? = view.period
        while let period = next, periods.count < count.clamped(to: Self.counts) {
            periods.append(period)
            next = period.former
        }
        let known = try view.store.periods()
        let values = try periods.reversed().map { period -> (Period, FieldValue?) in
            guard known.contains(where: period.contains), let reporting = view.office.reportingUnit(in: period) else {
                return (period, nil)
            }
            let point = view.office.assembler.value(
                reference, tables: try view.tables(of: period, dataset: subject.dataset), in: period,
                reportingUnit: reporting)
            return (period, point?.value)
        }
        let name =
            unit.flatMap { view.office.register.unit($0, on: view.period.lastDay)?.name }
            ?? view.office.place(set, in: view.period)
        self.init(subject, owner: name, Array(values.drop { $0.1 == nil }))
    }

    init(_ subject: PictureSubject, owner: String, _ values: [(Period, FieldValue?)]) {
        self.subject = subject
        self.owner = owner
        let greatest = values.compactMap { $0.1?.number?.doubleValue }.max() ?? 0
        var before: (period: Period, value: FieldValue)?
        points = values.map { period, value in
            let change = before.flatMap { before in
                value.flatMap {
                    ChangeText(
                        before.period, then: before.value, now: $0, format: subject.format, measure: subject.measure)
                }
            }
            if let value { before = (period, value) }
            return Point(
                period: period, name: period.short, value: value, text: value.map(subject.text) ?? "–", change: change,
                height: value?.number.map { greatest > 0 ? max(0, $0.doubleValue / greatest) : 0 })
        }
    }

    private static func word(_ owner: DataReference.Owner) -> String {
        switch owner {
        case .set(let set): set.rawValue
        case .unit(let code): "unit(\(code))"
        case .member(let name): "member(\(name))"
        }
    }

    /// The page shows this table, and it is what is taken along.
    public func table(title: String, notes: [String], headings: (period: String, value: String, change: String))
        -> PlainTable
    {
        PlainTable(
            title: title, notes: notes,
            columns: [
                .init(headings.period),
                .init(
                    headings.value + (subject.measure.isEmpty ? "" : " (\(subject.measure))"), digits: subject.digits),
                .init(headings.change),
            ],
            rows: points.map { [.text($0.name), $0.value ?? .absent, $0.change.map { .text($0.text) } ?? .absent] })
    }
}

extension Int {
    func clamped(to range: ClosedRange<Int>) -> Int { Swift.min(range.upperBound, Swift.max(range.lowerBound, self)) }
}
