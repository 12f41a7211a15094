import Assembly
import Publishing
import ReportingKit

/// A figure as it was and as it is, with what became of it in words.
public struct ComparedFigure: Sendable {
    public enum Judgement: Hashable, Sendable { case better, worse }

    public let id: String
    public let title: String
    /// Nil where there was none, or is none.
    public let before: String?
    public let after: String?
    public let change: ChangeText?
    /// Nil where neither more nor less of it is better.
    public let judgement: Judgement?
    /// Files that it comes from now and did not before.
    public let files: [String]
    /// How many of the units could be compared; nil where all could.
    public let compared: (some: Int, of: Int)?
}

/// How figures of a report are printed and which way they are to go, by their ids.
struct FigureForms {
    private var forms: [String: (format: FigureFormat, measure: String, better: BetterDirection?)] = [:]

    init(_ model: ReportModel) {
        for figure in model.figures {
            forms[figure.definition.id.rawValue] = (figure.definition.format, "", nil)
        }
        for entry in model.summary.figures {
            let definition = entry.figure.definition
            forms[definition.id.rawValue] = (definition.format, Self.counted(entry.measure), entry.better)
        }
        for table in model.appendices {
            for field in table.fields {
                forms["\(table.definition.id)|\(field.name)"] = (
                    field.pageFormat, Self.counted(field.measure), field.better
                )
            }
        }
    }

    /// "%" is part of the form.
    private static func counted(_ measure: String) -> String { measure == "%" ? "" : measure }

    func form(_ id: String) -> (format: FigureFormat, measure: String, better: BetterDirection?) {
        if let form = forms[id] { return form }
        let parts = id.split(separator: "/", maxSplits: 2)
        guard parts.count == 3, let form = forms["\(parts[0])|\(parts[2])"] else { return (.count, "", nil) }
        return form
    }

    func text(_ value: FieldValue, _ id: String) -> String {
        guard case .percent(let digits) = form(id).format, let number = value.number else { return value.vietnamese }
        return VietnameseNumber.decimal(number, digits: digits) + "%"
    }

    func judgement(_ change: ChangeText?, _ id: String) -> ComparedFigure.Judgement? {
        guard let change, let better = form(id).better, change.direction != .same else { return nil }
        return (change.direction == .up) == (better == .more) ? .better : .worse
    }
}

extension FieldDefinition {
    /// How a value of the field is printed by itself.
    var pageFormat: FigureFormat {
        switch type {
        case .count, .amount, .flag: .count
        case .rate(let decimals): .percent(decimals)
        case .decimal(let decimals): .decimal(decimals)
        case .text, .choice, .date: .text
        }
    }
}
