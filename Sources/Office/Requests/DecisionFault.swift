import Messages
import ReportingKit

/// Why something that a person asks for is not done; it is the person's to mend.
public enum DecisionFault: VietnameseFault, Hashable {
    /// A reason is kept with the decision and must say something.
    case reasonNeeded
    case nameNeeded
    case unknownReport(String, known: [String])
    /// Nothing is stored for the period.
    case nothingStored(Period)
    /// Neither a matter nor a finding of the period's report.
    case unknownFinding(String, Period)
    /// What was named is an error, which cannot be accepted.
    case isError(String)
    /// The matter was answered or mended already.
    case notOpen(String)
    /// The number of a file that is kept until its tables are declared: it can only be withdrawn whole.
    case isKept(Int64)
    /// The number of a file that came back.
    case cameBack(Int64)
    case unknownDataset(String)
    case unknownUnit(String)
    /// The dataset asks nothing of the unit, or nobody can type it.
    case noForm(dataset: String, unit: String)
    case unknownField(String, dataset: String)
    /// What was typed is no value of the field.
    case notAValue(String, field: String)
    case unknownPeriod(String)
    /// A form without any value.
    case emptyForm

    public var description: String { said(CommandTexts.english) }

    public var vietnamese: String { said(CommandTexts(isVietnamese: true)) }

    private func said(_ texts: CommandTexts) -> String {
        switch self {
        case .reasonNeeded: texts.reasonMissing
        case .nameNeeded: texts.nameMissing
        case .unknownReport(let name, let known):
            texts.said(CommandTexts.unknownReport(name, nearest: nil, known: known))
        case .nothingStored(let period): texts.nothingStored(period, known: [])
        case .unknownFinding(let word, let period): texts.unknownFinding(word, period)
        case .isError(let word): texts.isError(word)
        case .notOpen(let name): texts.notOpen(name)
        case .isKept(let number): texts.said(texts.isKept(number))
        case .cameBack(let number): texts.said(texts.cameBack(number))
        case .unknownDataset(let name): texts.unknownTable(name)
        case .unknownUnit(let code): texts.unknownUnit(code)
        case .noForm(let dataset, let unit): texts.asksNothing(dataset, of: unit)
        case .unknownField(let name, let dataset): texts.unknownField(name, of: dataset)
        case .notAValue(let text, let field): texts.notAValue(text, of: field)
        case .unknownPeriod(let id): texts.unknownPeriod(id)
        case .emptyForm: texts.emptyForm
        }
    }
}
