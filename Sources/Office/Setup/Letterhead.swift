import ReportingKit

/// What the first and the last page say of the body that signs, by its level and the day (Nghị định 30/2020/NĐ-CP).
public struct Letterhead: Hashable, Sendable {
    /// Blank for a province: nobody is above its committee's name.
    public var superiorBody = ""
    /// A line each.
    public var issuingBody: [String]
    public var place: String
    public var numberSymbol = "BC-UBND"
    public var legalBasis: String
    public var addressees: [String]
    public var recipients: [String]
    public var signerPowers: [String]

    /// `parent` is the territory above; `kindsBelow` are the kinds of what the territory governs on that day, as names
    /// say them.
    init(_ choices: OfficeChoices, parent: AdministrativeUnit?, kindsBelow: [String]) {
        let territory = choices.territory
        let name = TerritoryName(territory.name)
        let kind = name.kind?.text ?? ""
        let above = parent.map { TerritoryName($0.name) }
        let toTerritory = Recipients(territory, name, kindsBelow)
        place = choices.place ?? name.place
        if let office = choices.office.map({ OfficeName($0.name) }) {
            superiorBody = "UBND \(name.capitals)"
            issuingBody = [office.capitals]
            numberSymbol = office.numberSymbol
            legalBasis = "Chương trình công tác năm của Ủy ban nhân dân \(kind)"
            addressees = ["Ủy ban nhân dân \(name.inSentence)"]
            signerPowers = [office.head]
            let senders =
                if case .office = choices.body { toTerritory.bodies } else { ["Các phòng, đơn vị trực thuộc"] }
            recipients = ["Như trên", office.leaders] + senders + ["Lưu: VT"]
            return
        }
        superiorBody = above.map { "UBND \($0.capitals)" } ?? ""
        issuingBody = ["ỦY BAN NHÂN DÂN", name.capitals]
        legalBasis = "Chương trình công tác năm của Ủy ban nhân dân \(kind)"
        addressees = above.map { ["Ủy ban nhân dân \($0.inSentence)"] } ?? choices.reports.map(\.ministry)
        signerPowers = ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]
        recipients = ["Như trên"] + toTerritory.leaders + toTerritory.bodies + [toTerritory.website, "Lưu: VT"]
    }
}

/// Who receives the report of a committee besides its superior.
private struct Recipients {
    let leaders: [String]
    let bodies: [String]
    let website: String

    init(_ unit: AdministrativeUnit, _ name: TerritoryName, _ below: [String]) {
        let kind = name.kind?.text ?? ""
        leaders = [
            "Thường trực \(name.kind?.party ?? "")", "Thường trực HĐND \(kind)",
            "Chủ tịch, các Phó Chủ tịch UBND \(kind)",
        ]
        let offices = unit.kind.recipients.replacing("{kind}", with: kind)
        if unit.kind == UnitKinds.shipped.base {
            // What it consists of, where its office has not listed it.
            let parts = below.isEmpty ? name.kind?.parts ?? "" : below.joined(separator: ", ")
            bodies = [offices] + (parts.isEmpty ? [] : ["Các \(parts)"])
        } else {
            bodies = [offices] + (below.isEmpty ? [] : ["UBND các \(below.joined(separator: ", "))"])
        }
        website = "\(unit.kind.website) \(kind)"
    }
}
