import Office
import Recognition
import ReportingKit

/// What somebody typed into a form, as text; nothing is read until it is checked or sent.
public struct FormAnswers: Hashable, Sendable, Codable {
    public struct Row: Hashable, Sendable, Codable {
        public var title: String
        public var values: [String: String]

        public init(title: String, values: [String: String]) {
            self.title = title
            self.values = values
        }
    }

    /// By the names of fields.
    public var values: [String: String]
    public var rows: [Row]

    public init(values: [String: String] = [:], rows: [Row] = []) {
        self.values = values
        self.rows = rows
    }

    public static let rowLimit = 300
    public static let textLimit = 4_000

    public var isEmpty: Bool {
        func isBlank(_ values: [String: String]) -> Bool { values.values.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
        return isBlank(values) && rows.allSatisfy { isBlank($0.values) }
    }

    /// What the form holds before anybody typed: what is in force of the unit.
    public init(inForce form: FormView) {
        values = Dictionary(
            form.fields.compactMap { field in
                field.inForce.map { (field.definition.name.rawValue, Self.typed($0)) }
            }, uniquingKeysWith: { first, _ in first })
        rows = form.rows.map { row in
            Row(
                title: row.title,
                values: Dictionary(
                    row.inForce.map { ($0.key.rawValue, Self.typed($0.value)) }, uniquingKeysWith: { first, _ in first }
                ))
        }
    }

    /// As somebody would type it.
    private static func typed(_ value: FieldValue) -> String {
        switch value {
        case .count(let count): "\(count)"
        case .decimal(let decimal): decimal.description.replacing(".", with: ",")
        default: value.vietnamese
        }
    }

    /// What the daemon is sent.
    public func filled(_ form: FormView) -> FilledForm {
        func said(_ values: [String: String]) -> [String: String] {
            values.filter { !$0.value.allSatisfy(\.isWhitespace) }
        }
        let known = Set(form.fields.map(\.definition.name.rawValue))
        let rows = rows.compactMap { row -> FilledForm.Row? in
            let values = said(row.values).filter { known.contains($0.key) }
            guard !values.isEmpty else { return nil }
            return FilledForm.Row(member: row.title.isEmpty ? nil : row.title, values: values)
        }
        return FilledForm(
            dataset: form.dataset.id.rawValue, period: form.period.id, unit: form.unit.code.rawValue,
            values: form.kind == .lines ? said(values).filter { known.contains($0.key) } : [:],
            rows: form.kind == .lines ? [] : rows)
    }
}

/// What is wrong with answers by what the form itself knows: texts that are no values, relations that do not hold.
public struct FormFaults: Sendable {
    /// By field; of a form of rows by "row/field".
    public private(set) var ofFields: [String: [String]] = [:]
    /// Those whose text is no value at all.
    public private(set) var unreadable: Set<String> = []

    /// `notAValue` says it of one field.
    public init(_ answers: FormAnswers, _ form: FormView, notAValue: (FormView.Field) -> String) {
        func check(_ values: [String: String], _ key: (FieldName) -> String) {
            var read: [FieldName: FieldValue] = [:]
            for field in form.fields {
                let name = field.definition.name
                guard let text = values[name.rawValue], !text.allSatisfy(\.isWhitespace) else { continue }
                if let value = TypedText.value(text, of: field.definition) {
                    read[name] = value
                } else {
                    unreadable.insert(key(name))
                    ofFields[key(name), default: []].append(notAValue(field))
                }
            }
            for rule in form.rules where rule.isError && rule.isBroken({ read[$0] }) {
                ofFields[key(rule.subject), default: []].append(rule.text)
            }
        }
        if form.kind == .lines {
            check(answers.values) { $0.rawValue }
        } else {
            for (index, row) in answers.rows.enumerated() { check(row.values) { "\(index)/\($0)" } }
        }
    }

    public var isEmpty: Bool { ofFields.isEmpty }
}
