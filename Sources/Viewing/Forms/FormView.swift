import Assembly
import Foundation
import Messages
import Office
import Publishing
import ReportingKit
import Store

/// A form of a unit as the page shows it: the fields of the workbook form in its order, with what the unit said in the period before.
public struct FormView: Sendable {
    public enum Kind: Hashable, Sendable {
        /// One line a field.
        case lines
        /// A row for each member of the dimension: what the first column is called, and whether further rows may be named.
        case members(title: String, isOpen: Bool)
        /// A row a thing.
        case list
    }

    public struct Field: Sendable {
        public let definition: FieldDefinition
        /// What the unit said in the period before.
        public let former: FieldValue?
        /// What is in force of the unit for this period.
        public let inForce: FieldValue?

        public var instruction: String { definition.formInstruction }
        public var hint: String? { definition.furtherHint }
    }

    /// A row that has its name already.
    public struct Row: Sendable {
        public let title: String
        public let former: [FieldName: FieldValue]
        public let inForce: [FieldName: FieldValue]
    }

    public let dataset: DatasetDefinition
    public let unit: AdministrativeUnit
    public let period: Period
    public let kind: Kind
    public let fields: [Field]
    public let rows: [Row]
    public let rules: [FormRule]
    /// Whether the period's report is issued: what is sent then comes back.
    public let isIssued: Bool

    /// Nil for a form that the unit is not asked.
    public init?(
        _ office: Composition, store: ReportStore, dataset id: DatasetID, unit code: UnitCode, period: Period,
        say: (FormRuleWords) -> String
    ) throws {
        guard let unit = office.register.unit(code, on: period.lastDay),
            let relation = office.register.relation(of: unit, to: office.settings.reportingUnit, in: period.days),
            let declared = office.registry(in: period).dataset(id)
        else { return nil }
        let dataset = declared.asked(on: period.lastDay)
        guard let kind = Self.kind(dataset) else { return nil }
        let asked = kind == .lines ? dataset.typedFields(askedOf: unit, as: relation) : dataset.typedColumns
        guard !asked.isEmpty else { return nil }
        let now = try Self.values(of: unit.code, id, in: period, store)
        let former = try period.former.map { try Self.values(of: unit.code, id, in: $0, store) }
        self.dataset = dataset
        self.unit = unit
        self.period = period
        self.kind = kind
        fields = asked.map {
            Field(definition: $0, former: former?.own[$0.name], inForce: now.own[$0.name])
        }
        let names = Self.names(dataset, kind, on: period.lastDay, now, former)
        rows = names.map { name in
            Row(title: name, former: former?.members[name] ?? [:], inForce: now.members[name] ?? [:])
        }
        let further = office.settings.rules.filter { $0.dataset == id }.map { rule in
            Rule(
                .compare(rule.left, rule.comparison, rule.right), code: .ruleBound, severity: rule.severity,
                subject: rule.left.fields.first ?? rule.right.fields.first ?? "")
        }
        rules = FormRule.rules(dataset, further: further, fields: asked, on: period.lastDay, say: say)
        isIssued = try store.finalizedThrough(ReportPeriod(office.kind.id, period)) != nil
    }

    /// As the command that writes forms decides it; nil for what nobody can type.
    static func kind(_ dataset: DatasetDefinition) -> Kind? {
        if dataset.layout == .list { return .list }
        if dataset.canBeTypedInRows, !dataset.canBeTyped || dataset.layout == .members,
            let dimension = dataset.dimension
        {
            return .members(title: dimension.title, isOpen: dimension.isOpen)
        }
        return dataset.canBeTyped ? .lines : nil
    }

    private typealias Values = (own: [FieldName: FieldValue], members: [String: [FieldName: FieldValue]])

    private static func values(
        of unit: UnitCode, _ dataset: DatasetID, in period: Period, _ store: ReportStore
    ) throws -> Values {
        var values: Values = ([:], [:])
        for table in try store.tablesInForce(period: period, dataset: dataset) where table.origin == .stated {
            for row in table.rows.map(\.row) where row.unit?.code == unit {
                let said = row.values.mapValues(\.value).filter { $0.value != .absent }
                if row.member.isEmpty {
                    values.own.merge(said) { $1 }
                } else {
                    values.members[row.member, default: [:]].merge(said) { $1 }
                }
            }
        }
        return values
    }

    /// Members that are declared, else those that the unit had.
    private static func names(
        _ dataset: DatasetDefinition, _ kind: Kind, on day: CalendarDate, _ now: Values, _ former: Values?
    ) -> [String] {
        guard case .members = kind else { return [] }
        let declared = (dataset.dimension?.members ?? []).filter { $0.validity.holds(on: day) }.map(\.title)
        if !declared.isEmpty { return declared }
        return Set(now.members.keys).union(former?.members.keys ?? [:].keys).sorted()
    }
}
