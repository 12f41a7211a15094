import Office
import ReportingKit
import Store

/// What of the report is looked at: which figure, of which units, in which period.
public struct ChartChoice: Sendable {
    public let subjects: [PictureSubject]
    public let subject: PictureSubject
    public let set: UnitSet
    public let sets: [UnitSet]
    /// Ranked.
    public let picture: UnitPicture

    /// `wanted` is the figure's name, `of` the set; what is not there gives way to the first that has values. Nil where nothing has.
    public init?(
        _ view: ReportView, wanted: String?, of set: UnitSet?, sees: @escaping (UnitCode) -> Bool = { _ in true }
    ) throws {
        let stored = Set(try view.tables(of: view.period).map(\.dataset))
        subjects = PictureSubject.all(view.office, in: view.period).filter { stored.contains($0.dataset) }
        let named = subjects.first { $0.name == wanted }
        let candidates = named.map { [$0] } ?? Self.first(subjects, of: view)
        for subject in candidates {
            let pictures = try UnitPicture.sets.compactMap { set in
                try UnitPicture(view, subject, set, sees: sees).flatMap { $0.points.isEmpty ? nil : $0 }
            }
            guard let picture = pictures.first(where: { $0.set == set }) ?? pictures.first else { continue }
            self.subject = subject
            self.set = picture.set
            self.picture = picture
            sets = pictures.map(\.set)
            return
        }
        return nil
    }

    /// Rates say more of a unit than counts do; few are tried.
    private static func first(_ subjects: [PictureSubject], of view: ReportView) -> [PictureSubject] {
        Array((subjects.filter(\.isRate) + subjects.filter { !$0.isRate }).prefix(12))
    }
}
