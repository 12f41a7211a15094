/// The row of column numbers under an appendix's headings, with the relations that hold between them: (1) (2)
/// (3)=(2)/(1).
public enum AppendixNumbers {
    public static func of(_ fields: [FieldName], _ dataset: DatasetDefinition) -> [String] {
        let positions = Dictionary(
            fields.enumerated().map { ($0.element, $0.offset + 1) }, uniquingKeysWith: { first, _ in first })
        return fields.enumerated().map { index, name in
            let number = "(\(index + 1))"
            guard let field = dataset.field(name) else { return number }
            if case .rate(let part, let whole) = field.aggregation, let a = positions[part], let b = positions[whole] {
                return "\(number)=(\(a))/(\(b))"
            }
            let parts = dataset.parts(of: name)?.map { positions[$0] } ?? []
            let known = parts.compactMap(\.self)
            guard !known.isEmpty, known.count == parts.count else { return number }
            return number + "=" + known.map { "(\($0))" }.joined(separator: "+")
        }
    }
}
