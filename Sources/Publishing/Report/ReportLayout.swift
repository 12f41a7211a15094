import ReportingKit

/// What the first and last page say besides figures.
public struct ReportLayout: Sendable, Codable {
    public var superiorBody = ""
    public var issuingBody = ""
    public var place = ""
    public var numberSymbol = ""
    public var isDraft = true
    public var legalBasis = ""
    public var addressees: [String] = []
    public var recipients: [String] = []
    public var signerPowers: [String] = []
    public var signerName = ""
    /// Blank in a draft: number and date are written when the report is issued.
    public var number = ""
    public var date: CalendarDate?

    public init() {}
}
