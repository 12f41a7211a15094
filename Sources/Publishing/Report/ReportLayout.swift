import ReportingKit
import Tabular

/// What the first and last page say besides figures.
public struct ReportLayout: Sendable, Codable {
    /// Who reports, within a sentence: "Ủy ban nhân dân huyện Bình Sơn"; blank in layouts of reports that were issued
    /// before issuers were told from territories.
    public var issuer = ""
    public var superiorBody = ""
    public var issuingBody = ""
    public var place = ""
    public var numberSymbol = ""
    public var isDraft = true
    public var legalBasis = ""
    /// The address of the office's pages.
    public var website = ""
    public var addressees: [String] = []
    public var recipients: [String] = []
    public var signerPowers: [String] = []
    public var signerName = ""
    /// Blank in a draft: number and date are written when the report is issued.
    public var number = ""
    public var date: CalendarDate?
    /// Whether the document says in its properties that this program made it. Layouts of reports that were issued
    /// before there was a mark say nothing of it: those reports are made again without.
    public var isMarked = true
    /// Whether the document's properties say what it is about; those of reports that were issued before were the
    /// template's.
    public var isDescribed = true
    /// Whether there is a page for the leader, with charts; reports that were issued before there was one go without.
    public var hasSummary = true
    /// What contradicts when the report is made, in words: what is accepted later changes nothing of an issued report.
    public var openPoints: [String] = []
    /// Layouts of reports that were issued before there were editions say nothing of it.
    public var edition = ReportEdition.current
    /// Whose report the mark says that it is; nil in layouts of reports that were issued before marks said so.
    public var owner: ProductMark.Owner?

    public init() {}

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        issuer = try container.decodeIfPresent(String.self, forKey: .issuer) ?? ""
        superiorBody = try container.decode(String.self, forKey: .superiorBody)
        issuingBody = try container.decode(String.self, forKey: .issuingBody)
        place = try container.decode(String.self, forKey: .place)
        numberSymbol = try container.decode(String.self, forKey: .numberSymbol)
        isDraft = try container.decode(Bool.self, forKey: .isDraft)
        legalBasis = try container.decode(String.self, forKey: .legalBasis)
        website = try container.decodeIfPresent(String.self, forKey: .website) ?? ""
        addressees = try container.decode([String].self, forKey: .addressees)
        recipients = try container.decode([String].self, forKey: .recipients)
        signerPowers = try container.decode([String].self, forKey: .signerPowers)
        signerName = try container.decode(String.self, forKey: .signerName)
        number = try container.decode(String.self, forKey: .number)
        date = try container.decodeIfPresent(CalendarDate.self, forKey: .date)
        isMarked = try container.decodeIfPresent(Bool.self, forKey: .isMarked) ?? false
        isDescribed = try container.decodeIfPresent(Bool.self, forKey: .isDescribed) ?? false
        hasSummary = try container.decodeIfPresent(Bool.self, forKey: .hasSummary) ?? false
        openPoints = try container.decodeIfPresent([String].self, forKey: .openPoints) ?? []
        edition = try container.decodeIfPresent(ReportEdition.self, forKey: .edition) ?? .first
        owner = try container.decodeIfPresent(ProductMark.Owner.self, forKey: .owner)
    }
}
