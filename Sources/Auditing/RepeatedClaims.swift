import Claims
import ReportingKit

/// Figures that a document states twice and differently, where no table says which is right.
enum RepeatedClaims {
    /// One finding for each statement that disagrees with an earlier one of the same figure.
    static func findings(_ claims: [Claim], file: String, period: Period, title: (Claim.Subject) -> String) -> [Finding]
    {
        var first: [Claim.Subject: Claim] = [:]
        return claims.compactMap { claim in
            guard let former = first[claim.subject] else {
                first[claim.subject] = claim
                return nil
            }
            guard !claim.quantity.isCompatible(with: former.quantity) else { return nil }
            let figure: FigureID? = if case .figure(let id) = claim.subject { id } else { nil }
            return Finding(
                .contradictionRepeated(
                    figure: title(claim.subject), sentence: claim.sentence, heading: claim.passage.heading,
                    figureID: figure?.rawValue), .warning,
                at: FindingPlace(file: file, paragraph: claim.passage.paragraph),
                period: period,
                found: claim.quantity.printed, expected: former.quantity.printed,
                otherPlace: FindingPlace(file: file, paragraph: former.passage.paragraph))
        }
    }
}
