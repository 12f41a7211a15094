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
            var details = ["figure": title(claim.subject), "sentence": claim.sentence]
            details["heading"] = claim.passage.heading
            if case .figure(let id) = claim.subject { details["figure_id"] = id.rawValue }
            return Finding(
                .contradictionRepeated, .warning, at: FindingPlace(file: file, paragraph: claim.passage.paragraph),
                period: period,
                found: claim.quantity.printed, expected: former.quantity.printed, details: details,
                otherPlace: FindingPlace(file: file, paragraph: former.passage.paragraph))
        }
    }
}
